"use client";

import { useReportContext } from "@/components/report/report-context";
import { useUndoAction } from "@/components/report/undo-actions";
import { Button } from "@/components/ui/button";
import { FillAll } from "./fill-all";
import { useGrid } from "./grid-context";
import { fillBlanks } from "./grid-fill";
import { useGridSlots } from "./grid-slots";

export function GridTools() {
  const grid = useGrid();
  const { cases } = useGridSlots();
  const { readOnly } = useReportContext();
  const { label, run } = useUndoAction("undo");
  if (readOnly) return null;
  return (
    <div className="grid-tools">
      <Button size="small" onClick={() => fillBlanks(grid)}>
        其余空格填 0
      </Button>
      <FillAll />
      {cases.tool}
      <Button
        size="small"
        variant="quiet"
        icon="undo"
        className="undo"
        aria-disabled={label === null}
        title={label === null ? "还没有可以撤销的" : `撤销：${label}（Ctrl+Z）`}
        onClick={run}
      >
        撤销
      </Button>
    </div>
  );
}

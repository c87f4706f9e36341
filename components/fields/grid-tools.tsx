"use client";

import { useSyncExternalStore } from "react";
import { LedgerTool } from "@/components/ledger/ledger-tool";
import { Button } from "@/components/ui/button";
import { useReportContext } from "@/components/wizard/report-context";
import { FillAll } from "./fill-all";
import { useGrid } from "./grid-context";
import { fillBlanks } from "./grid-fill";

export function GridTools() {
  const grid = useGrid();
  const { store, readOnly } = useReportContext();
  const read = () => store.undoLabel;
  const last = useSyncExternalStore(store.subscribe, read, read);
  if (readOnly) return null;
  return (
    <div className="grid-tools">
      <Button size="small" onClick={() => fillBlanks(grid)}>
        其余空格填 0
      </Button>
      <FillAll />
      <LedgerTool section={grid.section} />
      <Button
        size="small"
        variant="quiet"
        icon="undo"
        className="undo"
        aria-disabled={last === null}
        title={last === null ? "还没有可以撤销的" : `撤销：${last}（Ctrl+Z）`}
        onClick={() => last !== null && grid.undo()}
      >
        撤销
      </Button>
    </div>
  );
}

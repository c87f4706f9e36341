"use client";

import { LinkButton } from "@/components/ui/button";
import { useReportContext, useReportValue } from "@/components/wizard/report-context";
import type { AllFigures } from "@/lib/report/figures";
import { CellHelp } from "./cell-help";
import { CellRemark } from "./cell-remark";
import { useGrid, useGridView } from "./grid-context";
import { placeName } from "./grid-names";

/** Above the grid: the cell in full words, last year's value, remark and help. Sticks, so that it is always read. */
export function CellBar({ lastYear }: { lastYear: AllFigures | null }) {
  const grid = useGrid();
  const { readOnly } = useReportContext();
  const address = useGridView(() => grid.current.address);
  const selected = useGridView((view) => view.selected.size);
  const panel = useGridView((view) => view.panel);
  const noted = useReportValue(({ report }) => Boolean(report.notes[address]));
  const cell = grid.current;
  const { groups, column } = placeName(cell.spec);
  return (
    <div className="cell-bar">
      <span className="at" title={[...groups, column].join(" ")}>
        {groups.map((group, index) => (
          <span key={group}>
            {index > 0 && <span className="x">›</span>}
            {group}
          </span>
        ))}
        <span className="x">×</span>
        {column}
      </span>
      <span className="v">{selected > 1 ? `选中 ${selected} 格` : lastYearText(lastYear, address)}</span>
      {(!readOnly || noted) && (
        <LinkButton
          aria-haspopup="dialog"
          aria-expanded={panel?.kind === "remark"}
          onClick={() => grid.openPanel("remark", address)}
        >
          {noted ? "看备注" : "加备注"}
        </LinkButton>
      )}
      <LinkButton
        aria-haspopup="dialog"
        aria-expanded={panel?.kind === "help"}
        onClick={() => grid.openPanel("help", address)}
      >
        填报说明
      </LinkButton>
      {panel?.kind === "remark" && <CellRemark key={panel.address} address={panel.address} />}
      {panel?.kind === "help" && <CellHelp key={panel.address} address={panel.address} />}
    </div>
  );
}

function lastYearText(lastYear: AllFigures | null, address: string): string {
  if (!lastYear?.has(address)) return "";
  return `上年 ${lastYear.get(address) ?? "没填"}`;
}

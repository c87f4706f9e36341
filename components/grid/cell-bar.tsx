"use client";

import { LinkButton } from "@/components/ui/button";
import { CellHelp, CellRemark } from "./cell-panels";
import { useGrid, useGridView, useLastYearText } from "./grid-context";
import { placeName } from "./grid-names";
import { useGridSlots } from "./grid-slots";
import { RemarkButton } from "./remark-button";

/** Above the grid: the cell in full words, last year's value, remark and help. Sticks, so that it is always read. */
export function CellBar() {
  const grid = useGrid();
  const { cases, marks } = useGridSlots();
  const address = useGridView(() => grid.current.address);
  const selected = useGridView((view) => view.selected.size);
  const panel = useGridView((view) => view.panel);
  const lastYear = useLastYearText(address);
  const cell = grid.current;
  const { groups, column } = placeName(cell.spec);
  return (
    <div role="group" aria-label="光标所在的格" className="cell-bar">
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
      <span className="v">{selected > 1 ? `选中 ${selected} 格` : lastYear}</span>
      {marks.source(address)}
      {cases.button(cell)}
      <RemarkButton address={address} />
      <LinkButton
        aria-haspopup="dialog"
        aria-expanded={panel?.kind === "help"}
        onClick={() => grid.openPanel("help", address)}
      >
        填报说明
      </LinkButton>
      {cases.panel()}
      {panel?.kind === "source" && marks.openSource(panel.address)}
      {panel?.kind === "remark" && <CellRemark key={panel.address} address={panel.address} />}
      {panel?.kind === "help" && <CellHelp key={panel.address} address={panel.address} />}
    </div>
  );
}

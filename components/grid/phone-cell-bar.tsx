"use client";

import { CellRemark } from "./cell-panels";
import { useGridView, useLastYearText } from "./grid-context";
import { useGridSlots } from "./grid-slots";
import type { PhoneRow } from "./phone-rows";
import { RemarkButton } from "./remark-button";

/** Under the row whose field is being edited: its column, last year's value and the remark. */
export function PhoneCellBar({ row }: { row: PhoneRow }) {
  const { cases, marks } = useGridSlots();
  const active = useGridView((view) => view.active);
  const opened = useGridView(({ panel }) => (panel?.kind === "source" ? panel.address : null));
  const noting = useGridView(({ panel }) => (panel?.kind === "remark" ? panel.address : null));
  const lastYear = useLastYearText(active);
  const cell = row.cells.find(({ address, derived }) => address === active && !derived);
  if (!cell) return null;
  return (
    <div role="group" aria-label="光标所在的格" className="phone-cell-bar">
      <span>{cell.spec.columnPath[cell.spec.columnPath.length - 1].label}</span>
      <span className="v">{lastYear}</span>
      {marks.source(cell.address)}
      {cases.button(cell)}
      <RemarkButton address={cell.address} />
      {cases.panel(cell.address)}
      {opened === cell.address && marks.openSource(opened)}
      {noting === cell.address && <CellRemark key={noting} address={noting} />}
    </div>
  );
}

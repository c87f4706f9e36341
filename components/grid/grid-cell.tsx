"use client";

import { memo, useState } from "react";
import { useFollowed } from "@/components/report/followed";
import { useCellValue, useFigure, useReportContext } from "@/components/report/report-context";
import type { ReportSnapshot } from "@/components/report/report-store";
import { useOnlyHere } from "@/components/report/use-away";
import { Icon } from "@/components/ui/icon";
import { cellPlace } from "@/lib/report/place";
import { CellPin, usePinName } from "./cell-pins";
import { useGrid, useGridCellView } from "./grid-context";
import type { GridCell as Cell } from "./grid-model";
import { inputModes, spokenMark, spokenName } from "./grid-names";
import { useCellMark, useGridSlots } from "./grid-slots";
import { rowFormId } from "./row-forms";
import { UnitField } from "./unit-field";

type Content = "blank" | "zero" | "filled" | "problem";

/** Blank is hatched and 0 is pale, so that what is still to do is seen at one glance. */
function contentOf({ figures, problems }: ReportSnapshot, address: string): Content {
  if (problems.has(address)) return "problem";
  const value = figures.get(address) ?? null;
  return value === null ? "blank" : Number(value) === 0 ? "zero" : "filled";
}

/** Marks that a selection and open explanations put on a cell, as class names. */
const useMarks = (address: string) =>
  useGridCellView(address, (view) =>
    [view.selected.has(address) && "sel", view.parts.has(address) && "part"].filter(Boolean).join(" "),
  );

/** Where the cursor is as the cell is put on the page; from then on `GridFields` moves it. */
function useCursor(address: string): { tabIndex: number; cursor: "" | undefined } {
  const { current, view } = useGrid();
  return useState(() => ({
    tabIndex: current.address === address ? 0 : -1,
    cursor: view.get().active === address ? ("" as const) : undefined,
  }))[0];
}

export const GridCell = memo(function GridCell({ cell, headers }: { cell: Cell; headers: string }) {
  return cell.derived ? <DerivedCell cell={cell} headers={headers} /> : <EnteredCell cell={cell} headers={headers} />;
});

/** Cells of a table that is a grid are gridcells: they may be selected. */
const cellState = (marks: string) => ({ "aria-selected": marks.includes("sel") });
const derivedState = { "aria-readonly": true };

const states: Record<Content, string> = { blank: "，未填", zero: "", filled: "", problem: "，不是数" };

function EnteredCell({ cell: { address, spec, rowSpan, colSpan }, headers }: { cell: Cell; headers: string }) {
  const { store, readOnly } = useReportContext();
  const followed = useFollowed();
  const content = useCellValue(address, (snapshot) => contentOf(snapshot, address));
  const noted = useCellValue(address, ({ report }) => Boolean(report.notes[address]));
  const marks = useMarks(address);
  const unsettled = useGridCellView(address, (view) => view.unsettled === address);
  const { tabIndex, cursor } = useCursor(address);
  const name = cellPlace("figure", address);
  const [initial] = useState(() => store.typed(name));
  const { marks: checked } = useGridSlots();
  const mark = useCellMark(address);
  const onlyHere = useOnlyHere(name);
  const pinned = usePinName(address);
  const bad = (content === "problem" && !unsettled) || mark === "error";
  const look = bad ? "err" : mark === "warning" ? "warnc" : content === "problem" ? "" : content;
  return (
    <td
      headers={headers}
      rowSpan={rowSpan}
      colSpan={colSpan}
      className={`${look} ${marks} ${noted ? "remark" : ""} ${spec.unitInCell ? "with-unit" : ""}`}
      {...cellState(marks)}
      data-cursor={cursor}
    >
      <input
        {...store.field(name)}
        form={rowFormId(address)}
        data-field={address}
        defaultValue={initial}
        tabIndex={tabIndex}
        readOnly={readOnly || !followed}
        inputMode={inputModes[spec.measure]}
        maxLength={60}
        aria-label={`${spokenName(spec)}${states[content]}${spokenMark(mark)}${noted ? "，有备注" : ""}${pinned}${onlyHere ? "，只在本机" : ""}`}
        aria-invalid={bad || undefined}
        aria-describedby={mark ? checked.explainedBy : undefined}
      />
      {spec.unitInCell && (
        <UnitField address={address} name={spokenName(spec)} suggestions={spec.unitInCell.suggestions} />
      )}
      <CellPin address={address} />
      {bad && <Icon name="error" size={14} className="mk text-err" />}
      {!bad && mark && <Icon name="warning" size={14} className="mk text-warn" />}
      {onlyHere && <Icon name="offline" size={14} className={`mk text-accent ${bad || mark ? "upper" : ""}`} />}
    </td>
  );
}

function DerivedCell({ cell: { address, spec, rowSpan, colSpan, entered }, headers }: { cell: Cell; headers: string }) {
  const grid = useGrid();
  const value = useFigure(address);
  const unfinished = useCellValue(address, ({ figures }) =>
    entered.some((part) => (figures.get(part) ?? null) === null),
  );
  const noted = useCellValue(address, ({ report }) => Boolean(report.notes[address]));
  const marks = useMarks(address);
  const { tabIndex, cursor } = useCursor(address);
  const open = useGridCellView(address, ({ panel }) => panel?.kind === "reasons" && panel.address === address);
  const { marks: checked } = useGridSlots();
  const mark = useCellMark(address);
  const pinned = usePinName(address);
  const said = value === null ? "还没有数" : String(value);
  return (
    <td
      headers={headers}
      rowSpan={rowSpan}
      colSpan={colSpan}
      className={`derived ${value !== null && Number(value) === 0 ? "zero" : ""} ${unfinished ? "unfinished" : ""} ${mark === "error" ? "err" : mark ? "warnc" : ""} ${marks} ${noted ? "remark" : ""}`}
      {...cellState(marks)}
      {...derivedState}
      data-cursor={cursor}
    >
      <button
        type="button"
        data-field={address}
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-describedby={mark ? checked.explainedBy : undefined}
        aria-label={`${spokenName(spec)}，${said}，自动合计${spokenMark(mark)}${unfinished ? "，还有空格" : ""}${noted ? "，有备注" : ""}${pinned}，查看来由`}
        onClick={() => grid.openPanel("reasons", address)}
      >
        {value}
      </button>
      <CellPin address={address} />
      {mark && <Icon name={mark} size={14} className={`mk upper ${mark === "error" ? "text-err" : "text-warn"}`} />}
    </td>
  );
}

"use client";

import { useState } from "react";
import { useFollowed } from "@/components/report/followed";
import { useFigure, useReportContext, useReportValue } from "@/components/report/report-context";
import { Icon } from "@/components/ui/icon";
import { cellPlace } from "@/lib/report/place";
import { useGrid, useGridView } from "./grid-context";
import type { GridCell } from "./grid-model";
import { inputModes, spokenMark, spokenName } from "./grid-names";
import { useCellMark, useGridSlots } from "./grid-slots";
import { GridTools } from "./grid-tools";
import { PhoneCellBar } from "./phone-cell-bar";
import { type PhoneGroup, type PhoneRow, phoneGroups } from "./phone-rows";
import { UnitField } from "./unit-field";

/** On the phone the table is checked and corrected row by row; there is no grid. */
export function PhoneTable() {
  const grid = useGrid();
  return (
    <div
      ref={grid.attach}
      className="phone-table"
      onFocus={(event) => {
        const { field } = event.target.dataset;
        if (field) grid.enter(field, true);
      }}
      onBlur={(event) => grid.leave(event.target, false)}
      onInput={(event) => {
        const { field } = (event.target as HTMLElement).dataset;
        if (field) grid.touch(field);
      }}
    >
      <p className="hint">手机上逐行核对和小改；整表填写请用电脑。</p>
      <GridTools />
      {phoneGroups(grid.model).map((group) => (
        <Group key={group.rows[0].id} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: PhoneGroup }) {
  return (
    <div>
      {group.label && <p className="group-name">{group.label}</p>}
      {group.rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </div>
  );
}

/** A row with a total folds away behind it; the others lie open. */
function Row({ row }: { row: PhoneRow }) {
  const grid = useGrid();
  const { cases } = useGridSlots();
  const open = useGridView((view) => view.openRow === row.id);
  if (!row.total) return <Fields row={row} titled />;
  return (
    <div className={`phone-row ${open ? "open" : ""}`}>
      <button type="button" aria-expanded={open} onClick={() => grid.view.update({ openRow: open ? null : row.id })}>
        <span>{row.label}</span>
        <Total cell={row.total} />
        <Icon name={open ? "up" : "down"} />
      </button>
      {open && <Fields row={row} titled={false} />}
      {open && cases.totalBar(row.total, "总计")}
    </div>
  );
}

function Total({ cell }: { cell: GridCell }) {
  const value = useFigure(cell.address);
  return (
    <b>
      <span className="sr">总计</span>
      {value ?? "空"}
    </b>
  );
}

function Fields({ row, titled }: { row: PhoneRow; titled: boolean }) {
  return (
    <div className={titled ? "phone-row plain" : ""}>
      {titled && <p className="row-name">{row.label}</p>}
      <div className="cells">
        {row.cells.map((cell) =>
          cell.derived ? <Sum key={cell.address} cell={cell} /> : <PhoneField key={cell.address} cell={cell} />,
        )}
      </div>
      <PhoneCellBar row={row} />
    </div>
  );
}

const columnName = ({ spec }: GridCell) => spec.columnPath[spec.columnPath.length - 1].label;

function Sum({ cell }: { cell: GridCell }) {
  const { cases } = useGridSlots();
  const value = useFigure(cell.address);
  return (
    <div>
      <p className="sum">
        {columnName(cell)}（自动合计）<b>{value ?? "空"}</b>
      </p>
      {cases.totalBar(cell)}
    </div>
  );
}

function PhoneField({ cell }: { cell: GridCell }) {
  const { store, readOnly } = useReportContext();
  const followed = useFollowed();
  const { address, spec } = cell;
  const name = cellPlace("figure", address);
  const [initial] = useState(() => store.typed(name));
  const unsettled = useGridView((view) => view.unsettled === address);
  const wrong = useReportValue(({ problems }) => problems.has(address));
  const mark = useCellMark(address);
  return (
    <div className="field">
      <span aria-hidden="true">{columnName(cell)}</span>
      <input
        {...store.field(name)}
        data-field={address}
        defaultValue={initial}
        readOnly={readOnly || !followed}
        inputMode={inputModes[spec.measure]}
        maxLength={60}
        aria-label={`${spokenName(spec)}${spokenMark(mark)}`}
        aria-invalid={(wrong && !unsettled) || mark === "error" || undefined}
      />
      {spec.unitInCell && (
        <UnitField address={address} name={spokenName(spec)} suggestions={spec.unitInCell.suggestions} />
      )}
    </div>
  );
}

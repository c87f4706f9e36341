"use client";

import { useMemo } from "react";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import type { Table } from "@/lib/editions/edition";
import type { AllFigures } from "@/lib/report/figures";
import { figureOf, openLastYear, type YearRow, yearRowsOf } from "@/lib/years/last-year-rows";
import { useGrid } from "./grid-context";

/** Under a table that is one printed row: its groups as rows, this year's figures over last year's. */
export function LastYearComparison({ lastYear }: { lastYear: AllFigures }) {
  const { section } = useGrid();
  return section.frame.tables
    .filter(({ rows }) => rows.length === 0)
    .map((table) => <Comparison key={table.id} table={table} lastYear={lastYear} />);
}

function Comparison({ table, lastYear }: { table: Table; lastYear: AllFigures }) {
  const { figures } = useSettledSnapshot();
  const rows = useMemo(() => yearRowsOf(table), [table]);
  const open = openLastYear(table, lastYear);
  return (
    <section className="last-year-rows" aria-labelledby={`${table.id}-last-year`}>
      <h2 id={`${table.id}-last-year`}>与上年比较</h2>
      <table>
        <thead>
          <tr>
            <td />
            {rows[0].cells.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} figures={figures} lastYear={lastYear} />
          ))}
        </tbody>
      </table>
      {open && <p>{open}</p>}
    </section>
  );
}

type RowProps = { row: YearRow; figures: AllFigures; lastYear: AllFigures };

function Row({ row, figures, lastYear }: RowProps) {
  return (
    <tr className={row.sum ? "sum" : undefined}>
      <th scope="row">
        {row.label}
        {row.sum && <span className="last">不印，供文字引用</span>}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.id}>
          {figureOf(cell, figures) ?? "空"}
          <span className="last">上年 {figureOf(cell, lastYear) ?? "没填"}</span>
        </td>
      ))}
    </tr>
  );
}

"use client";

import { memo, useEffect, useRef } from "react";
import type { TableSection } from "@/lib/editions/edition";
import { type FrameCell, figuresOf, gridOf, shortLabelOf } from "@/lib/editions/figures-of-edition";
import { placesOfAddresses } from "@/lib/proposal/places";
import { isDecimal } from "@/lib/report/decimal";
import { sameFigure } from "@/lib/report/figures";
import { useProposal } from "./proposal-context";

/** A table as it was recognized: every figure can be corrected in place, totals follow and are compared with the printed ones. */
export const TakeGrid = memo(function TakeGrid({ section }: { section: TableSection }) {
  const { cells, height } = gridOf(section.frame);
  const rows = Array.from({ length: height }, (_, row) => cells.filter((cell) => cell.row === row));
  return (
    <table className="take-grid" aria-label={section.heading}>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.id ?? section.id}>
            {row.map((cell) =>
              cell.address ? (
                <FigureCell key={cell.id} cell={cell} address={cell.address} />
              ) : (
                <th key={cell.id} rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
                  {cell.role === "corner" ? "" : cell.text}
                </th>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function FigureCell({ cell, address }: { cell: FrameCell; address: string }) {
  const { read, edition, settled, typed, type, point, doubts, sought } = useProposal();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (sought?.address === address) input.current?.focus();
  }, [sought, address]);
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
  const value = settled.all.get(address) ?? null;
  const printed = read.printed[address] ?? null;
  if (cell.role === "derived") {
    const differs = printed !== null && !sameFigure(isDecimal(printed) ? printed : null, value);
    return (
      <td
        {...spans}
        className={`derived ${differs ? "differs" : ""}`}
        title={differs ? `原件印的是 ${printed}` : undefined}
      >
        <span>{value}</span>
      </td>
    );
  }
  const problem = settled.problems.get(address);
  const spec = figuresOf(edition).get(address);
  return (
    <td {...spans} className={doubts.some(({ asks }) => asks.includes(address)) ? "asked" : undefined}>
      <input
        ref={input}
        inputMode="numeric"
        aria-label={spec && shortLabelOf(spec)}
        aria-invalid={problem ? true : undefined}
        title={problem ?? (printed !== null && typeof printed !== "number" ? `原件印的是“${printed}”` : undefined)}
        value={typed[address] ?? String(value ?? "")}
        onFocus={() => point(placesOfAddresses(read, [address]))}
        onChange={(event) => type(address, event.target.value)}
      />
    </td>
  );
}

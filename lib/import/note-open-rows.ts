import { type RowTarget, targetFor } from "../labels/table-targets";
import type { Draft } from "./draft";
import type { TableMatch } from "./match-tables";
import { officialRowName, placeOf, rowAddress } from "./place-figures";
import type { SourceRow } from "./source-rows";

/** Rows with figures that are no official row. */
export function noteOpenRows(draft: Draft, match: TableMatch) {
  const placed = new Set(match.rows.map((row) => rowAddress(row.target)));
  const free = targetFor(draft.edition, match.section).rows.filter((row) => !placed.has(rowAddress(row)));
  for (const { source, values } of match.open) {
    const where = placeOf(match, draft, source);
    const text = source.cells
      .map((cell) => cell.text.replace(/\s+/g, ""))
      .filter(Boolean)
      .join(" ");
    const label = values?.labels[values.labels.length - 1]?.text.replace(/\s+/g, "") ?? "";
    // Where rows were found by position alone, a line with a strange label may be half of one beside it.
    const beside = label === "" || source.loose ? rowsBeside(match, source) : [];
    const addresses = [...(free.length === 1 ? free : []), ...beside].map(rowAddress);
    const message =
      beside.length > 0
        ? `${where}${label ? `“${label}”对不上任何官方的行` : "没有行名"}，可能是相邻的行断成了两行，这一行的数没有放。请核对${quotedRows(beside)}。`
        : `${where}${label ? `“${label}”` : ""}对不上任何官方的行，这一行的数没有放。`;
    draft.notices.push({ kind: "unplaced", where, text, addresses, section: match.section, message });
  }
}

/** A row broken by a page's end, or in a narrow column, leaves figures without a label: its neighbors are in doubt as well. */
function rowsBeside({ rows, lines }: TableMatch, source: SourceRow): RowTarget[] {
  const at = lines.indexOf(source);
  const above = rows.findLast((row) => lines.indexOf(row.source) < at);
  const below = rows.find((row) => lines.indexOf(row.source) > at);
  return [above, below].flatMap((row) => (row ? [row.target] : []));
}

const quotedRows = (targets: RowTarget[]) =>
  [...new Set(targets.map(officialRowName))].map((name) => (name ? `“${name}”` : "这张表的数")).join("和");

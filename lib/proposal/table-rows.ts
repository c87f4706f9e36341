import type { Edition } from "../editions/edition";
import { type FigureSpec, figuresOf } from "../editions/figures-of-edition";

/** A row of figures by its own address (`requests.prohibitedByLaw`); table four's groups are rows here. */
export type TableRow = { address: string; label: string; figures: FigureSpec[] };

export const rowAddressOf = (address: string): string => address.split(".").slice(0, 2).join(".");

const byEdition = new WeakMap<Edition, Map<string, TableRow>>();

const labelOfRow = ({ rowPath, columnPath }: FigureSpec) =>
  (rowPath[rowPath.length - 1] ?? columnPath[columnPath.length - 2]).label;

/** @returns every row of the edition in printed order. */
export function rowsOf(edition: Edition): Map<string, TableRow> {
  const known = byEdition.get(edition);
  if (known) return known;
  const rows = new Map<string, TableRow>();
  for (const spec of figuresOf(edition).values()) {
    const address = rowAddressOf(spec.address);
    const row = rows.get(address) ?? { address, label: labelOfRow(spec), figures: [] };
    row.figures.push(spec);
    rows.set(address, row);
  }
  byEdition.set(edition, rows);
  return rows;
}

/** The other rows of the same table that are filled in by hand. */
export function neighborsOf(edition: Edition, rowAddress: string): TableRow[] {
  const [table] = rowAddress.split(".");
  return [...rowsOf(edition).values()].filter(
    ({ address, figures }) =>
      address.startsWith(`${table}.`) && address !== rowAddress && figures.some(({ parts }) => !parts),
  );
}

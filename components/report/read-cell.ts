import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import type { Entries } from "@/lib/report/entries";
import { entryFault, readEntry } from "@/lib/report/read-entry";
import type { Report } from "@/lib/report/values";

/** What stands in a cell and in the field of the unit behind it. */
export type TypedCell = { figure: string; unit: () => string };

/** The report with a cell as it is typed, and why that is no figure; null when it is one, or blank. */
export type CellReading = { report: Report; problem: string | null };

/** An entry that is no figure is kept as typed; a unit written behind the figure (2019, item 9) is taken for the unit. */
export function readCell(edition: Edition, report: Report, address: string, typed: TypedCell): CellReading {
  const spec = figuresOf(edition).get(address);
  if (!spec) return { report, problem: null };
  const read = readEntry(spec, typed.figure);
  const value = read.ok ? read.value : null;
  let next = report;
  if ((report.figures[address] ?? null) !== value) next = { ...next, figures: { ...next.figures, [address]: value } };
  const entry = read.ok ? "" : typed.figure;
  if ((report.entries[address] ?? "") !== entry) next = { ...next, entries: withEntry(next.entries, address, entry) };
  if (spec.unitInCell) next = withUnit(next, address, (read.ok && read.unit) || typed.unit());
  return { report: next, problem: read.ok ? null : read.message };
}

const withUnit = (report: Report, address: string, unit: string): Report =>
  (report.units[address] ?? "") === unit ? report : { ...report, units: { ...report.units, [address]: unit } };

function withEntry(entries: Entries, address: string, entry: string): Entries {
  const { [address]: _, ...others } = entries;
  return entry === "" ? others : { ...others, [address]: entry };
}

/** @returns why each entry of a stored report is no figure, by address. */
export function entryProblems(edition: Edition, entries: Entries): Map<string, string> {
  const specs = figuresOf(edition);
  return new Map(
    Object.entries(entries).flatMap(([address, entry]) => {
      const spec = specs.get(address);
      return spec ? [[address, entryFault(spec, entry)] as const] : [];
    }),
  );
}

import { readFileSync } from "node:fs";

/** What the tables of a published report print, by address; null where the cell is blank. The offices are invented. */
export type PrintedReport = { unit: string; year: number; edition: string; printed: Record<string, string | null> };

const rowsOf = (edition: string) =>
  readFileSync(new URL(`printed-${edition}.csv`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

/** A report of 2021 may print a row of 2019, or lack one of its own: that cell is "-" and stands in no list. */
function reportsOf(edition: string): PrintedReport[] {
  const [[, ...heads], ...rows] = rowsOf(edition);
  return heads.map((head, column) => {
    const [year, unit] = head.split(" ");
    const cells = rows
      .map(([address, ...values]): [string, string | null] => [address, values[column] || null])
      .filter(([, value]) => value !== "-");
    return { unit, year: Number(year), edition, printed: Object.fromEntries(cells) };
  });
}

/** Blank cells, totals of 0 over parts, units within cells, a row of another edition: as offices publish them. */
export const printedReports: PrintedReport[] = ["2019", "2021"].flatMap(reportsOf);

/** @throws where none of them is of that office and year. */
export function printedReport(unit: string, year: number): PrintedReport {
  const found = printedReports.find((report) => report.unit === unit && report.year === year);
  if (!found) throw new Error(`no printed report of ${unit} for ${year}`);
  return found;
}

import type { StoredReport } from "@/db/reports";
import type { ComparedReport } from "@/lib/years/compare-years";

/** A report beside others of its unit: copies of one year are told apart by their number. */
export const nameOfYear = ({ year, copy }: { year: number; copy: number }): string =>
  copy > 0 ? `${year}（副本 ${copy}）` : String(year);

/** What a comparison takes of a stored report. */
export const comparedReport = ({ report, copy }: StoredReport): Omit<ComparedReport, "edition"> => ({
  name: nameOfYear({ year: report.year, copy }),
  report,
});

/** @returns the ids of a query `reports=a,b`, each once. */
export const readIds = (list: string | null | undefined): string[] => [
  ...new Set((list ?? "").split(",").filter((id) => id !== "")),
];

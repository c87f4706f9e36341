import type { StoredReport } from "@/db/reports";
import type { ComparedReport } from "@/lib/aggregate/compare-years";

/** What a comparison takes of a stored report; copies of one year are told apart by their number. */
export const comparedReport = ({ report, copy }: StoredReport): Omit<ComparedReport, "edition"> => ({
  name: copy > 0 ? `${report.year}（副本 ${copy}）` : String(report.year),
  report,
});

/** @returns the ids of a query `reports=a,b`, each once. */
export const readIds = (list: string | null | undefined): string[] => [
  ...new Set((list ?? "").split(",").filter((id) => id !== "")),
];

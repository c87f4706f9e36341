import { loadReport, type StoredReport } from "@/db/reports";
import type { Transaction } from "@/db/transaction";
import type { Edition, SectionId } from "@/lib/editions/edition";
import { sectionIdsOf } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";
import { ReportError } from "./problem";

export const noReport = (id: string) =>
  new ReportError("notFound", `没有编号为“${id.slice(0, 40)}”的报告，或者它在回收站里。`);

export const noState = (revision: number) => new ReportError("notFound", `这份报告没有第 ${revision} 版。`);

/** The refusal of a second report of one unit and year; `report` names the first. */
export const alreadyThere = ({ unit, year }: Pick<Report, "unit" | "year">, report: string) =>
  new ReportError(
    "exists",
    `${unit.name}已经有 ${year} 年的报告。打开它接着写；要另写一份，先复制它或把它移到回收站。`,
    { report },
  );

/** @throws `notFound` for an unknown report and for one in the bin. */
export async function storedReport(tx: Transaction, id: string): Promise<StoredReport> {
  const stored = await loadReport(tx, id);
  if (!stored) throw noReport(id);
  return stored;
}

/** @throws `notFound` when the edition has no such section. */
export function sectionIdOf(edition: Edition, id: string): SectionId {
  const ids = sectionIdsOf(edition);
  const known = ids.find((candidate) => candidate === id);
  if (!known) throw new ReportError("notFound", `没有“${id.slice(0, 40)}”这一部分，有的是 ${ids.join("、")}。`);
  return known;
}

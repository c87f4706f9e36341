import "server-only";
import { noAssignment } from "@/app/_assignments/assignment-of";
import { noCollection, noSubmission } from "@/app/_collection/collection-of";
import type { ReportError } from "@/app/api/_http/problem";
import { noReport } from "@/app/api/_http/stored-report";
import { read } from "@/db/store";
import { type Named, officeOfNamed } from "@/db/subjects";

/** The thing that an address names, of those that belong to an office. */
export function namedBy(params: Record<string, string>): Named | null {
  const { reportId, assignmentId, collectionId, submissionId } = params;
  if (reportId !== undefined) return { reportId };
  if (assignmentId !== undefined) return { assignmentId };
  if (collectionId !== undefined) return { collectionId };
  return submissionId === undefined ? null : { submissionId };
}

/** Said of what is not there and of what one may not see alike. */
export function notThere(named: Named): ReportError {
  if ("reportId" in named) return noReport(named.reportId);
  if ("assignmentId" in named) return noAssignment(named.assignmentId);
  return "collectionId" in named ? noCollection(named.collectionId) : noSubmission(named.submissionId);
}

/** @throws `notFound` */
export async function subjectOf(named: Named): Promise<{ office: string }> {
  const office = await read((tx) => officeOfNamed(tx, named));
  if (office === null) throw notThere(named);
  return { office };
}

/** @returns those of the reports that belong to these offices; all of them where that is null */
export async function seenOf(reports: string[], among: string[] | null): Promise<string[]> {
  if (among === null || reports.length === 0) return reports;
  return read(async (tx) => {
    const seen = [];
    for (const reportId of reports)
      if (among.includes((await officeOfNamed(tx, { reportId })) ?? "")) seen.push(reportId);
    return seen;
  });
}

import { findCollection } from "@/db/collections";
import { loadLastYear } from "@/db/reports";
import { countedSubmission, listSubmissions, loadSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import type { ImportProposal } from "@/lib/import/proposal";
import type { Report } from "@/lib/report/values";

export const reportOf = ({ printed: _, notices: __, origins: ___, ...report }: ImportProposal): Report => report;

/**
 * @returns the report of an office for the year before: the one in this program, or what the same supervising office
 * accepted last year; null where nothing is known
 */
export async function formerReport(
  tx: Transaction,
  supervisor: string,
  officeId: string,
  year: number,
): Promise<Report | null> {
  const own = await loadLastYear(tx, officeId, year);
  if (own) return own;
  const before = await findCollection(tx, supervisor, year - 1);
  if (!before) return null;
  const id = await countedSubmission(tx, before.id, officeId);
  const last = id ?? (await listSubmissions(tx, before.id, officeId)).at(-1)?.id;
  const submission = last ? await loadSubmission(tx, last) : null;
  return submission && reportOf(submission.proposal);
}

import "server-only";
import { storedReport } from "@/app/api/_http/stored-report";
import { listReasons, saveReason } from "@/db/reasons";
import { loadLastYear } from "@/db/reports";
import type { Transaction } from "@/db/transaction";
import type { Assignment } from "@/lib/assignments/assignment";
import { reasonOf } from "@/lib/assignments/explained";
import { checkedReport } from "@/lib/checks/check-input";
import type { Finding } from "@/lib/checks/finding";
import { answerTo, findingKey, findingValues } from "@/lib/checks/reasons";
import { checkRules } from "@/lib/checks/table-rules";
import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";

/** Whether a warning speaks of a figure, or of a total that it is part of. */
const speaksOf = (edition: Edition, { addresses }: Finding, place: string): boolean =>
  addresses.some((address) => address === place || figuresOf(edition).get(address)?.parts?.includes(place));

/**
 * What whoever gave a figure wrote of its distance from last year's answers the report's own warning, under their name: nobody
 * is asked twice. Where a reason stands already it stays.
 * @param places what of the assignment stands in the report
 */
export async function giveReasons(tx: Transaction, assignment: Assignment, places: readonly string[]): Promise<void> {
  const explained = assignment.answers.flatMap((answer) => {
    const text = places.includes(answer.place) ? reasonOf(assignment.events, answer) : "";
    return text === "" ? [] : [{ ...answer, text }];
  });
  if (explained.length === 0) return;
  const { report, officeId } = await storedReport(tx, assignment.reportId);
  const before = await loadLastYear(tx, officeId, report.year);
  if (!before) return;
  const checked = checkedReport(report);
  const known = await listReasons(tx, assignment.reportId);
  for (const finding of checkRules({ ...checked, lastYear: checkedReport(before) })) {
    if (finding.group !== "lastYear" || finding.severity !== "warning") continue;
    const giver = explained.find(({ place }) => speaksOf(checked.edition, finding, place));
    if (!giver || answerTo(finding, known, checked.figures)) continue;
    const { rule, section, message } = finding;
    const [key, values] = [findingKey(finding), findingValues(finding, checked.figures)];
    const given = { key, rule, section, message, category: "其他" as const, text: giver.text, values };
    await saveReason(tx, assignment.reportId, given, { by: giver.by });
  }
}

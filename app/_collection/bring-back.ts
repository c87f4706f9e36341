import { askedReasons } from "@/app/api/_http/asked-reasons";
import { ReportError } from "@/app/api/_http/problem";
import { loadEvents } from "@/db/collection-events";
import { loadCollection } from "@/db/collections";
import { decisionsOn } from "@/db/decisions";
import type { StoredReport } from "@/db/reports";
import { appendReview, loadReview } from "@/db/review-events";
import type { Transaction } from "@/db/transaction";
import { listVersions, reopenReport } from "@/db/versions";
import { dayInChina } from "@/lib/report/deadline";
import { printDay } from "@/lib/report/print-date";
import { reasonsOf } from "@/lib/review/collector-return";
import type { ReviewEvent } from "@/lib/review/event";
import type { Return } from "@/lib/seal/signed-return";
import { ownSubmission } from "./hand-in";

/** What a supervising office said; `from` is its name. */
type Said = Omit<Return, "digest">;

const wordsOf = ({ reason, due }: Said): string =>
  [reason.trim(), due && `${printDay(due)}前再报`].filter(Boolean).join("，");

const sameAs = (event: Pick<ReviewEvent, "step" | "by" | "text" | "reasons">) =>
  JSON.stringify([event.step, event.by, event.text, event.reasons.map(({ kind, text }) => [kind, text])]);

/**
 * Opens a report again for a return of who collects, which goes on as a return within the office does: item by item.
 * @throws `decided` where it was brought back before, `NotInOrder` while a round has the report
 */
export async function bringBack(tx: Transaction, stored: StoredReport, said: Said, by: string): Promise<void> {
  const reasons = await askedReasons(tx, stored, reasonsOf(said));
  const event = { kind: "sendBack", step: said.from, by: said.by, text: wordsOf(said), reasons } as const;
  const { events } = await loadReview(tx, stored);
  const isKnown = events.some((each) => each.kind === "sendBack" && sameAs(each) === sameAs(event));
  // What was finalised once more as it was is asked for once more, too.
  if (isKnown && stored.status !== "finalised")
    throw new ReportError("decided", "这一次退回已经收下了，要求改的都在报告的“要改的”里。");
  const why = `${said.from}${printDay(dayInChina(said.at))}退回，${reasons.length} 条，按退回的改。`;
  if (stored.status === "finalised") await reopenReport(tx, stored.id, why, by);
  await appendReview(tx, stored.id, { ...event, revision: stored.revision });
}

/** @returns what stands returned of a submission of this report's own office. @throws `notFound` for any other */
export async function returnOf(tx: Transaction, stored: StoredReport, submissionId: string): Promise<Said> {
  const { id, collectionId, officeId } = await ownSubmission(tx, stored, submissionId);
  const last = decisionsOn(await loadEvents(tx, collectionId, officeId), id).at(-1);
  const collection = await loadCollection(tx, collectionId);
  if (last?.decision !== "return" || !collection) throw new ReportError("notFound", "这一次报送现在没有退回。");
  const { by, at, due, reason, items } = last;
  return { from: collection.office.name, by, at, due, reason, items };
}

const strange = "这份退回说的不是这份报告：它说的那一稿，这份报告没有定稿过。看看是不是选错了文件。";

/** Whether a signed return is of this report as it was finalised last. @throws `unreadable`, `decided` */
export async function refuseStranger(tx: Transaction, { id }: StoredReport, { digest }: Return): Promise<void> {
  const versions = await listVersions(tx, id);
  const own = versions.find(({ sha256 }) => sha256 === digest);
  if (!own) throw new ReportError("unreadable", strange);
  const [last] = versions;
  if (last.number > own.number)
    throw new ReportError(
      "decided",
      `退回的是第 ${own.number} 次定稿，后来已经第 ${last.number} 次定稿，没有收。要照它改的，对着退回函改。`,
    );
}

import { listComments } from "@/db/comments";
import type { StoredReport } from "@/db/reports";
import type { Transaction } from "@/db/transaction";
import { editionById } from "@/lib/editions/register";
import { type Comment, placeNow, standingOf } from "@/lib/report/comment";
import { deriveFigures } from "@/lib/report/figures";
import { parsePlace } from "@/lib/report/place";
import { quoteAt } from "@/lib/report/quote-at";
import type { ReturnReason } from "@/lib/review/event";
import { ReportError } from "./problem";

type Sent = Pick<ReturnReason, "kind" | "text" | "place" | "comment">;

const gone = "有一条批注找不到了，没有退回。刷新这一页，看过批注再退回。";

/**
 * What a return asks for, each with where it is and what stands there in the revision that is returned: by that it is seen
 * later whether it was changed. @throws `notInOrder` for a comment that the report does not have
 */
export async function askedReasons(tx: Transaction, stored: StoredReport, sent: Sent[]): Promise<ReturnReason[]> {
  const edition = editionById(stored.report.edition);
  const figures = deriveFigures(edition, stored.report.figures);
  const comments = sent.some(({ comment }) => comment) ? await listComments(tx, stored.id) : [];
  const placeOf = ({ place, comment: id }: Sent): string | undefined => {
    if (id === undefined) return place;
    const comment: Comment | undefined = comments.find((each) => each.id === id);
    if (!comment) throw new ReportError("notInOrder", gone);
    return placeNow(standingOf(comment, stored.report, figures)) ?? undefined;
  };
  return sent.map(({ kind, text, comment, ...rest }) => {
    const printed = placeOf({ kind, text, comment, ...rest });
    const place = printed === undefined ? null : parsePlace(printed);
    const quote = place && quoteAt(edition, stored.report, figures, place);
    return { kind, text, ...(comment ? { comment } : {}), ...(quote ? { place: printed, quote } : {}) };
  });
}

import type { StoredReport } from "@/db/reports";
import { appendReview, loadReview, loadReviewSteps } from "@/db/review-events";
import { read } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import { askedItems, faultOfItems } from "@/lib/review/asked-items";
import type { ReviewState } from "@/lib/review/state";
import { checksOf, loadToCheck } from "../../../../_http/checked-report";
import { ReportError } from "../../../../_http/problem";
import { refuseUnready } from "../../../../_http/refuse-unready";
import { inOrder, roundOf, signedBy } from "../../../../_http/round-of";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

const changed = "送审的时候报告又有改动，什么都没有送出。看过新的改动再送审。";

/** What was asked is changed, or it is said why not, before it is sent again. @throws `notInOrder` */
function refuseUnanswered({ report }: StoredReport, { returned }: ReviewState): void {
  if (!returned) return;
  const edition = editionById(report.edition);
  const fault = faultOfItems(askedItems(returned, edition, report, deriveFigures(edition, report.figures)));
  if (fault) throw new ReportError("notInOrder", fault);
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/submission", {
  /** 编制中 → 审核中, of the state that the sender saw. */
  POST: async ({ path: { reportId }, body, actor }) => {
    const { revision, by, text } = await body();
    await refuseUnready(checksOf(await read((tx) => loadToCheck(tx, reportId))));
    return inOrder(async (tx) => {
      const stored = await storedReport(tx, reportId);
      if (stored.status === "finalised") throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能送审。");
      if (stored.revision !== revision) throw new ReportError("conflict", changed, { revision: stored.revision });
      refuseUnanswered(stored, (await loadReview(tx, stored)).state);
      const steps = await loadReviewSteps(tx, stored.officeId);
      await appendReview(tx, reportId, { kind: "submit", ...signedBy(actor, by), revision, text, steps });
      return roundOf(tx, reportId);
    });
  },

  /** 审核中、待签发 → 编制中, before anybody has returned it. */
  DELETE: ({ path: { reportId }, actor }) =>
    inOrder(async (tx) => {
      const { revision } = await storedReport(tx, reportId);
      await appendReview(tx, reportId, { kind: "withdraw", ...signedBy(actor, undefined), revision });
    }),
});

import { appendReview, loadReview } from "@/db/review-events";
import { askedReasons } from "../../../../_http/asked-reasons";
import { decidingIn, decisionWords, inOrder, roundOf } from "../../../../_http/round-of";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/opinions", {
  /** Passes the report on to the next step, or returns it to the drafter. */
  POST: async ({ path: { reportId }, body, actor, note }) => {
    const { by, step, ...opinion } = await body();
    return inOrder(async (tx) => {
      const stored = await storedReport(tx, reportId);
      const deciding = await decidingIn(tx, actor, stored, await loadReview(tx, stored), { by, step });
      const reasons = await askedReasons(tx, stored, opinion.reasons);
      await appendReview(tx, reportId, { ...opinion, reasons, ...deciding });
      note(decisionWords(opinion.kind, deciding));
      return roundOf(tx, reportId);
    });
  },
});

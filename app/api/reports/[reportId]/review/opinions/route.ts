import { appendReview, loadReview } from "@/db/review-events";
import { askedReasons } from "../../../../_http/asked-reasons";
import { inOrder, refuseOwn, roundOf, signedBy, turnOf } from "../../../../_http/round-of";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/opinions", {
  /** Passes the report on to the next step, or returns it to the drafter. */
  POST: async ({ path: { reportId }, body, actor }) => {
    const { by, ...opinion } = await body();
    return inOrder(async (tx) => {
      const stored = await storedReport(tx, reportId);
      const { state, events } = await loadReview(tx, stored);
      await refuseOwn(tx, actor, reportId, events);
      const reasons = await askedReasons(tx, stored, opinion.reasons);
      await appendReview(tx, reportId, { ...opinion, reasons, ...turnOf(state), ...signedBy(actor, by) });
      return roundOf(tx, reportId);
    });
  },
});

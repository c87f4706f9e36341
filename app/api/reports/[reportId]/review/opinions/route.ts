import { appendReview, loadReview } from "@/db/review-events";
import { inOrder, roundOf, signedBy, turnOf } from "../../../../_http/round-of";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/opinions", {
  /** Passes the report on to the next step, or returns it to the drafter. */
  POST: async ({ path: { reportId }, body, actor }) => {
    const { by, ...opinion } = await body();
    return inOrder(async (tx) => {
      const { state } = await loadReview(tx, await storedReport(tx, reportId));
      await appendReview(tx, reportId, { ...opinion, ...turnOf(state), ...signedBy(actor, by) });
      return roundOf(tx, reportId);
    });
  },
});

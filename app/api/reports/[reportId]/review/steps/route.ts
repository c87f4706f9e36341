import { setReviewSteps } from "@/db/review-events";
import { write } from "@/db/store";
import { roundOf } from "../../../../_http/round-of";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/steps", {
  PUT: async ({ path: { reportId }, body }) => {
    const { steps } = await body();
    return write(async (tx) => {
      const { officeId } = await storedReport(tx, reportId);
      await setReviewSteps(tx, officeId, steps);
      return roundOf(tx, reportId);
    });
  },
});

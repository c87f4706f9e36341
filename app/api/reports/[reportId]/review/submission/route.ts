import { appendReview, loadReviewSteps } from "@/db/review-events";
import { read } from "@/db/store";
import { checksOf, loadToCheck } from "../../../../_http/checked-report";
import { ReportError } from "../../../../_http/problem";
import { refuseUnready } from "../../../../_http/refuse-unready";
import { inOrder, roundOf, signedBy } from "../../../../_http/round-of";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

const changed = "送审的时候报告又有改动，什么都没有送出。看过新的改动再送审。";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/submission", {
  /** 编制中 → 审核中, of the state that the sender saw. */
  POST: async ({ path: { reportId }, body, actor }) => {
    const { revision, by, text } = await body();
    await refuseUnready(checksOf(await read((tx) => loadToCheck(tx, reportId))));
    return inOrder(async (tx) => {
      const stored = await storedReport(tx, reportId);
      if (stored.status === "finalised") throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能送审。");
      if (stored.revision !== revision) throw new ReportError("conflict", changed, { revision: stored.revision });
      const steps = await loadReviewSteps(tx, stored.officeId);
      await appendReview(tx, reportId, { kind: "submit", ...signedBy(actor, by), revision, text, steps });
      return roundOf(tx, reportId);
    });
  },

  /** 审核中、待签发 → 编制中, before anybody has returned it. */
  DELETE: ({ path: { reportId }, actor }) =>
    inOrder(async (tx) => {
      const { revision } = await storedReport(tx, reportId);
      await appendReview(tx, reportId, { kind: "withdraw", by: actor.name, revision });
    }),
});

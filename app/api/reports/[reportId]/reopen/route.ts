import { bringBack, returnOf } from "@/app/_collection/bring-back";
import { reopenReport } from "@/db/versions";
import { inReview } from "../../../_http/in-review";
import { ReportError } from "../../../_http/problem";
import { inOrder } from "../../../_http/round-of";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/reopen", {
  /** 已定稿 → 编制中; the finalised version is kept. */
  POST: async ({ path: { reportId }, body, actor }) => {
    const { reason, submission } = await body();
    await inOrder(async (tx) => {
      const stored = await storedReport(tx, reportId);
      if (submission !== undefined && stored.status === "finalised")
        return bringBack(tx, stored, await returnOf(tx, stored, submission), actor.name);
      // It is no draft that could be written in.
      if (stored.review) throw inReview(stored.review);
      if (!(await reopenReport(tx, reportId, reason, actor.name)))
        throw new ReportError("notFinalised", "这份报告还在编制中，不用重新打开。");
    });
    return { status: "drafting" as const };
  },
});

import { listReasons, ReasonMoved, removeReason, saveReason } from "@/db/reasons";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { inReview } from "../../../_http/in-review";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

async function drafting(tx: Transaction, reportId: string): Promise<void> {
  const { status, review } = await storedReport(tx, reportId);
  if (status === "finalised") throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能改理由。");
  if (review) throw inReview(review);
}

/** Neither of two reasons goes without a word: the answer holds the one that stands there, as `reason`. */
async function unlessMoved<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ReasonMoved)) throw error;
    const detail = error.now ? "这条提醒别人刚写了理由。" : "这条理由别人刚去掉了。";
    throw new ReportError("conflict", detail, { reason: error.now });
  }
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/reasons", {
  GET: async ({ path: { reportId } }) => {
    const reasons = await read(async (tx) => {
      await storedReport(tx, reportId);
      return listReasons(tx, reportId);
    });
    return { reasons };
  },

  PUT: async ({ path: { reportId }, body }) => {
    const { seen, ...reason } = await body();
    return write(async (tx) => {
      await drafting(tx, reportId);
      return unlessMoved(() => saveReason(tx, reportId, reason, { seen }));
    });
  },

  DELETE: ({ path: { reportId }, query: { key, seen } }) =>
    write(async (tx) => {
      await drafting(tx, reportId);
      if (!(await unlessMoved(() => removeReason(tx, reportId, key, seen))))
        throw new ReportError("notFound", "没有这一条理由。");
    }),
});

import { listReasons, ReasonMoved, removeReason, saveReason } from "@/db/reasons";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { judged, readJson } from "../../../_http/body";
import { sentReasonShape } from "../../../_http/check-shapes";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { noStore, ReportError } from "../../../_http/problem";
import { storedReport } from "../../../_http/stored-report";

type Params = { reportId: string };

async function drafting(tx: Transaction, reportId: string): Promise<void> {
  const { status } = await storedReport(tx, reportId);
  if (status === "finalised") throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能改理由。");
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

export const GET = handle<Params>(async (_, { reportId }) => {
  const reasons = await read(async (tx) => {
    await storedReport(tx, reportId);
    return listReasons(tx, reportId);
  });
  return answer({ reasons });
});

export const PUT = handle<Params>(async (request, { reportId }) => {
  const { seen, ...reason } = judged(sentReasonShape, await readJson(request));
  const stored = await write(async (tx) => {
    await drafting(tx, reportId);
    return unlessMoved(() => saveReason(tx, reportId, reason, { seen }));
  });
  return answer(stored);
});

/** `?key=` names the warning, `?seen=` the reason by the time when it was given. */
export const DELETE = handle<Params>(async (request, { reportId }) => {
  const asked = new URL(request.url).searchParams;
  const [key, seen] = [asked.get("key") ?? "", asked.get("seen") ?? undefined];
  await write(async (tx) => {
    await drafting(tx, reportId);
    if (!(await unlessMoved(() => removeReason(tx, reportId, key, seen))))
      throw new ReportError("notFound", "没有这一条理由。");
  });
  return new Response(null, { status: 204, headers: noStore });
});

export const { OPTIONS, PATCH, POST } = otherMethods("GET", "PUT", "DELETE");

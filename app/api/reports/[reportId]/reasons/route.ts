import { listReasons, removeReason, saveReason } from "@/db/reasons";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { judged, readJson } from "../../../_http/body";
import { reasonShape } from "../../../_http/check-shapes";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { noStore, ReportError } from "../../../_http/problem";
import { storedReport } from "../../../_http/stored-report";

type Params = { reportId: string };

async function drafting(tx: Transaction, reportId: string): Promise<void> {
  const { status } = await storedReport(tx, reportId);
  if (status === "finalised") throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能改理由。");
}

export const GET = handle<Params>(async (_, { reportId }) => {
  const reasons = await read(async (tx) => {
    await storedReport(tx, reportId);
    return listReasons(tx, reportId);
  });
  return answer({ reasons });
});

export const PUT = handle<Params>(async (request, { reportId }) => {
  const reason = judged(reasonShape, await readJson(request));
  const stored = await write(async (tx) => {
    await drafting(tx, reportId);
    return saveReason(tx, reportId, reason);
  });
  return answer(stored);
});

/** `?key=` names the warning. */
export const DELETE = handle<Params>(async (request, { reportId }) => {
  const key = new URL(request.url).searchParams.get("key") ?? "";
  await write(async (tx) => {
    await drafting(tx, reportId);
    if (!(await removeReason(tx, reportId, key))) throw new ReportError("notFound", "没有这一条理由。");
  });
  return new Response(null, { status: 204, headers: noStore });
});

export const { OPTIONS, PATCH, POST } = otherMethods("GET", "PUT", "DELETE");

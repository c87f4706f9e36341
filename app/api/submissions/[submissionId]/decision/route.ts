import { submissionOf } from "@/app/_collection/collection-of";
import { decide } from "@/db/decisions";
import { write } from "@/db/store";
import { printInstant } from "@/lib/report/print-date";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

const words = { accept: "接收", return: "退回" };

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/submissions/{submissionId}/decision", {
  POST: async ({ path: { submissionId }, body }) => {
    const given = await body();
    const outcome = await write(async (tx) => decide(tx, (await submissionOf(tx, submissionId)).id, given));
    if (outcome.ok) return { state: outcome.standing.state, sequence: outcome.decision.sequence };
    if (outcome.reason === "overtaken")
      throw new ReportError("decided", `这个单位已经报来第 ${outcome.number} 次，看最后一次的再定。`);
    if (outcome.reason === "missing") throw new ReportError("notFound", "没有这次报送。");
    const { decision, by, at } = outcome.decision;
    throw new ReportError(
      "decided",
      `${by}在 ${printInstant(at)} 已经${words[decision]}了这一份，没有改。重新打开看一下。`,
    );
  },
});

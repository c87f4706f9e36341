import { loadReview } from "@/db/review-events";
import { signReport } from "@/db/sign-report";
import { read } from "@/db/store";
import { checksOf, loadToCheck } from "../../../../_http/checked-report";
import { refuseUnready } from "../../../../_http/refuse-unready";
import { decidingIn, decisionWords, inOrder, roundOf } from "../../../../_http/round-of";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/signature", {
  /** 待签发 → 已定稿. */
  POST: async ({ path: { reportId }, body, actor, note }) => {
    const { revision, by, step, text } = await body();
    const content = await refuseUnready(checksOf(await read((tx) => loadToCheck(tx, reportId))));
    return inOrder(async (tx) => {
      const stored = await storedReport(tx, reportId);
      const deciding = await decidingIn(tx, actor, stored, await loadReview(tx, stored), { by, step });
      await signReport(tx, reportId, { ...deciding, revision, text }, content);
      note(decisionWords("sign", deciding));
      return roundOf(tx, reportId);
    });
  },
});

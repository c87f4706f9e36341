import { loadReview } from "@/db/review-events";
import { signReport } from "@/db/sign-report";
import { read } from "@/db/store";
import { checksOf, loadToCheck } from "../../../../_http/checked-report";
import { refuseUnready } from "../../../../_http/refuse-unready";
import { inOrder, refuseOwn, roundOf, signedBy, turnOf } from "../../../../_http/round-of";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/signature", {
  /** 待签发 → 已定稿. */
  POST: async ({ path: { reportId }, body, actor }) => {
    const { revision, by, text } = await body();
    const content = await refuseUnready(checksOf(await read((tx) => loadToCheck(tx, reportId))));
    return inOrder(async (tx) => {
      const { state, events } = await loadReview(tx, await storedReport(tx, reportId));
      await refuseOwn(tx, actor, reportId, events);
      await signReport(tx, reportId, { ...turnOf(state), ...signedBy(actor, by), revision, text }, content);
      return roundOf(tx, reportId);
    });
  },
});

import { appendReview, loadReview, NotInOrder } from "@/db/review-events";
import { otherReturn } from "@/lib/review/state";
import { inOrder, roundOf, signedBy } from "../../../../../_http/round-of";
import { serve } from "../../../../../_http/serve";
import { storedReport } from "../../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/answers/{item}", {
  /** What the drafter says to one thing that the last return asked for; an empty text takes it back. */
  PUT: async ({ path: { reportId, item }, body, actor }) => {
    const { text, by, returned } = await body();
    return inOrder(async (tx) => {
      const stored = await storedReport(tx, reportId);
      const other = returned ? otherReturn((await loadReview(tx, stored)).state, returned) : null;
      if (other) throw new NotInOrder(other);
      const { revision } = stored;
      await appendReview(tx, reportId, { kind: "answer", item, text, revision, ...signedBy(actor, by) });
      return roundOf(tx, reportId);
    });
  },
});

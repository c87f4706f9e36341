import { collectionOf } from "@/app/_collection/collection-of";
import { writeGovernmentDraft } from "@/app/_collection/government-draft";
import { mayOpen } from "@/app/_collection/may-open";
import { write } from "@/db/store";
import { NotTaken } from "@/db/take-import";
import { inReview } from "../../../_http/in-review";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

function refused(error: unknown): never {
  if (!(error instanceof NotTaken)) throw error;
  const { refusal } = error;
  if (refusal.reason === "finalised")
    throw new ReportError("finalised", "本级政府的报告已定稿，没有改。先重新打开它，再把合计写进去。");
  if (refusal.reason === "inReview")
    throw new ReportError("inReview", `合计没有写进本级政府的报告。${inReview(refusal).detail}`);
  throw new ReportError("conflict", "本级政府的报告正在别处改，合计没有写进去。过一会儿再写一次。");
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/report", {
  POST: async ({ path: { collectionId }, query: { scope }, actor }) =>
    write(async (tx) => {
      const stamp = await writeGovernmentDraft(tx, await collectionOf(tx, collectionId), scope);
      return { ...stamp, seen: await mayOpen(tx, actor, stamp.id) };
    }).catch(refused),
});

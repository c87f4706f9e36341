import { collectionOf } from "@/app/_collection/collection-of";
import { writeGovernmentDraft } from "@/app/_collection/government-draft";
import { write } from "@/db/store";
import { NotTaken } from "@/db/take-import";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

function refused(error: unknown): never {
  if (!(error instanceof NotTaken)) throw error;
  if (error.refusal.reason === "finalised")
    throw new ReportError("finalised", "本级政府的报告已定稿，没有改。先重新打开它，再把合计写进去。");
  throw new ReportError("conflict", "本级政府的报告正在别处改，合计没有写进去。过一会儿再写一次。");
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/report", {
  POST: async ({ path: { collectionId }, query: { scope } }) =>
    write(async (tx) => writeGovernmentDraft(tx, await collectionOf(tx, collectionId), scope)).catch(refused),
});

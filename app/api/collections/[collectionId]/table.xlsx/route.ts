import { workbookFile } from "@/app/_across/paper-files";
import { summaryOf } from "@/app/_across/summary-of";
import { collectionOf } from "@/app/_collection/collection-of";
import { read } from "@/db/store";
import { desk } from "@/lib/beside/desk";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/table.xlsx", {
  /** 汇总表. */
  GET: async ({ path: { collectionId }, query: { scope } }) => {
    const now = new Date().toISOString();
    const job = await read(async (tx) => summaryOf(tx, await collectionOf(tx, collectionId), scope, now));
    return workbookFile(await desk().run("summary", job), "summary.xlsx");
  },
});

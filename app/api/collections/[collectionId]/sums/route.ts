import { collectionOf } from "@/app/_collection/collection-of";
import { sumsOf } from "@/app/_collection/sums-of";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/sums", {
  GET: async ({ path: { collectionId }, query: { scope } }) =>
    read(async (tx) => sumsOf(tx, await collectionOf(tx, collectionId), scope)),
});

import { collectionOf } from "@/app/_collection/collection-of";
import { decideMany } from "@/app/_collection/decide-many";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/decisions", {
  POST: async ({ path: { collectionId }, body, actor, request }) => {
    const given = await body();
    return decideMany(await read((tx) => collectionOf(tx, collectionId)), given, { actor, request });
  },
});

import { collectionOf } from "@/app/_collection/collection-of";
import { publishMany } from "@/app/_collection/decide-many";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/publications", {
  POST: async ({ path: { collectionId }, body, actor, request }) => {
    const { submissions } = await body();
    return publishMany(await read((tx) => collectionOf(tx, collectionId)), submissions, { actor, request });
  },
});

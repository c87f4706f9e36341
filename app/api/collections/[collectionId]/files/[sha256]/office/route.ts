import { answerFileOffice } from "@/app/_collection/answer-file-office";
import { collectionOf } from "@/app/_collection/collection-of";
import { read } from "@/db/store";
import { serve } from "../../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/files/{sha256}/office",
  {
    /** Says once whose a file is; what the report calls its office is then known as a name of it. */
    POST: async ({ path: { collectionId, sha256 }, body }) => {
      const { office } = await body();
      const collection = await read((tx) => collectionOf(tx, collectionId));
      return answerFileOffice(collection, sha256, office);
    },
  },
);

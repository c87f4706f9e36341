import { letterOf, letterOfReturn } from "@/app/_across/letter-of";
import { letterFile } from "@/app/_across/paper-files";
import { submissionOf } from "@/app/_collection/collection-of";
import { read } from "@/db/store";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/submissions/{submissionId}/letter/{format}",
  {
    /** 退回函 of the last return. */
    GET: async ({ path: { submissionId, format } }) =>
      letterFile(await read(async (tx) => letterOfReturn(tx, await submissionOf(tx, submissionId))), format),
    /** The letter that a return would have. */
    POST: async ({ path: { submissionId, format }, body }) => {
      const { items, due, reason } = await body();
      const at = new Date().toISOString();
      const letter = await read(async (tx) =>
        letterOf(tx, await submissionOf(tx, submissionId), { items, due, reason, at }),
      );
      return letterFile(letter, format);
    },
  },
);

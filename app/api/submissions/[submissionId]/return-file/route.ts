import { submissionOf } from "@/app/_collection/collection-of";
import { returnFile } from "@/app/_collection/return-file";
import { write } from "@/db/store";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/submissions/{submissionId}/return-file", {
  /** The key that signs it is made when it is first asked for. */
  GET: ({ path: { submissionId } }) => write(async (tx) => returnFile(tx, await submissionOf(tx, submissionId))),
});

import { submissionOf } from "@/app/_collection/collection-of";
import { submissionDetail } from "@/app/_collection/submission-of";
import { read } from "@/db/store";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/submissions/{submissionId}", {
  GET: async ({ path: { submissionId } }) =>
    read(async (tx) => submissionDetail(tx, await submissionOf(tx, submissionId))),
});

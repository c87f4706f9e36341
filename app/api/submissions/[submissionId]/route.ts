import { submissionOf } from "@/app/_collection/collection-of";
import { withOwnFingerprint } from "@/app/_collection/signed-file";
import { submissionDetail } from "@/app/_collection/submission-of";
import { read } from "@/db/store";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/submissions/{submissionId}", {
  GET: async ({ path: { submissionId } }) =>
    withOwnFingerprint(await read(async (tx) => submissionDetail(tx, await submissionOf(tx, submissionId)))),
});

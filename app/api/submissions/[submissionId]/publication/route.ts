import { submissionOf } from "@/app/_collection/collection-of";
import { markSubmissionPublished } from "@/db/decisions";
import { write } from "@/db/store";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/submissions/{submissionId}/publication", {
  POST: async ({ path: { submissionId } }) => {
    const standing = await write(async (tx) => markSubmissionPublished(tx, (await submissionOf(tx, submissionId)).id));
    if (!standing) throw new ReportError("decided", "先接收这一份，再记下已经公开。");
    return { state: standing.state };
  },
});

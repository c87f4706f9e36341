import { submissionOf } from "@/app/_collection/collection-of";
import { whyNotPublished } from "@/app/_collection/decide-many";
import { markSubmissionPublished } from "@/db/decisions";
import { write } from "@/db/store";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/submissions/{submissionId}/publication", {
  POST: async ({ path: { submissionId } }) => {
    const standing = await write(async (tx) => markSubmissionPublished(tx, (await submissionOf(tx, submissionId)).id));
    if (!standing) throw new ReportError("decided", whyNotPublished);
    return { state: standing.state };
  },
});

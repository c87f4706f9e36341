import { submissionOf } from "@/app/_collection/collection-of";
import { settleDoubts } from "@/app/_collection/settle-doubts";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/submissions/{submissionId}/doubts", {
  /** Says that the doubts of reading were looked at, and which figures are others. */
  POST: async ({ path: { submissionId }, body }) => {
    const submission = await read((tx) => submissionOf(tx, submissionId));
    const { figures, seen } = await body();
    return settleDoubts(submission, figures, seen);
  },
});

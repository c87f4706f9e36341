import { submissionOf } from "@/app/_collection/collection-of";
import { withdrawKey } from "@/db/seals";
import { write } from "@/db/store";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/submissions/{submissionId}/key", {
  /** Whoever has the key may have lost it: what comes with it from now on is asked about, what came stays as it was taken. */
  DELETE: async ({ path: { submissionId } }) => {
    await write(async (tx) => {
      const { handedIn } = await submissionOf(tx, submissionId);
      if (handedIn?.from !== "file") throw new ReportError("notFound", "这一份不是签了名送来的，没有指纹。");
      if (!(await withdrawKey(tx, handedIn.fingerprint)))
        throw new ReportError("decided", "这个指纹现在就不认，以后送来的会再问。");
    });
  },
});

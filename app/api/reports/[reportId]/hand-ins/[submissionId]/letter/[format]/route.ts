import { letterOfReturn } from "@/app/_across/letter-of";
import { letterFile } from "@/app/_across/paper-files";
import { ownSubmission } from "@/app/_collection/hand-in";
import { read } from "@/db/store";
import { serve } from "../../../../../../_http/serve";
import { storedReport } from "../../../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/reports/{reportId}/hand-ins/{submissionId}/letter/{format}",
  {
    /** 退回函, for the office that it was written to. */
    GET: async ({ path: { reportId, submissionId, format } }) => {
      const letter = await read(async (tx) =>
        letterOfReturn(tx, await ownSubmission(tx, await storedReport(tx, reportId), submissionId)),
      );
      return letterFile(letter, format);
    },
  },
);

import { signedFile } from "@/app/_collection/signed-file";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/signed-file", {
  /** The 定稿 in force, sealed with the key of this installation. */
  GET: ({ path: { reportId } }) => signedFile(reportId),
});

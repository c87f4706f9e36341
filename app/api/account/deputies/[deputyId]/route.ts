import { endOwnDeputy } from "@/app/_review/own-deputies";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/account/deputies/{deputyId}", {
  DELETE: ({ path: { deputyId }, actor, request }) => endOwnDeputy(deputyId, actor, request),
});

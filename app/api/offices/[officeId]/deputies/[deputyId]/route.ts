import { endDeputy } from "@/app/_review/office-deputies";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/offices/{officeId}/deputies/{deputyId}", {
  DELETE: ({ path: { officeId, deputyId }, actor, request }) => endDeputy(officeId, deputyId, actor, request),
});

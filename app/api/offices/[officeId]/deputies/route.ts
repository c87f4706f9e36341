import { enterDeputy, officeDeputies } from "@/app/_review/office-deputies";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/offices/{officeId}/deputies", {
  GET: ({ path: { officeId } }) => officeDeputies(officeId),
  POST: async ({ path: { officeId }, body, actor, request }) => enterDeputy(officeId, await body(), actor, request),
});

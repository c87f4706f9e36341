import { changeOfficeSteps, officeSteps } from "@/app/_review/office-steps";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/offices/{officeId}/review-steps", {
  GET: ({ path: { officeId } }) => officeSteps(officeId),
  PUT: async ({ path: { officeId }, body, actor, request }) =>
    changeOfficeSteps(officeId, await body(), actor, request),
});

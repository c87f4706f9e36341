import { resetPassword } from "@/app/_access/reset-passwords";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/people/{personId}/password", {
  POST: async ({ path: { personId }, actor, request }) => ({ password: await resetPassword(personId, actor, request) }),
});

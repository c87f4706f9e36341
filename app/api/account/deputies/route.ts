import { enterOwnDeputy, ownDeputies } from "@/app/_review/own-deputies";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/account/deputies", {
  GET: ({ actor }) => ownDeputies(actor),
  POST: async ({ body, actor, request }) => enterOwnDeputy(await body(), actor, request),
});

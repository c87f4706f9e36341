import { changeOne } from "@/app/_access/people";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/people/{personId}", {
  PATCH: async ({ path: { personId }, body, actor, request }) => changeOne(personId, await body(), actor, request),
});

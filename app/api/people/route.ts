import { addOne } from "@/app/_access/add-people";
import { everybody } from "@/app/_access/people";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/people", {
  GET: () => everybody(),

  POST: async ({ body, actor, request }) => addOne(await body(), actor, request),
});

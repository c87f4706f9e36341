import { listAsked } from "@/app/_assignments/asked";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/assignments", {
  GET: async ({ actor, offices }) => listAsked(actor, offices()),
});

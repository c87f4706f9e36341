import { buildOpenApi } from "@/lib/contract/openapi";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/openapi.json", {
  GET: async () => buildOpenApi(),
});

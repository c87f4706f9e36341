import { editions } from "@/lib/editions/register";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/editions", {
  GET: async () => ({ editions }),
});

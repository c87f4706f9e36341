import { setUp } from "@/app/_access/set-up";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/setup", {
  POST: async ({ body, request }) => setUp(await body(), request),
});

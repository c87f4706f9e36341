import { comeFromOidc } from "@/app/_access/oidc-sign-in";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/auth/callback/oidc", {
  GET: ({ request }) => comeFromOidc(request),
});

import { leaveForOidc } from "@/app/_access/oidc-sign-in";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/auth/sign-in/oidc", {
  GET: ({ query: { next }, request }) => leaveForOidc(request, next ?? "/"),
});

import { signOut } from "@/app/_access/sign-out";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/auth/sign-out", {
  POST: ({ request }) => signOut(request),
});

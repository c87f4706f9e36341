import { ownSessions } from "@/app/_access/own-account";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/account/sessions", {
  GET: async ({ request }) => ({ sessions: await ownSessions(request) }),
});

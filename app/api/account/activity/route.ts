import { keepSignedIn } from "@/app/_access/own-account";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/account/activity", {
  PUT: ({ request }) => keepSignedIn(request),
});

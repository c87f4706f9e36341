import { readFeed } from "@/app/_feed/read-feed";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/feeds/{secret}", {
  GET: ({ path: { secret }, request }) => readFeed(secret, request),
});

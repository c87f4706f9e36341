import { makeFeed, ownFeed, stopFeed } from "@/app/_feed/own-feed";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/account/feed", {
  GET: ({ actor }) => ownFeed(actor),
  PUT: ({ actor }) => makeFeed(actor),
  DELETE: ({ actor }) => stopFeed(actor),
});

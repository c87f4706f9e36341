import { desk } from "@/lib/beside/desk";
import { checksOfBody } from "../_http/checked-input";
import { PrintedJson } from "../_http/printed-json";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/checks", {
  /** Checks what the body holds; stores nothing. */
  POST: async ({ body }) => new PrintedJson(await desk().run("checks", checksOfBody(await body()))),
});

import { readEnvironment } from "@/db/environment.mjs";
import { desk } from "@/lib/beside/desk";
import { checkedInterchange } from "../_http/checked-input";
import { download } from "../_http/download";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/pages", {
  /** The pages of what the body holds, as the PDF has them; stores nothing. */
  POST: async ({ body }) => {
    const { report } = checkedInterchange((await body()).report, "/report");
    const bytes = await desk().run("pages", { report, fontsFolder: readEnvironment().fontsDir });
    return download(bytes, "image/svg+xml", "版式.svg", "pages.svg");
  },
});

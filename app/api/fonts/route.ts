import { readEnvironment } from "@/db/environment.mjs";
import { mountedFonts } from "@/lib/export/write-pdf";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/fonts", {
  /** The operator's fonts that the PDF is set in, for the paged view. */
  GET: async () => {
    const { families, files } = await mountedFonts({ fontsFolder: readEnvironment().fontsDir });
    return { families, files: files.map(({ sha256, bytes }) => ({ id: sha256, bytes })) };
  },
});

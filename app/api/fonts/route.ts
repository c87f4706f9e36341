import { readEnvironment } from "@/db/environment.mjs";
import { mountedFonts } from "@/lib/export/write-pdf";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";

/** The operator's fonts that the PDF is set in, for the paged view. */
export const GET = handle(async () => {
  const { families, files } = await mountedFonts({ fontsFolder: readEnvironment().fontsDir });
  return answer({ families, files: files.map(({ sha256, bytes }) => ({ id: sha256, bytes })) });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");

import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { readEnvironment } from "@/db/environment.mjs";
import { ownFonts } from "@/lib/export/own-fonts";
import { ReportError } from "../../_http/problem";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/fonts/{id}", {
  /** One of the files that were found at the start: the request names a content, never a path. */
  GET: async ({ path: { id } }) => {
    const fonts = await ownFonts(readEnvironment().fontsDir);
    const font = fonts.find(({ sha256 }) => sha256 === id);
    if (!font) throw new ReportError("notFound", "没有这个字体文件。");
    return new Response(Readable.toWeb(createReadStream(font.path)) as ReadableStream, {
      headers: { "Content-Type": "font/sfnt", "Cache-Control": "private, max-age=31536000, immutable" },
    });
  },
});

import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { readEnvironment } from "@/db/environment.mjs";
import { ownFonts } from "@/lib/export/own-fonts";
import { handle } from "../../_http/handle";
import { otherMethods } from "../../_http/other-methods";
import { ReportError } from "../../_http/problem";

/** One of the files that were found at the start: the request names a content, never a path. */
export const GET = handle<{ id: string }>(async (_, { id }) => {
  const fonts = await ownFonts(readEnvironment().fontsDir);
  const font = fonts.find(({ sha256 }) => sha256 === id);
  if (!font) throw new ReportError("notFound", "没有这个字体文件。");
  return new Response(Readable.toWeb(createReadStream(font.path)) as ReadableStream, {
    headers: { "Content-Type": "font/sfnt", "Cache-Control": "private, max-age=31536000, immutable" },
  });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");

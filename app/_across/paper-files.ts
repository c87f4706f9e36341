import { download } from "@/app/api/_http/download";
import { readEnvironment } from "@/db/environment.mjs";
import { desk } from "@/lib/beside/desk";
import { writers } from "@/lib/export/writers";
import { type LetterInput, letterTitle } from "@/lib/papers/return-letter";

/** 退回函 as a download. */
export async function letterFile(letter: LetterInput, format: "docx" | "pdf"): Promise<Response> {
  const fontsFolder = readEnvironment().fontsDir;
  const bytes = await desk().run("letters", { letters: [letter], format, zipped: false, fontsFolder });
  return download(bytes, writers[format].mediaType, `${letterTitle(letter)}.${format}`, `letter.${format}`);
}

/** The letters of many offices in one zip. */
export async function lettersFile(letters: LetterInput[], format: "docx" | "pdf", title: string): Promise<Response> {
  const fontsFolder = readEnvironment().fontsDir;
  const bytes = await desk().run("letters", { letters, format, zipped: true, fontsFolder });
  return download(bytes, "application/zip", `${title}.zip`, "letters.zip");
}

/** A workbook as a download. */
export const workbookFile = ({ title, bytes }: { title: string; bytes: Uint8Array }, ascii: string): Response =>
  download(bytes, writers.xlsx.mediaType, `${title}.xlsx`, ascii);

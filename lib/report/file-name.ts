import { cleanText } from "./paragraphs";

/** Characters that no file system of Windows takes in a name. */
const unfit = /[\\/:*?"<>|]/g;
/** Drawn by nobody, but they can turn the end of a name around, so that it seems to be another kind of file. */
const unseen = /[\p{Cc}\p{Bidi_Control}]/gu;
/** Devices of Windows, whatever ending they have: con.docx can be written by no program. */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/i;
/** Windows drops them at the end of a name; a name that begins with a dot is hidden elsewhere. */
const atTheEnd = new Set([".", " "]);

const encoder = new TextEncoder();
/** What a name of Linux may have; Windows counts 255 characters. */
const mostBytes = 255;

function withoutEnds(name: string): string {
  let end = name.length;
  while (end > 0 && atTheEnd.has(name[end - 1])) end -= 1;
  const kept = name.slice(0, end);
  return kept.startsWith(".") ? `_${kept.slice(1)}` : kept;
}

/** @returns as many whole characters as have room in so many bytes. */
function cutTo(text: string, most: number): string {
  let [cut, bytes] = ["", 0];
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > most) break;
    cut += character;
  }
  return cut;
}

/**
 * A name under which every system keeps a file: an office and a stranger's file may be called anything.
 * @param more stands before the ending
 */
export function fileName(name: string, more = ""): string {
  const fit = withoutEnds(cleanText(name).replace(unseen, "").replace(unfit, "_"));
  const ending = /.(\.\w{1,8})$/.exec(fit.slice(-10))?.[1] ?? "";
  const stem = fit.slice(0, fit.length - ending.length);
  const safe = fit === "" || device.test(fit) ? `_${stem}` : stem;
  const tail = more + ending;
  return withoutEnds(cutTo(safe, mostBytes - encoder.encode(tail).length) + tail);
}

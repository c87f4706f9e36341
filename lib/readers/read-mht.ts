import { decodeText } from "./decode-text";
import { UnreadableFile } from "./problem";
import { readHtml } from "./read-html";
import type { SourceDocument } from "./source-document";

const latin1 = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
/** Of text that holds one byte a character. */
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const decoders: Record<string, (body: string) => Uint8Array> = {
  base64: (body) => bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, ""))),
  "quoted-printable": (body) =>
    bytesOf(
      body
        .replace(/=[ \t]*\r?\n/g, "")
        .replace(/=([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    ),
};

/** Head and body of one part; a continued header line is one line. */
function partOf(text: string): { head: string; body: string } {
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return { head: "", body: "" };
  return { head: text.slice(0, end.index).replace(/\r?\n[ \t]+/g, " "), body: text.slice(end.index + end[0].length) };
}

/** A web page saved as one file, by a browser or by Word, often under .doc. Only its page is read, no pictures. */
export function readMht(bytes: Uint8Array): SourceDocument {
  const whole = latin1(bytes);
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(partOf(whole).head)?.[1];
  const parts = boundary
    ? whole
        .split(`--${boundary}`)
        .slice(1)
        .map((part) => part.replace(/^\r?\n/, ""))
    : [whole];
  const page = parts.map(partOf).find(({ head }) => /content-type:\s*text\/html/i.test(head));
  if (!page) throw new UnreadableFile("damaged");
  const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(page.head)?.[1]?.toLowerCase() ?? "";
  const decode = decoders[encoding] ?? bytesOf;
  return readHtml(decodeText(decode(page.body)));
}

import { UnreadableFile } from "./problem";
import type { SourceFormat } from "./source-document";

export type Container = "zip" | "ole" | "pdf" | "json" | "html" | "mht" | "text";

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** Packed folders that are not opened, by their first bytes. */
const packed: [name: string, signature: number[]][] = [
  ["RAR", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["gz", [0x1f, 0x8b]],
];

/** What a file is by its first bytes; its name may say anything. @throws UnreadableFile for what cannot be a report. */
export function sniffContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return "zip";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "ole";
  if (findPdf(bytes)) return "pdf";
  const other = packed.find(([, signature]) => starts(bytes, ...signature));
  if (other)
    throw new UnreadableFile("unknownFormat", `这是 ${other[0]} 压缩包，请解开，把里面的报告放进来，或改用 zip 打包。`);
  if (pictures.some((signature) => starts(bytes, ...signature))) throw new UnreadableFile("picture");
  return sniffText(bytes);
}

/** A PDF may begin with a few stray bytes. */
const findPdf = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");

/** Header lines as of a letter, among them the one that says that a page comes. */
const isMail =
  /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,30}?content-type:\s*(?:multipart\/related|text\/html)/i;

/** A stray control character happens in a text; every fiftieth byte does not. */
function isBinary(start: Uint8Array): boolean {
  const controls = start.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length;
  return start.includes(0) || controls > start.length / 50;
}

function sniffText(bytes: Uint8Array): Container {
  const isUtf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  const start = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(
    bytes.subarray(0, 65_536),
  );
  if (!isUtf16 && isBinary(bytes.subarray(0, 4096))) throw new UnreadableFile("unknownFormat");
  const text = start.trimStart();
  if (text === "") throw new UnreadableFile("empty");
  if (text.startsWith("{\\rtf"))
    throw new UnreadableFile("unknownFormat", "这是 RTF 文件，请用 Word 或 WPS 另存为 docx。");
  if (/^[{[]/.test(text)) return "json";
  if (isMail.test(text.slice(0, 4096))) return "mht";
  // Text with nothing but tables marked up is still text: its lines mean what they are.
  return /<(?:html|body|head|p|div|h[1-6]|section|article|span|br)[\s/>]/i.test(text) || /^<!doctype html/i.test(text)
    ? "html"
    : "text";
}

const extensions: Record<string, SourceFormat> = {
  docx: "docx",
  docm: "docx",
  doc: "doc",
  wps: "doc",
  html: "html",
  htm: "html",
  mht: "html",
  mhtml: "html",
  pdf: "pdf",
  xlsx: "xlsx",
  xlsm: "xlsx",
  json: "json",
  txt: "text",
  md: "text",
  csv: "text",
};
const names: Record<SourceFormat, string> = {
  docx: "Word（docx）",
  doc: "旧版 Word（doc）",
  html: "网页",
  pdf: "PDF",
  xlsx: "Excel（xlsx）",
  json: "json",
  text: "文本",
};

/** @returns a remark when the file's name promises another format than its content. */
export function nameRemark(fileName: string, format: SourceFormat): string[] {
  const extension = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const promised = extensions[extension];
  if (!promised || promised === format || (promised === "text" && format === "html")) return [];
  return [`文件名以 .${extension} 结尾，内容其实是${names[format]}，已按${names[format]}读。`];
}

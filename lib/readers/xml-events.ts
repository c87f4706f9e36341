import { limits, UnreadableFile } from "./problem";

/** Names keep their prefix cut off: Office writes w:p, others p or x:p. */
export type XmlHandler = {
  open?: (name: string, attributes: (key: string) => string | undefined) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  /** The share walked so far, now and then. */
  progress?: (share: number) => void;
};

const progressStep = 500_000;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Only the five named entities and character codes: a document type's own entities are never looked up. */
const decode = (text: string) =>
  text.includes("&")
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
        if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
        return entities[name] ?? whole;
      })
    : text;

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

const patterns = new Map<string, RegExp>();

/** Only the attributes that are asked for are looked up: most of a large file's never are. */
function attributesOf(tag: string) {
  return (key: string) => {
    const pattern = patterns.get(key) ?? new RegExp(`[\\s:]${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(key, pattern);
    const match = pattern.exec(tag);
    return match ? decode(match[1] ?? match[2]) : undefined;
  };
}

const [doubleQuote, singleQuote, closing] = [34, 39, 62];

/** End of the tag that begins at `start`, past any > inside quotes. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote > 0) {
      if (code === quote) quote = 0;
    } else if (code === doubleQuote || code === singleQuote) quote = code;
    else if (code === closing) return at;
  }
  throw new UnreadableFile("damaged");
}

function endOfMarkup(xml: string, start: number, opening: string, closing: string): number {
  const end = xml.startsWith(opening, start) ? xml.indexOf(closing, start + opening.length) : -1;
  return end < 0 ? -1 : end + closing.length;
}

/**
 * Walks XML without building a tree, so that size costs time only, never memory or stack.
 * @throws UnreadableFile when it is cut off or nested deeper than the limit.
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  let depth = 0;
  let due = progressStep;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    if (start < 0) break;
    if (start >= due) {
      handler.progress?.(start / xml.length);
      due = start + progressStep;
    }
    if (start > at && depth > 0) handler.text?.(decode(xml.slice(at, start)));
    const cdata = endOfMarkup(xml, start, "<![CDATA[", "]]>");
    const skipped = Math.max(endOfMarkup(xml, start, "<!--", "-->"), endOfMarkup(xml, start, "<?", "?>"));
    if (cdata > 0) handler.text?.(xml.slice(start + 9, cdata - 3));
    if (cdata > 0 || skipped > 0) {
      at = Math.max(cdata, skipped);
      continue;
    }
    const end = endOfTag(xml, start);
    at = end + 1;
    depth += walkTag(xml.slice(start + 1, end), handler);
    if (depth > limits.depth) throw new UnreadableFile("tooDeep");
  }
  if (depth > 0) throw new UnreadableFile("damaged");
}

/** @returns by how much the depth changes. */
function walkTag(tag: string, handler: XmlHandler): number {
  if (tag.startsWith("!")) return 0;
  if (tag.startsWith("/")) {
    handler.close?.(localName(tag.slice(1).trim()));
    return -1;
  }
  const name = localName(/^[^\s/]+/.exec(tag)?.[0] ?? "");
  handler.open?.(name, attributesOf(tag));
  if (!tag.endsWith("/")) return 1;
  handler.close?.(name);
  return 0;
}

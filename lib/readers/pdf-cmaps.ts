/**
 * Older programs leave Chinese fonts out of the file and name a character collection instead (Adobe-GB1). Its full
 * tables take megabytes. To read text it is enough that each code leads to its Unicode character: so the codes are
 * numbered by it here, but for ASCII, whose numbers the file's widths go by (Adobe Technical Note 5079).
 */
const proportionalAscii = 1;
const halfWidthAscii = 814;
const [firstAscii, lastAscii] = [0x20, 0x7e];

type Numbered = { code: string; cid: number };

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

const isAscii = (unicode: number) => unicode >= firstAscii && unicode <= lastAscii;

const asciiRange = (digits: number, cid: number) => `<${hex(firstAscii, digits)}> <${hex(lastAscii, digits)}> ${cid}`;

const inBlocks = (kind: string, entries: string[]): string =>
  Array.from({ length: Math.ceil(entries.length / 100) }, (_, at) => entries.slice(at * 100, at * 100 + 100))
    .map((block) => `${block.length} begin${kind}\n${block.join("\n")}\nend${kind}`)
    .join("\n");

const cmap = (name: string, body: string) =>
  `/CMapName /${name} def\n/WMode ${name.endsWith("-V") ? 1 : 0} def\n${body}\nendcmap\n`;

/** UniGB-UCS2-H, UniGB-UTF16-H: the codes are Unicode. */
const unicodeMap = (name: string): string =>
  cmap(
    name,
    `${inBlocks("codespacerange", ["<0000> <ffff>"])}\n${inBlocks("cidrange", [
      "<0000> <001f> 0",
      asciiRange(4, proportionalAscii),
      "<007f> <ffff> 127",
    ])}`,
  );

function gbkCodes(): Numbered[] {
  const decoder = new TextDecoder("gbk");
  const codes: Numbered[] = [];
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if ([...text].length === 1 && text !== "\ufffd")
        codes.push({ code: hex(first * 256 + second, 4), cid: text.charCodeAt(0) });
    }
  return codes;
}

/** GBK-EUC-H and its kin: one byte for ASCII, two for Chinese. GBKp sets ASCII in proportional type. */
const gbkMap = (name: string): string =>
  cmap(
    name,
    [
      inBlocks("codespacerange", ["<00> <80>", "<8140> <fefe>"]),
      inBlocks("cidrange", [asciiRange(2, /^GBKp|^GBpc/.test(name) ? proportionalAscii : halfWidthAscii)]),
      inBlocks(
        "cidchar",
        gbkCodes().map(({ code, cid }) => `<${code}> ${cid}`),
      ),
    ].join("\n"),
  );

/** From the numbers above to Unicode. */
function toUnicode(name: string): string {
  const ascii = [proportionalAscii, halfWidthAscii].map((cid) => [cid, cid + lastAscii - firstAscii]);
  const entries: string[] = [];
  for (let cid = 0; cid <= 0xffff; cid += 1) {
    const range = ascii.find(([from, to]) => cid >= from && cid <= to);
    if (range) entries.push(`<${hex(cid, 4)}> <${hex(cid - range[0] + firstAscii, 4)}>`);
    else if (!isAscii(cid)) entries.push(`<${hex(cid, 4)}> <${hex(cid, 4)}>`);
  }
  return cmap(name, `${inBlocks("codespacerange", ["<0000> <ffff>"])}\n${inBlocks("bfchar", entries)}`);
}

const made = new Map<string, string>();

function make(name: string): string | undefined {
  if (/^UniGB-(UCS2|UTF16)-[HV]$/.test(name)) return unicodeMap(name);
  if (/^(GBK|GBKp|GBK2K|GB|GBpc)(-EUC)?-[HV]$/.test(name)) return gbkMap(name);
  return name === "Adobe-GB1-UCS2" ? toUnicode(name) : undefined;
}

/** What pdf.js asks for the tables that a file names and does not hold. */
export class ChineseMaps {
  /** @throws for a table that is none of simplified Chinese: the font's texts stay unread. */
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const text = made.get(filename) ?? make(filename);
    if (!text) throw new Error(`No character map ${filename}`);
    made.set(filename, text);
    return new TextEncoder().encode(text);
  }
}

import { describe, expect, it } from "vitest";
import { openWordFile, readCharacters } from "./doc-pieces";
import { UnreadableFile } from "./problem";

type Part = { text: string; compressed?: boolean; at?: number };

/** A file of Word 97 with its text in these pieces, by [MS-DOC]: the information block, then the piece table. */
function wordFile(parts: Part[], change: (main: DataView, table: DataView) => void = () => {}, before = "") {
  const main = new DataView(new ArrayBuffer(0x400));
  const bytes = new Uint8Array(main.buffer);
  const prefix = before === "" ? 0 : 3 + before.length;
  const size = prefix + 5 + (parts.length + 1) * 4 + parts.length * 8;
  const table = new DataView(new ArrayBuffer(8 + size));
  main.setUint16(0, 0xa5ec, true);
  main.setUint32(0x01a2, 8, true);
  main.setUint32(0x01a6, size, true);
  if (before !== "") {
    table.setUint8(8, 1);
    table.setUint16(9, before.length, true);
  }
  const start = 8 + prefix;
  table.setUint8(start, 2);
  table.setUint32(start + 1, size - prefix - 5, true);
  let [position, offset] = [0, 0x200];
  for (const [index, { text, compressed = false, at }] of parts.entries()) {
    const from = at ?? offset;
    table.setUint32(start + 5 + index * 4, position, true);
    const value = compressed ? (from * 2) | 0x40000000 : from;
    table.setUint32(start + 5 + (parts.length + 1) * 4 + index * 8 + 2, value, true);
    for (const [character, letter] of [...text].entries())
      if (compressed) bytes[offset + character] = letter.charCodeAt(0);
      else main.setUint16(offset + character * 2, letter.charCodeAt(0), true);
    position += text.length;
    offset += text.length * (compressed ? 1 : 2);
  }
  table.setUint32(start + 5 + parts.length * 4, position, true);
  main.setUint32(0x4c, position, true);
  change(main, table);
  const streams: Record<string, DataView> = { WordDocument: main, "0Table": table };
  return (name: string) => streams[name] && new Uint8Array(streams[name].buffer);
}

const textOf = (read: ReturnType<typeof wordFile>) => readCharacters(openWordFile(read));

const codeOf = (read: (name: string) => Uint8Array | undefined) => {
  try {
    readCharacters(openWordFile(read));
  } catch (error) {
    return error instanceof UnreadableFile ? error.problem.code : String(error);
  }
  return null;
};

describe("the text of a Word 97 file", () => {
  it("is put together from its pieces, one byte or two for a character", () => {
    const { text, offsets } = textOf(
      wordFile([{ text: "2024 “" }, { text: "OGI", compressed: true }, { text: "年报" }]),
    );
    expect(text).toBe("2024 “OGI年报");
    expect(offsets.slice(0, 2)).toEqual([0x200, 0x202]);
    expect(offsets[7] - offsets[6]).toBe(1);
  });

  it("is found behind what was changed in a hurry, which comes before the piece table", () => {
    expect(textOf(wordFile([{ text: "年报" }], undefined, "xyz")).text).toBe("年报");
  });

  it("ends where the body ends: notes and heads of pages lie behind it", () => {
    const read = wordFile([{ text: "正文" }, { text: "页眉" }], (main) => main.setUint32(0x4c, 3, true));
    expect(textOf(read).text).toBe("正文页");
    expect(textOf(wordFile([{ text: "正文" }, { text: "页眉" }], (main) => main.setUint32(0x4c, 2, true))).text).toBe(
      "正文",
    );
  });
});

describe("a file that is none, or not whole, says so", () => {
  it.each<[string, string, ReturnType<typeof wordFile> | (() => undefined)]>([
    ["without its main stream", "damaged", () => undefined],
    ["of Word 95", "unknownFormat", wordFile([], (main) => main.setUint16(0, 0xa5dc, true))],
    ["with a password", "encrypted", wordFile([], (main) => main.setUint16(0x0a, 0x0100, true))],
    ["without its table", "damaged", wordFile([], (main) => main.setUint16(0x0a, 0x0200, true))],
    ["without a piece table", "damaged", wordFile([{ text: "年" }], (_, table) => table.setUint8(8, 7))],
    ["with an empty piece table", "damaged", wordFile([{ text: "年" }], (main) => main.setUint32(0x01a6, 0, true))],
    ["whose text lies behind its end", "damaged", wordFile([{ text: "年报", at: 0x3ff }])],
  ])("%s: %s", (_, code, read) => {
    expect(codeOf(read)).toBe(code);
  });
});

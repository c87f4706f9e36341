import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UnreadableFile } from "./problem";
import { readDoc } from "./read-doc";

// Written by hand as docx with what old files have, and saved by LibreOffice 7.4 as Word 97.
const saved = readFileSync(new URL("saved-by-office.doc", import.meta.url));

describe("a Word file of before 2007", () => {
  const { blocks } = readDoc(saved);
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");

  it("is read as it shows: neither hidden text nor codes of links, every line's end and hyphen", () => {
    expect(paragraphs.map(({ text }) => text)).toEqual([
      "甲县乙局2023年政府信息公开工作年度报告",
      "一、总体情况",
      "公开信息十二条，均按时公开。",
      "",
      "电话0755-8888，注¹化学式H₂O高低",
      "下一行。",
      "网站公开。",
      "表后。",
    ]);
  });

  it("says what was struck or deleted, in a text as in a cell", () => {
    expect(paragraphs.flatMap(({ leftOut = [] }) => leftOut)).toEqual([
      { why: "struck", text: "一百" },
      { why: "deleted", text: "（待核）" },
      { why: "struck", text: "整段划掉的话。" },
    ]);
  });

  it("has its table with cells over rows and columns", () => {
    const [grid] = blocks.filter((block) => block.kind === "grid");
    expect(grid.cells.map(({ text, row, column, rowSpan, colSpan }) => [text, row, column, rowSpan, colSpan])).toEqual([
      ["信息内容", 0, 0, 2, 1],
      ["件数", 0, 1, 1, 2],
      ["制发", 1, 1, 1, 1],
      ["废止", 1, 2, 1, 1],
      ["规章\n（含修订）", 2, 0, 1, 1],
      ["31", 2, 1, 1, 1],
      ["4¹", 2, 2, 1, 1],
    ]);
    expect(grid.cells[5].leftOut).toEqual([{ why: "struck", text: "45" }]);
  });
});

/** A compound file with streams of these names and nothing in them. */
function compoundOf(names: string[], sectorShift = 9): Uint8Array {
  const bytes = new Uint8Array(512 * 4).fill(0xff, 512, 1024);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, sectorShift, true);
  const header: [number, number][] = [
    ...([
      [48, 1],
      [56, 4096],
      [60, 0xfffffffe],
      [68, 0xfffffffe],
      [76, 0],
    ] as [number, number][]),
    ...Array.from({ length: 108 }, (_, at): [number, number] => [80 + 4 * at, 0xffffffff]),
  ];
  for (const [at, value] of header) view.setUint32(at, value, true);
  // The directory is the second sector and goes on in the third.
  view.setUint32(512 + 4, 2, true);
  view.setUint32(512 + 8, 0xfffffffe, true);
  for (const [index, name] of ["Root Entry", ...names].entries()) {
    const at = 1024 + 128 * index;
    bytes.set(Buffer.from(name, "utf16le"), at);
    view.setUint16(at + 64, 2 * name.length + 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
    view.setUint32(at + 116, 0xfffffffe, true);
  }
  return bytes;
}

describe("other files of before 2007 are refused, and it is said what they are", () => {
  const codeOf = (bytes: Uint8Array) => {
    try {
      readDoc(bytes);
    } catch (error) {
      if (error instanceof UnreadableFile) return error.problem.code;
      throw error;
    }
    return "read";
  };

  it.each([
    ["a Word or Excel file with a password", compoundOf(["EncryptionInfo", "EncryptedPackage"]), "encrypted"],
    ["an Excel file", compoundOf(["Workbook"]), "oldFormat"],
    ["an Excel file of 1995", compoundOf(["Book"]), "oldFormat"],
    ["a message or a presentation", compoundOf(["PowerPoint Document"]), "unknownFormat"],
    ["one whose sectors have no size", compoundOf(["WordDocument"], 3), "damaged"],
    ["one that is cut off", saved.subarray(0, 1000), "damaged"],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("a table of sectors that leads in a circle ends all the same", () => {
    const circle = compoundOf(["Workbook"]);
    new DataView(circle.buffer).setUint32(68, 0, true);
    expect(codeOf(circle)).toBe("oldFormat");
  });

  it("macros are passed over and said", () => {
    const bytes = new Uint8Array(saved);
    const name = Buffer.from("ObjectPool", "utf16le");
    const at = Buffer.from(bytes).indexOf(Buffer.from("\u0001CompObj", "utf16le"));
    expect(at).toBeGreaterThan(0);
    bytes.fill(0, at, at + name.length);
    bytes.set(Buffer.from("VBA", "utf16le"), at);
    bytes[at + 64] = 8;
    expect(readDoc(bytes).remarks).toEqual(["文件里有宏，没有运行，也没有读。"]);
  });
});

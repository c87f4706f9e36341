import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCells, readTabText } from "./read-rectangle";
import { writeTabText } from "./write-tab-text";

const cell = (text: string, rowSpan = 1, colSpan = 1) => ({ text, rowSpan, colSpan });

describe("tab-separated text", () => {
  it("has rows and cells, and no row for the line end a spreadsheet adds", () => {
    expect(readTabText("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("keeps a line end within quotes in its cell", () => {
    expect(readTabText('"（三）\n不予公开"\t7\n"a ""b"""\t8')).toEqual([
      ["（三） 不予公开", "7"],
      ['a "b"', "8"],
    ]);
  });

  it("keeps a quote that opens no quoted cell", () => {
    expect(readTabText('"12\t3')).toEqual([['"12', "3"]]);
  });

  it("leaves places empty where a row ends early", () => {
    expect(readTabText("1\t2\n3")).toEqual([
      ["1", "2"],
      ["3", null],
    ]);
  });

  it("has no row for blank lines before and after its cells", () => {
    expect(readTabText("\n12\t3\n\n\n")).toEqual([["12", "3"]]);
    expect(readTabText("12\t3\n\t\n")).toEqual([["12", "3"]]);
  });

  it("tells two figures in the lines of one cell from one", () => {
    expect(readTabText('"12\n3"\t3')).toEqual([["12↵3", "3"]]);
    expect(readTabText('"12\n345"\t"12\n万元"')).toEqual([["12↵345", "12 万元"]]);
  });

  it("takes figures set apart by spaces for several, unless they are thousands", () => {
    expect(readTabText("12 34 0")).toEqual([["12", "34", "0"]]);
    expect(readTabText("1 234 567")).toEqual([["1 234 567"]]);
    expect(readTabText("规章 1")).toEqual([["规章 1"]]);
  });

  it("reads back what was written", () => {
    const text = fc.string({ unit: fc.constantFrom("1", "a", "件", '"', "\t", "\n", ",") });
    const rows = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([width, height]) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    const plain = (value: string | null) => (value ?? "").replace(/[\s↵]+/g, " ").trim();
    const filled = (lines: (string | null)[][]) => {
      const texts = lines.map((row) => row.map(plain));
      return texts.slice(0, texts.findLastIndex((row) => row.some((text) => text !== "")) + 1);
    };
    fc.assert(
      fc.property(rows, (written) => {
        expect(filled(readTabText(writeTabText(written)))).toEqual(filled(written));
      }),
    );
  });
});

describe("cells of an HTML table", () => {
  it("leave places empty that a merged cell covers", () => {
    const rows = [
      [cell("三", 2), cell("申请人", 1, 2)],
      [cell(" 12 "), cell("7")],
    ];
    expect(readCells(rows)).toEqual([
      ["三", "申请人", null],
      [null, "12", "7"],
    ]);
  });

  it("stay within bounds whatever the spans say", () => {
    const rectangle = readCells([[cell("1", 65534, 1e9), cell("2")], [cell("3")]]);
    expect(rectangle).toHaveLength(2);
    expect(rectangle[0].length).toBeLessThanOrEqual(200);
    expect(rectangle[1].every((text) => text === null)).toBe(true);
  });
});

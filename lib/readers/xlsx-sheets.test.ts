import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { openArchive } from "./open-archive";
import { UnreadableFile } from "./problem";
import { readSheets } from "./xlsx-sheets";

type Parts = {
  sheet?: string;
  strings?: string;
  styles?: string;
  book?: string;
  target?: string;
  more?: Record<string, string>;
};

const relations = (target: string) =>
  `<Relationships><Relationship Id="r1" Target="${target}"/><Relationship Id="r2" Target="worksheets/none.xml"/></Relationships>`;

async function read(
  { sheet = "", strings, styles, book, target = "worksheets/sheet1.xml", more = {} }: Parts,
  ...rest: unknown[]
) {
  const zip = new JSZip();
  zip.file("xl/workbook.xml", book ?? '<workbook><sheets><sheet name="表三" r:id="r1"/></sheets></workbook>');
  zip.file("xl/_rels/workbook.xml.rels", relations(target));
  zip.file("xl/worksheets/sheet1.xml", `<worksheet>${sheet}</worksheet>`);
  if (strings) zip.file("xl/sharedStrings.xml", `<sst>${strings}</sst>`);
  if (styles) zip.file("xl/styles.xml", styles);
  for (const [name, text] of Object.entries(more)) zip.file(name, text);
  const bytes = await zip.generateAsync({ type: "uint8array" });
  return readSheets(await openArchive(bytes), ...(rest as []));
}

const row = (cells: string, more = "") => `<sheetData><row ${more}>${cells}</row></sheetData>`;
const textsOf = async (parts: Parts) => (await read(parts))[0].cells.map(({ text }) => text);

describe("cells of a workbook", () => {
  it("stand where they say, and after the one before where they say nothing", async () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c r="AA1"><v>2</v></c><c><v>3</v></c></row><row r="7"><c><v>4</v></c></row></sheetData>';
    const [{ cells }] = await read({ sheet });
    expect(cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, "1"],
      [0, 26, "2"],
      [0, 27, "3"],
      [6, 0, "4"],
    ]);
  });

  it.each([
    ["<c><v>12</v></c>", "12"],
    ["<c><v>96171.600000000006</v></c>", "96171.6"],
    ["<c><v>1E-7</v></c>", "0.0000001"],
    ["<c><v>1.2E3</v></c>", "1200"],
    ['<c t="b"><v>1</v></c>', "TRUE"],
    ['<c t="b"><v>0</v></c>', "FALSE"],
    ['<c t="b"><v>?</v></c>', "?"],
    ['<c t="str"><f>A1</f><v>合计</v></c>', "合计"],
    ['<c t="e"><v>#REF!</v></c>', "#REF!"],
    ['<c t="inlineStr"><is><t>规章</t></is></c>', "规章"],
    ['<c t="inlineStr"><is><r><t>规</t></r><r><rPr><b/></rPr><t>章</t></r></is></c>', "规章"],
    ["<c/>", ""],
  ])("%s show %s", async (cell, text) => {
    expect(await textsOf({ sheet: row(cell) })).toEqual([text]);
  });

  it("take their words from the workbook's list, without reading aids and escapes", async () => {
    const strings =
      "<si><t>自然人</t></si><si><t>总</t><rPh><t>zong</t></rPh><t>计</t></si><si><t>第一行_x000D_第二行_x005F_x0041_</t></si>";
    const sheet = row('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>9</v></c>');
    expect(await textsOf({ sheet, strings })).toEqual(["自然人", "总计", "第一行\r第二行_x0041_", "9"]);
  });

  it("keep what is struck beside the words, not among them", async () => {
    const strings = "<si><r><rPr><strike/></rPr><t>45</t></r><r><t>31</t></r></si>";
    const [{ cells }] = await read({ sheet: row('<c t="s"><v>0</v></c>'), strings });
    expect(cells[0].text).toBe("31");
    expect(cells[0].leftOut?.map(({ text }) => text)).toEqual(["45"]);
  });

  it("that are computed are counted, and their stored results read", async () => {
    const [sheet] = await read({ sheet: row("<c><f>A1+B1</f><v>7</v></c>") });
    expect([sheet.formulas, sheet.cells[0].text, sheet.cells[0].numeric]).toEqual([1, "7", true]);
  });

  it("that are merged are one", async () => {
    const [{ merges }] = await read({
      sheet: '<mergeCells><mergeCell ref="B2:D3"/><mergeCell ref="bad"/></mergeCells>',
    });
    expect(merges).toEqual([{ row: 1, column: 1, rowSpan: 2, colSpan: 3 }]);
  });
});

describe("what a workbook does not show", () => {
  it.each([
    ['hidden="1"', true],
    ['hidden="true"', true],
    ['hidden="0"', false],
    ['hidden="false"', false],
    ['ht="0"', true],
    ['ht="15"', false],
    ["", false],
  ])("a row with %s: %s", async (mark, hidden) => {
    const [sheet] = await read({ sheet: row("<c><v>1</v></c>", `r="3" ${mark}`) });
    expect([...sheet.hiddenRows]).toEqual(hidden ? [2] : []);
  });

  it("columns, hidden or of no width, and no more than there can be", async () => {
    const cols =
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="16384" max="99999999" hidden="1"/><col min="7" max="7" width="9"/></cols>';
    const [{ hiddenColumns }] = await read({ sheet: cols });
    expect([...hiddenColumns]).toEqual([1, 2, 4, 16_383]);
  });

  it.each(["hidden", "veryHidden"])("a sheet that is %s", async (state) => {
    const book = `<workbook><sheets><sheet name="表三" r:id="r1" state="${state}"/></sheets></workbook>`;
    expect((await read({ book }))[0].hidden).toBe(true);
  });
});

describe("styles of cells", () => {
  const look = async (styles: string, cell = '<c s="0"><v>45000</v></c>') => {
    const [{ cells }] = await read({ sheet: row(cell), styles: `<styleSheet>${styles}</styleSheet>` });
    return cells[0].style;
  };
  const xf = (more: string) => `<fonts><font/></fonts><cellXfs><xf ${more}/></cellXfs>`;

  it.each([
    ["a date by the number that Chinese Excel gives it", xf('numFmtId="30"'), 'yyyy"年"m"月"d"日"'],
    ["a number that nobody knows", xf('numFmtId="199"'), "General"],
    ["a number below those of dates", xf('numFmtId="26"'), "General"],
    ["nothing at all", xf(""), "General"],
    ["a pattern without a code", `<numFmts><numFmt numFmtId="200"/></numFmts>${xf('numFmtId="200"')}`, ""],
  ])("have the pattern of %s", async (_, styles, pattern) => {
    expect(await look(styles)).toEqual({ font: {}, pattern });
  });

  it.each([
    ["<strike/>", { gone: "struck" }],
    ['<strike val="1"/>', { gone: "struck" }],
    ['<strike val="0"/>', {}],
    ['<strike val="false"/>', {}],
    ['<vertAlign val="baseline"/>', {}],
  ])("have the font's marks: %s", async (marks, font) => {
    const styles = `<fonts><font>${marks}</font></fonts><cellXfs><xf fontId="0"/><xf fontId="7"/></cellXfs>`;
    expect((await look(styles))?.font).toEqual(font);
    expect((await look(styles, '<c s="1"><v>1</v></c>'))?.font).toEqual({});
  });
});

describe("the sheets of a workbook", () => {
  it("are found by their relation, also where it is written from the root", async () => {
    const [sheet] = await read({ target: "/xl/worksheets/sheet1.xml", sheet: row("<c><v>5</v></c>") });
    expect([sheet.name, sheet.cells[0].text]).toEqual(["表三", "5"]);
  });

  it("find their words and styles by relation, too, or in letters of any size", async () => {
    const words = { sheet: row('<c t="s" s="0"><v>0</v></c>') };
    const strings = "<sst><si><t>规章</t></si></sst>";
    const cellOf = async (more: Record<string, string>) => (await read({ ...words, more }))[0].cells[0];
    expect((await cellOf({ "xl/SharedStrings.xml": strings })).text).toBe("规章");
    const relation = (kind: string, target: string) =>
      `<Relationship Id="${kind}" Type="http://x/relationships/${kind}" Target="${target}"/>`;
    const own = relations("worksheets/sheet1.xml").replace(
      "</R",
      `${relation("sharedStrings", "words2.xml")}${relation("styles", "/xl/styles2.xml")}</R`,
    );
    const styles2 = "<styleSheet><fonts><font><strike/></font></fonts><cellXfs><xf/></cellXfs></styleSheet>";
    const parts = { "xl/_rels/workbook.xml.rels": own, "xl/words2.xml": strings, "xl/styles2.xml": styles2 };
    expect(await cellOf(parts)).toMatchObject({ leftOut: [{ text: "规章" }] });
  });

  it("that are listed but not there are passed over; without any the file is damaged", async () => {
    const book =
      '<workbook><sheets><sheet name="甲" r:id="r1"/><sheet name="乙" r:id="r2"/><sheet name="丙" r:id="r9"/></sheets></workbook>';
    expect((await read({ book })).map(({ name }) => name)).toEqual(["甲"]);
    await expect(read({ book: "<workbook/>" })).rejects.toThrow(UnreadableFile);
  });

  it("are read when asked for, and tell how far they are", async () => {
    const shares: number[] = [];
    await read(
      { sheet: row("<c><v>1</v></c>") },
      () => true,
      (share: number) => shares.push(share),
    );
    expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1)).toBe(true);
    await expect(read({}, (name: string) => name === "表四")).rejects.toThrow(UnreadableFile);
  });
});

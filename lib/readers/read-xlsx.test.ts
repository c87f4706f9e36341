import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { openArchive } from "./open-archive";
import { readXlsx } from "./read-xlsx";

const cell = (at: string, text: string, style = 0) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (cells: string) => `<row>${cells}</row>`;
const fonts = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId='1'/></cellXfs>";

/** @param sheets rows by the sheet's name */
async function read(sheets: Record<string, string>, more: Record<string, string> = {}) {
  const zip = new JSZip();
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" r:id="r${at}"/>`).join("");
  zip.file("xl/workbook.xml", `<workbook><sheets>${list}</sheets></workbook>`);
  const targets = names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join("");
  zip.file("xl/_rels/workbook.xml.rels", `<Relationships>${targets}</Relationships>`);
  for (const [at, name] of names.entries())
    zip.file(`xl/worksheets/s${at}.xml`, `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`);
  zip.file("xl/styles.xml", `<styleSheet>${fonts}</styleSheet>`);
  for (const [name, content] of Object.entries(more)) zip.file(name, content);
  return readXlsx(openArchive(await zip.generateAsync({ type: "uint8array" })));
}

describe("a workbook", () => {
  it("has its lines of one cell as text, and says what is struck in them as it does of tables", async () => {
    const struck = "<is><r><rPr><strike/></rPr><t>一百</t></r><r><t>十二条。&#10;第二行。</t></r></is>";
    const { blocks } = await read({
      总体情况:
        row(`<c r="A1" t="inlineStr">${struck}</c>`) + row(cell("A2", "整行划掉的话。", 1)) + row("<c r='A3'/>"),
    });
    expect(blocks).toEqual([
      { kind: "paragraph", text: "十二条。", leftOut: [{ why: "struck", text: "一百" }] },
      { kind: "paragraph", text: "第二行。" },
      { kind: "paragraph", text: "", leftOut: [{ why: "struck", text: "整行划掉的话。" }] },
    ]);
  });

  it("says that its macros were not run", async () => {
    const { remarks } = await read({ 表: row(cell("A1", "甲")) }, { "xl/vbaProject.bin": "Sub Auto_Open" });
    expect(remarks).toEqual(["文件里有宏，没有运行，也没有读。"]);
  });
});

describe("our own workbook that another program has stripped of its data", () => {
  const figures = (...rows: string[][]) =>
    [["地址", "数值", "单位", "备注"], ...rows]
      .map((cells, at) => row(cells.map((text, x) => cell("ABCD"[x] + (at + 1), text)).join("")))
      .join("");
  const texts = (...rows: string[][]) =>
    [["位置", "文字"], ...rows]
      .map((cells, at) => row(cells.map((text, x) => cell("AB"[x] + (at + 1), text)).join("")))
      .join("");
  const natural = "requests.newlyReceived.naturalPerson";
  const title = "某某局2025年政府信息公开工作年度报告";

  it("is known by its lists, whatever stands in rows without an address", async () => {
    const { embedded, listed, blocks } = await read({
      数据: figures([natural, "31", "", "含转办1件"], ["", "99"]),
      正文: texts(
        ["cover.title", title],
        ["text:overview#0", "第一段"],
        ["text:overview#2", "第三"],
        ["text:overview#2", "段"],
      ),
    });
    expect(blocks).toEqual([]);
    expect(embedded).toMatchObject({
      ...{ unit: { name: "某某局" }, year: 2025, figures: { [natural]: 31 }, notes: { [natural]: "含转办1件" } },
      text: { overview: "第一段\n\n第三段" },
    });
    expect(listed?.figures).toEqual({ [natural]: "31" });
  });

  it.each([
    ["a title", { 数据: figures([natural, "31"]), 正文: texts(["text:overview#0", "第一段"]) }],
    ["its texts", { 数据: figures([natural, "31"]) }],
    ["its figures", { 正文: texts(["cover:unit.name", title]) }],
  ])("is none of ours without %s", async (_, sheets) => {
    expect((await read(sheets as Record<string, string>)).embedded).toBeUndefined();
  });
});

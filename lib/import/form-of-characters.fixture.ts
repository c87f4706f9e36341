import JSZip from "jszip";
import type { ImportProposal } from "./proposal";
import { readReport } from "./read-report";

/** For tests: table two's part of 2021 with one row in question, as a page, a Word file and a workbook. */
export const licensing = "article20Item5.administrativeLicensing.decisions";

const title = "甲县乙局2023年政府信息公开工作年度报告";
const rows = (cell: string, row = "") =>
  [
    ["第二十条第（五）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政许可", cell],
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", "4"],
    ["行政强制", "1"],
  ].flatMap((cells) => (cells[1] === cell && row ? [[row], cells] : [cells]));

export async function propose(bytes: Uint8Array, name: string): Promise<ImportProposal> {
  const outcome = await readReport(bytes, name);
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.proposal;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** @param cell what stands between <td> and </td>; `head` goes into the page's head, `row` is a row above. */
export const htmlWith = (cell: string, { head = "", row = "", attributes = "" } = {}): Promise<ImportProposal> => {
  const lines = rows(cell).map((cells) =>
    cells
      .map((text) => `<td${cells.length === 1 ? ' colspan="2"' : text === cell ? attributes : ""}>${text}</td>`)
      .join(""),
  );
  lines.splice(2, 0, ...(row ? [`${row}`] : []));
  const body = lines.map((line) => (line.startsWith("<tr") ? line : `<tr>${line}</tr>`)).join("");
  return propose(
    encode(
      `<!doctype html><html><head>${head}</head><body><h1>${title}</h1><p>二、主动公开政府信息情况</p><table>${body}</table></body></html>`,
    ),
    "report.html",
  );
};

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, marks = "") => `<w:r><w:rPr>${marks}</w:rPr><w:t>${text}</w:t></w:r>`;

/** @param runs the cell's paragraph; `styles` are those of styles.xml, `rowMarks` the properties of its row. */
export async function docxWith(runs: string, { styles = "", rowMarks = "" } = {}): Promise<ImportProposal> {
  const cell = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;
  const body = rows("?")
    .map((cells) => {
      const marks = cells[1] === "?" ? rowMarks : "";
      const one =
        cells.length === 1 ? `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>${run(cells[0])}</w:p></w:tc>` : "";
      return `<w:tr><w:trPr>${marks}</w:trPr>${one || cells.map((text) => cell(text === "?" ? runs : run(text))).join("")}</w:tr>`;
    })
    .join("");
  const zip = new JSZip();
  zip.file(
    "word/document.xml",
    `<w:document ${word}><w:body><w:p>${run(title)}</w:p><w:p>${run("二、主动公开政府信息情况")}</w:p><w:tbl>${body}</w:tbl></w:body></w:document>`,
  );
  zip.file("word/styles.xml", `<w:styles ${word}>${styles}</w:styles>`);
  return propose(await zip.generateAsync({ type: "uint8array" }), "report.docx");
}

/** @param cell the <c> at B4, without its reference: `t="n" s="1"><v>31</v>`; its row and sheet may be marked. */
export async function xlsxWith(
  cell: string,
  { styles = "", row = "", columns = "", above = "", sheets = "", strings = "" } = {},
): Promise<ImportProposal> {
  const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines = [
    [1, text("A1", title)],
    [2, text("A2", "第二十条第（五）项")],
    [3, text("A3", "信息内容") + text("B3", "本年处理决定数量")],
    ...(above ? [[4, above]] : []),
    [5, `${text("A5", "行政许可")}<c r="B5" ${cell}</c>`],
    [6, text("A6", "第二十条第（六）项")],
    [7, text("A7", "信息内容") + text("B7", "本年处理决定数量")],
    [8, `${text("A8", "行政处罚")}<c r="B8"><v>4</v></c>`],
    [9, `${text("A9", "行政强制")}<c r="B9"><v>1</v></c>`],
  ];
  const data = lines.map(([at, cells]) => `<row r="${at}" ${at === 4 ? row : ""}>${cells}</row>`).join("");
  const zip = new JSZip();
  zip.file("xl/workbook.xml", `<workbook><sheets><sheet name="表" r:id="r1"/>${sheets}</sheets></workbook>`);
  zip.file(
    "xl/_rels/workbook.xml.rels",
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet1.xml"/></Relationships>',
  );
  zip.file("xl/worksheets/sheet1.xml", `<worksheet>${columns}<sheetData>${data}</sheetData></worksheet>`);
  zip.file("xl/styles.xml", `<styleSheet>${styles}</styleSheet>`);
  zip.file("xl/sharedStrings.xml", `<sst>${strings}</sst>`);
  return propose(await zip.generateAsync({ type: "uint8array" }), "report.xlsx");
}

export const isNamed = ({ notices }: ImportProposal, address: string = licensing): boolean =>
  notices.some(({ addresses }) => addresses.some((each) => address === each || address.startsWith(`${each}.`)));

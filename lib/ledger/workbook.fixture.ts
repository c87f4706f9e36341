import JSZip from "jszip";

type Row = (string | number)[];
/** Cells as text or number, blank ones not written at all; `merges` as Excel has them: B2:B3. */
export type PlannedSheet = { name: string; rows: Row[]; merges?: string[] };

const cell = (value: string | number, at: string) =>
  typeof value === "number"
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

const line = (row: Row, y: number) =>
  `<row r="${y + 1}">${row.map((value, x) => (value === "" ? "" : cell(value, `${"ABCDEFG"[x]}${y + 1}`))).join("")}</row>`;

const sheetXml = ({ rows, merges = [] }: PlannedSheet) =>
  `<worksheet><sheetData>${rows.map(line).join("")}</sheetData><mergeCells>${merges
    .map((reference) => `<mergeCell ref="${reference}"/>`)
    .join("")}</mergeCells></worksheet>`;

/** @param properties elements of the workbook before its sheets */
export function workbookOf(sheets: PlannedSheet[], properties = ""): Promise<Uint8Array> {
  const zip = new JSZip();
  const entries = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`);
  const targets = sheets.map((_, index) => `<Relationship Id="s${index}" Target="worksheets/sheet${index}.xml"/>`);
  zip.file("[Content_Types].xml", "<Types/>");
  zip.file("xl/workbook.xml", `<workbook xmlns:r="r">${properties}<sheets>${entries.join("")}</sheets></workbook>`);
  zip.file("xl/_rels/workbook.xml.rels", `<Relationships>${targets.join("")}</Relationships>`);
  for (const [index, sheet] of sheets.entries()) zip.file(`xl/worksheets/sheet${index}.xml`, sheetXml(sheet));
  return zip.generateAsync({ type: "uint8array" });
}

/** A workbook of one sheet. */
export const workbook = (rows: Row[], merges: string[] = [], properties = "") =>
  workbookOf([{ name: "台账", rows, merges }], properties);

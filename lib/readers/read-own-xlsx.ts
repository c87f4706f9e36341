import { figuresOf } from "../editions/figures-of-edition";
import { editions } from "../editions/register";
import { readContact } from "../labels/match-identity";
import { proseIds } from "../report/values";
import { type OwnLine, ownLine } from "./own-anchors";
import { typedFigures } from "./own-figures";
import type { Sheet } from "./xlsx-sheets";

/** Our lists by the columns that they cannot do without; files of earlier days have them in another order. */
const listHead = ["地址", "数值"];
const textHead = ["位置", "文字"];

const headOf = ({ cells }: Sheet): string[] => {
  const texts: string[] = [];
  for (const cell of cells) if (cell.row === 0) texts[cell.column] = cell.text;
  return texts;
};

const hasHead = (sheet: Sheet, names: string[]) => {
  const head = headOf(sheet);
  return names.every((name) => head.includes(name));
};

/** Our lists of figures and of paragraphs: they repeat what the printed sheets show. */
export const isOwnList = (sheet: Sheet): boolean => hasHead(sheet, listHead) || hasHead(sheet, textHead);

/** Each row's texts by the name of their column. */
const rowsOf = (sheet: Sheet): Record<string, string>[] => {
  const head = headOf(sheet);
  const rows = new Map<number, Record<string, string>>();
  for (const { row, column, text } of sheet.cells) {
    if (row === 0 || !head[column]) continue;
    const texts = rows.get(row) ?? {};
    texts[head[column]] = text;
    rows.set(row, texts);
  }
  return [...rows.values()];
};

/** What our lists show, for whoever compares it with what was exported; undefined in a workbook of others. */
export function ownLists(sheets: Sheet[]): { lines: string[]; figures: Record<string, string> } | undefined {
  const [list, texts] = [listHead, textHead].map((head) => sheets.find((sheet) => hasHead(sheet, head)));
  if (!list || !texts) return undefined;
  const figures = rowsOf(list).flatMap(({ 地址: address, 数值: value = "" }) => (address ? [[address, value]] : []));
  return { lines: [...paragraphsOf(texts).values()], figures: Object.fromEntries(figures) };
}

/** The flat list of our Excel export, where another program has dropped the embedded file. @returns an interchange file, unchecked. */
export function readOwnXlsx(sheets: Sheet[]): unknown {
  const list = sheets.find((sheet) => hasHead(sheet, listHead));
  if (!list) return undefined;
  const rows = rowsOf(list);
  const [figures, units, notes]: Record<string, string>[] = [{}, {}, {}];
  for (const { 地址: address, 数值: value = "", 单位: unit = "", 备注: note = "" } of rows) {
    if (!address) continue;
    if (value !== "") figures[address] = value;
    if (unit !== "") units[address] = unit;
    if (note !== "") notes[address] = note;
  }
  const paragraphs = paragraphsOf(sheets.find((sheet) => hasHead(sheet, textHead)));
  const title = /^(.*?)(\d{4})年政府信息公开工作年度报告$/.exec(titleIn(paragraphs));
  if (!title) return undefined;
  const edition = editions.find((each) => Object.keys(figures).every((address) => figuresOf(each).has(address)))?.id;
  const text = Object.fromEntries(proseIds.map((id) => [id, textOf(paragraphs, id)]));
  return {
    edition,
    unit: { name: title[1] },
    year: Number(title[2]),
    figures: typedFigures(edition, figures),
    units,
    notes,
    text,
    contact: readContact(text.preamble),
    signature: { unit: signedUnit(paragraphs) },
  };
}

/** Files written until November 2026 call the title `cover.title`. */
const titleIn = (paragraphs: Map<string, string>): string =>
  paragraphs.get("cover:unit.name") ?? paragraphs.get("cover.title") ?? "";

/** A long name is printed in several lines. */
function signedUnit(paragraphs: Map<string, string>): string {
  const isUnit = (own: OwnLine | null) => own?.kind === "signature" && own.part === "unit";
  return [...paragraphs].flatMap(([anchor, text]) => (isUnit(ownLine(anchor)) ? [text] : [])).join("");
}

/** A paragraph longer than a cell goes on in the next row under the same name. */
function paragraphsOf(sheet: Sheet | undefined): Map<string, string> {
  const paragraphs = new Map<string, string>();
  for (const { 位置: anchor = "", 文字: text = "" } of sheet ? rowsOf(sheet) : [])
    paragraphs.set(anchor, (paragraphs.get(anchor) ?? "") + text);
  return paragraphs;
}

function textOf(paragraphs: Map<string, string>, id: string): string {
  const lines: string[] = [];
  for (const [anchor, text] of paragraphs) {
    const own = ownLine(anchor);
    if (own?.kind === "paragraph" && own.text === id) lines[own.line] = text;
  }
  return Array.from(lines, (line) => line ?? "").join("\n");
}

import type { Archive } from "./open-archive";
import { partBeside, relationsOf, workbookPart } from "./package-parts";
import { limits, UnreadableFile } from "./problem";
import { FormedText, type LeftOut, type TextForm } from "./text-form";
import { type CellStyle, readCellStyles, readFontMark } from "./xlsx-styles";
import { walkXml } from "./xml-events";

/**
 * A cell's text as stored, numbers as digits and dates as the workbook's serial numbers; `style` says how a number
 * is shown, `leftOut` what is struck in a text.
 */
export type SheetCell = {
  row: number;
  column: number;
  text: string;
  numeric: boolean;
  /** What stands there was calculated. */
  formula?: true;
  style?: CellStyle;
  leftOut?: LeftOut[];
};
export type Merge = { row: number; column: number; rowSpan: number; colSpan: number };
export type Sheet = {
  name: string;
  cells: SheetCell[];
  merges: Merge[];
  formulas: number;
  /** A whole sheet, rows and columns that the workbook does not show. */
  hidden: boolean;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
};

const place = (reference: string): { row: number; column: number } | undefined => {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
};

type SheetPart = { name: string; part: string; hidden: boolean };

function sheetParts(archive: Archive): SheetPart[] {
  const parts = new Map(relationsOf(archive, workbookPart).map(({ id, path }) => [id, path]));
  const sheets: SheetPart[] = [];
  walkXml(archive.text(workbookPart) ?? "", {
    open: (name, attribute) => {
      const [id = "", sheetName = "", state = ""] = ["id", "name", "state"].map(attribute);
      const part = name === "sheet" ? parts.get(id) : undefined;
      if (part) sheets.push({ name: sheetName, part, hidden: /hidden/i.test(state) });
    },
  });
  return sheets;
}

/** A string in pieces of different fonts; without a font of its own, a piece looks like its cell. */
type RichString = { pieces: { text: string; font?: TextForm }[] };

const formed = ({ pieces }: RichString, around: TextForm): FormedText => {
  const text = new FormedText();
  for (const { text: piece, font } of pieces) text.add(withoutEscapes(piece), font ?? around);
  return text;
};

/** Strings of the whole workbook; phonetic guides are not part of them. */
function sharedStrings(archive: Archive, progress: (share: number) => void): RichString[] {
  const strings: RichString[] = [];
  const reader = new RichReader();
  walkXml(archive.text(partBeside(archive, workbookPart, "sharedStrings") ?? "") ?? "", {
    progress,
    open: (name, attribute) => {
      if (name === "si") reader.begin();
      else reader.open(name, attribute("val"));
    },
    text: (piece) => reader.text(piece),
    close: (name) => {
      if (name === "si") strings.push(reader.string);
      else reader.close(name);
    },
  });
  return strings;
}

/** Reads the pieces of one string after another, in the strings of the workbook or in a cell. */
class RichReader {
  string: RichString = { pieces: [] };
  #font: TextForm | undefined;
  #inText = false;
  #phonetic = false;

  begin() {
    this.string = { pieces: [] };
    this.#font = undefined;
  }
  open(name: string, value: string | undefined) {
    if (name === "t") this.#inText = true;
    else if (name === "rPh") this.#phonetic = true;
    else if (name === "r") this.#font = undefined;
    else if (name === "rPr") this.#font = {};
    else if (this.#font) readFontMark(this.#font, name, value);
  }
  text(text: string) {
    if (this.#inText && !this.#phonetic) this.string.pieces.push({ text, ...(this.#font ? { font: this.#font } : {}) });
  }
  close(name: string) {
    if (name === "t") this.#inText = false;
    else if (name === "rPh") this.#phonetic = false;
    else if (name === "r") this.#font = undefined;
  }
}

/** Excel keeps 96171.6 as 96171.600000000006: fifteen digits are what it shows. */
const numberText = (text: string) =>
  /[.eE]/.test(text) && Number.isFinite(Number(text)) ? plainDigits(Number(Number(text).toPrecision(15))) : text;

const plainDigits = (value: number) =>
  /e/.test(String(value))
    ? value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 15 })
    : String(value);

/** What every sheet of a workbook shares. */
type Book = { strings: RichString[]; styles: CellStyle[] };

function readSheet(xml: string, part: SheetPart, book: Book, progress: (share: number) => void): Sheet {
  const { name, hidden } = part;
  const sheet: Sheet = {
    name,
    hidden,
    cells: [],
    merges: [],
    formulas: 0,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  let at: { row: number; column: number } | undefined;
  let next = { row: -1, column: 0 };
  let [type, style, value, collecting, calculated] = ["", "", "", false, false];
  const inline = new RichReader();
  walkXml(xml, {
    progress,
    open: (tag, attribute) => {
      if (tag === "row") {
        next = { row: Number(attribute("r") ?? next.row + 2) - 1, column: 0 };
        if (isHidden(attribute("hidden"), attribute("ht"))) sheet.hiddenRows.add(next.row);
      } else if (tag === "col") addHiddenColumns(sheet, attribute);
      else if (tag === "c") {
        at = place(attribute("r") ?? "") ?? next;
        next = { row: at.row, column: at.column + 1 };
        [type, style, value, calculated] = [attribute("t") ?? "n", attribute("s") ?? "", "", false];
        inline.begin();
      } else if (tag === "v") collecting = true;
      else if (tag === "f") {
        sheet.formulas += 1;
        calculated = true;
      } else if (tag === "mergeCell") addMerge(sheet, attribute("ref") ?? "");
      else if (at) inline.open(tag, attribute("val"));
    },
    text: (piece) => {
      if (collecting) value += piece;
      else if (at) inline.text(piece);
    },
    close: (tag) => {
      if (tag === "v") collecting = false;
      else if (at && tag !== "c") inline.close(tag);
      if (tag !== "c" || !at) return;
      const text = type === "s" ? book.strings[Number(value)] : type === "inlineStr" ? inline.string : undefined;
      const cell = cellOf(type, value, text, book.styles[Number(style)]);
      sheet.cells.push({ ...at, ...cell, ...(calculated ? { formula: true } : {}) });
      if (sheet.cells.length > limits.cells) throw new UnreadableFile("bomb");
      at = undefined;
    },
  });
  return sheet;
}

/** A line of no height is not shown either. */
const isHidden = (hidden: string | undefined, size: string | undefined) =>
  (hidden !== undefined && !/^(?:0|false)$/.test(hidden)) || (size !== undefined && Number(size) === 0);

function addHiddenColumns(sheet: Sheet, attribute: (key: string) => string | undefined) {
  if (!isHidden(attribute("hidden"), attribute("width"))) return;
  const [from, to] = [Number(attribute("min")), Math.min(Number(attribute("max")), mostColumns)];
  for (let column = from; column <= to; column += 1) sheet.hiddenColumns.add(column - 1);
}

const mostColumns = 16_384;
const truths: Record<string, string> = { 1: "TRUE", 0: "FALSE" };

function cellOf(
  type: string,
  value: string,
  text: RichString | undefined,
  style: CellStyle | undefined,
): Omit<SheetCell, "row" | "column"> {
  const font = style?.font ?? {};
  if (type === "n" && value !== "") return { text: numberText(value), numeric: true, ...(style ? { style } : {}) };
  const whole = text ?? { pieces: [{ text: type === "b" ? (truths[value] ?? value) : value }] };
  const { text: printed, leftOut } = formed(whole, font);
  return { text: printed, numeric: false, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

/** _x000D_ stands for a character that XML cannot hold, _x005F_ for an underscore that begins no escape. */
const withoutEscapes = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

function addMerge(sheet: Sheet, reference: string) {
  const [from, to] = reference.split(":").map(place);
  if (!from || !to || sheet.merges.length > 20_000) return;
  sheet.merges.push({ ...from, rowSpan: to.row - from.row + 1, colSpan: to.column - from.column + 1 });
}

/**
 * @param wanted reads only these sheets; all without it. Formulas are not computed: their stored results are read.
 * @param onProgress hears shares from 0 to 1; the strings and each sheet count alike.
 */
export function readSheets(
  archive: Archive,
  wanted: (name: string) => boolean = () => true,
  onProgress: (share: number) => void = () => {},
): Sheet[] {
  const parts = sheetParts(archive).filter(({ name }) => wanted(name));
  if (parts.length === 0) throw new UnreadableFile("damaged");
  const within = (part: number) => (share: number) => onProgress((part + share) / (parts.length + 1));
  const book: Book = { strings: sharedStrings(archive, within(0)), styles: readCellStyles(archive) };
  return parts.flatMap((each, index) => {
    const xml = archive.text(each.part);
    return xml === undefined ? [] : [readSheet(xml, each, book, within(index + 1))];
  });
}

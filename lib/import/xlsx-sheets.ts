import type { Archive } from "./open-archive";
import { limits, UnreadableFile } from "./problem";
import { walkXml } from "./xml-events";

/** A cell's text as stored: numbers as digits, dates as the workbook's serial numbers. */
export type SheetCell = { row: number; column: number; text: string; numeric: boolean };
export type Merge = { row: number; column: number; rowSpan: number; colSpan: number };
export type Sheet = { name: string; cells: SheetCell[]; merges: Merge[]; formulas: number };

const place = (reference: string): { row: number; column: number } | undefined => {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
};

/** Where a part is said to be, whether written from the root or from the workbook's folder. */
const partName = (target: string) => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

function sheetParts(archive: Archive): { name: string; part: string }[] {
  const targets = new Map<string, string>();
  walkXml(archive.text("xl/_rels/workbook.xml.rels") ?? "", {
    open: (name, attribute) => {
      if (name === "Relationship") targets.set(attribute("Id") ?? "", attribute("Target") ?? "");
    },
  });
  const sheets: { name: string; part: string }[] = [];
  walkXml(archive.text("xl/workbook.xml") ?? "", {
    open: (name, attribute) => {
      const target = name === "sheet" ? targets.get(attribute("id") ?? "") : undefined;
      if (target) sheets.push({ name: attribute("name") ?? "", part: partName(target) });
    },
  });
  return sheets;
}

/** Strings of the whole workbook; phonetic guides are not part of them. */
function sharedStrings(archive: Archive, progress: (share: number) => void): string[] {
  const strings: string[] = [];
  let [text, inText, phonetic] = ["", false, false];
  walkXml(archive.text("xl/sharedStrings.xml") ?? "", {
    progress,
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") phonetic = true;
    },
    text: (piece) => {
      if (inText && !phonetic) text += piece;
    },
    close: (name) => {
      if (name === "si") strings.push(text);
      else if (name === "t") inText = false;
      else if (name === "rPh") phonetic = false;
    },
  });
  return strings;
}

/** Excel keeps 96171.6 as 96171.600000000006: fifteen digits are what it shows. */
const numberText = (text: string) =>
  /[.eE]/.test(text) && Number.isFinite(Number(text)) ? plainDigits(Number(Number(text).toPrecision(15))) : text;

const plainDigits = (value: number) =>
  /e/.test(String(value))
    ? value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 15 })
    : String(value);

function readSheet(xml: string, name: string, strings: string[], progress: (share: number) => void): Sheet {
  const sheet: Sheet = { name, cells: [], merges: [], formulas: 0 };
  let at: { row: number; column: number } | undefined;
  let next = { row: -1, column: 0 };
  let [type, value, collecting] = ["", "", false];
  walkXml(xml, {
    progress,
    open: (tag, attribute) => {
      if (tag === "row") next = { row: Number(attribute("r") ?? next.row + 2) - 1, column: 0 };
      else if (tag === "c") {
        at = place(attribute("r") ?? "") ?? next;
        next = { row: at.row, column: at.column + 1 };
        [type, value] = [attribute("t") ?? "n", ""];
      } else if (tag === "v" || tag === "t") collecting = true;
      else if (tag === "f") sheet.formulas += 1;
      else if (tag === "mergeCell") addMerge(sheet, attribute("ref") ?? "");
    },
    text: (piece) => {
      if (collecting) value += piece;
    },
    close: (tag) => {
      if (tag === "v" || tag === "t") collecting = false;
      if (tag !== "c" || !at) return;
      sheet.cells.push({ ...at, text: cellText(type, value, strings), numeric: type === "n" && value !== "" });
      if (sheet.cells.length > limits.cells) throw new UnreadableFile("bomb");
      at = undefined;
    },
  });
  return sheet;
}

function cellText(type: string, value: string, strings: string[]): string {
  if (type === "n") return numberText(value);
  return withoutEscapes(type === "s" ? (strings[Number(value)] ?? "") : value);
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
  const strings = sharedStrings(archive, within(0));
  return parts.flatMap(({ name, part }, index) => {
    const xml = archive.text(part);
    return xml === undefined ? [] : [readSheet(xml, name, strings, within(index + 1))];
  });
}

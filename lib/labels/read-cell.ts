import type { Measure } from "../editions/edition";
import { parseFigure } from "../report/parse-figure";
import type { FigureValue } from "../report/values";
import { unifyCharacters } from "./normalize-label";
import { takeMarks } from "./note-marks";

export type ReadCell =
  | { kind: "blank" }
  | { kind: "value"; value: FigureValue; unit?: string; remark?: string; doubt?: string }
  /** `why` goes on after the place: 印的是“/”，不是数。 */
  | { kind: "notANumber"; why: string };

/** Joiners and marks without a width, and the apostrophe that makes a spreadsheet keep a text. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]|^\s*['‘’](?=\d)/g;
const numberStart = /^[-+−–—－]?\d[\d,，'’.]*(?:\s\d{3})*(?:\.\d+)?/;
const bracketed = /^[（(]([\s\S]*?)[）)]?$/;
const units = /^(亿元|万元|千元|元|件次|件|次|个|项|条|份|宗|起|批|人次|笔|部|人)/;
const factors: Record<string, boolean> = { 亿元: true, 千元: true, 元: true };

/** A long number broken over two lines of a narrow cell. */
const joinDigits = (text: string) => text.replace(/(\d)\n(?=\d)/g, "$1");

const shown = (text: string) => `“${text.length > 16 ? `${text.slice(0, 16)}…` : text}”`;

/** What a change is called in words: 增2, 减3. */
const signed = (text: string, measure: Measure) =>
  measure === "change"
    ? text.replace(/^(?:减少?|下降|↓)\s*(?=\d)/, "-").replace(/^(?:增加?|上升|↑)\s*(?=\d)/, "")
    : text;

/** A spreadsheet's 12.0 counts twelve. */
const wholeNumber = (digits: string, measure: Measure) => (measure === "amount" ? digits : digits.replace(/\.0+$/, ""));

/** A line broken in or beside Chinese stood for nothing. */
const brokenChinese = /(?<=[\p{Script=Han}，。；：、（）“”])\n|\n(?=[\p{Script=Han}，。；：、（）“”])/gu;

/** @param unitInCell the format fixes no unit, so that a printed one belongs to the report. */
export function readCell(printed: string, measure: Measure, unitInCell: boolean): ReadCell {
  const marked = takeMarks(printed.replace(invisible, "").trim());
  if (!marked) return { kind: "notANumber", why: `印的是${shown(printed.trim())}，数字中间有注释号` };
  const unified = unifyCharacters(marked.text.trim());
  const broken = /\d\n\d/.test(unified);
  const text = signed(joinDigits(unified).replace(brokenChinese, "").replace(/\n/g, " ").trim(), measure);
  if (text === "" && marked.marks !== "")
    return { kind: "notANumber", why: `印的是${shown(printed.trim())}，像是注释号，没有数` };
  if (text === "") return { kind: "blank" };
  const notNumber: ReadCell = { kind: "notANumber", why: `印的是${shown(printed.trim())}，不是数` };
  const digits = numberStart.exec(text)?.[0];
  if (!digits || (/\d\s\d/.test(digits) && !/^-?\d{1,3}(\s\d{3})+(\.\d+)?$/.test(digits))) return notNumber;
  const parsed = parseFigure(measure, wholeNumber(digits, measure).replace(/[−–—－]/g, "-"));
  if (!parsed.ok || parsed.value === null)
    return { kind: "notANumber", why: `印的是${shown(printed.trim())}，${reason(measure, digits)}` };
  const rest = readRest(text.slice(digits.length).trim(), measure, unitInCell);
  if (!rest) return { kind: "notANumber", why: `印的是${shown(printed.trim())}，数后面的字不知道是什么意思` };
  if (rest.wrongUnit) return { kind: "notANumber", why: `印的是${shown(printed.trim())}，这一格的单位应是万元` };
  const doubt = broken
    ? `数字在格里断成两行，按 ${parsed.value} 读`
    : /\d\s\d/.test(digits)
      ? `数字中间有空格，按 ${parsed.value} 读`
      : marked.marks !== ""
        ? `${shown(printed.trim())}里的“${marked.marks}”像是注释号，按 ${parsed.value} 读`
        : undefined;
  return {
    kind: "value",
    value: parsed.value,
    ...(rest.unit ? { unit: rest.unit } : {}),
    ...(rest.remark ? { remark: rest.remark } : {}),
    ...(doubt ? { doubt } : {}),
  };
}

function reason(measure: Measure, digits: string): string {
  if (measure === "count" && /^[-−–—－]/.test(digits)) return "件数不能是负数";
  if (measure !== "amount" && /\./.test(digits)) return "件数没有小数";
  return "不是可以填的数";
}

/** Unit and remark behind the number. @returns undefined for words that are neither. */
function readRest(text: string, measure: Measure, unitInCell: boolean) {
  const unit = units.exec(text)?.[0] ?? "";
  const after = text.slice(unit.length).trim();
  const remark = after === "" ? "" : bracketed.exec(after)?.[1].trim();
  if (remark === undefined) return undefined;
  if (unitInCell) return { unit, remark };
  // In a column of 万元 another unit changes the figure itself.
  return { unit: "", remark, wrongUnit: measure === "amount" && factors[unit] === true };
}

/** A number where the cell is nothing but a number, else its text; null when blank. */
export function printedValue(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return String(Number(trimmed)) === trimmed ? Number(trimmed) : trimmed;
}

import type { Measure } from "../editions/edition";
import type { FigureValue } from "./values";

export type ParsedFigure = { ok: true; value: FigureValue } | { ok: false; message: string };

/** Twelve digits hold any count of a province and stay exact as a number. */
export const longestCount = 12;
export const longestAmount = 24;

const halfWidth = (text: string) =>
  text.replace(/[０-９．，－＋]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

const marks = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]/g;
const thousandsBySpaces = /^[-−–—+]?\d{1,3}(?:\s\d{3})+(?:\.\d+)?$/;

/** Spaces around a figure and between its thousands say nothing; any other space stands between two figures: 12 3. */
const withoutSpaces = (text: string) =>
  /\d\s+\d/.test(text) && !thousandsBySpaces.test(text) ? text : text.replace(/\s/g, "");

/** Full-width digits, spaces (also non-breaking and ideographic) and thousands separators are understood. */
const plain = (text: string) =>
  withoutSpaces(halfWidth(text).replace(marks, "").trim())
    .replace(/^[−–—](?=\d)/, "-")
    .replace(/^\+(?=\d)/, "")
    .replace(/(?<=\d)[,'’](?=\d{3}(?:\D|$))/g, "");

const shown = (text: string) => (text.length > 12 ? `${text.slice(0, 12)}…` : text);

/** @returns the value of what was typed into a cell; a refusal says what is there and what is wanted. */
export function parseFigure(measure: Measure, typed: string): ParsedFigure {
  const text = plain(typed);
  if (text === "") return { ok: true, value: null };
  return measure === "amount" ? parseAmount(text, typed) : parseCount(measure, text, typed);
}

function parseCount(measure: Measure, text: string, typed: string): ParsedFigure {
  const kept = `现在是“${shown(typed.trim())}”。已留着没动，改好才计入合计`;
  if (/^\d+\.\d+$/.test(text)) return { ok: false, message: `件数没有小数，${kept}` };
  if (measure === "count" && /^-\d+$/.test(text)) return { ok: false, message: `件数不能是负数，${kept}` };
  if (!/^-?\d+$/.test(text)) return { ok: false, message: `这里要填整数，${kept}` };
  if (text.replace("-", "").replace(/^0+/, "").length > longestCount)
    return { ok: false, message: `这个数太长，${kept}` };
  return { ok: true, value: Number(text) || 0 };
}

function parseAmount(text: string, typed: string): ParsedFigure {
  const kept = `现在是“${shown(typed.trim())}”。已留着没动，改好再导出`;
  if (/^-/.test(text)) return { ok: false, message: `金额不能是负数，${kept}` };
  if (!/^\d+(\.\d+)?$/.test(text)) return { ok: false, message: `这里要填金额数字，单位另填，${kept}` };
  if (text.length > longestAmount) return { ok: false, message: `这个数太长，${kept}` };
  return { ok: true, value: text };
}

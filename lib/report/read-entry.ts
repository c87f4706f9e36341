import type { FigureSpec } from "../editions/figures-of-edition";
import { type ParsedFigure, parseFigure } from "./parse-figure";
import type { FigureValue } from "./values";

/** `unit`: what was written behind the figure, in a cell whose unit the format leaves open. */
export type ReadEntry = { ok: true; value: FigureValue; unit?: string } | { ok: false; message: string };

type Cell = Pick<FigureSpec, "measure" | "unitInCell">;

/** Words that count money or procurements: 万元, 亿元, 次. Any other word behind a figure is a question. */
const measureWord = /^(?=.)[十百千万亿]{0,3}(元|圆|美元|欧元|港元|日元|英镑|项|个|次|件|批|宗|份|笔|条|场)?$/;

/** @returns what was typed or pasted into a cell: 3750.5万元 is a figure and its unit where the cell prints both. */
export function readEntry({ measure, unitInCell }: Cell, typed: string): ReadEntry {
  const parsed: ParsedFigure = parseFigure(measure, typed);
  if (parsed.ok || !unitInCell) return parsed;
  const [, figure, word] = /^(.*[\d０-９])\s*(\p{Script=Han}+)\s*$/u.exec(typed.replace(/↵/g, " ")) ?? [];
  if (!word || !(unitInCell.suggestions.includes(word) || measureWord.test(word))) return parsed;
  const read = parseFigure(measure, figure);
  return read.ok ? { ...read, unit: word } : parsed;
}

/** Why a kept entry is no figure; one that could be read as a figure was put there by somebody else, as a word. */
export function entryFault(cell: Cell, entry: string): string {
  const read = readEntry(cell, entry);
  return read.ok ? `现在是“${entry}”，还没有算作数。改动一下再离开这一格，就计入合计` : read.message;
}

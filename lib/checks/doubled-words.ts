import { cleanWording, type LineFault } from "./line-fault";
import { goodBehindTwice, goodTwice } from "./terms";

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fa5;
const longest = 8;
/** 一件一件, 逐项: a way of speaking. */
const counting = /[一二三四五六七八九十〇零两]/;

/** Words of two to eight signs that stand twice in a row, each with the place of the first. */
function doubledWords(line: string): { start: number; word: string }[] {
  const found: { start: number; word: string }[] = [];
  for (let start = 0; start + 4 <= line.length; start += 1) {
    const length = lengthAt(line, start);
    if (length === 0) continue;
    const word = line.slice(start, start + length);
    if (!isGood(word, line.slice(start + 2 * length, start + 2 * length + 1))) found.push({ start, word });
    start += 2 * length - 1;
  }
  return found;
}

function lengthAt(line: string, start: number): number {
  if (!isHan(line.charCodeAt(start))) return 0;
  for (let length = 2; length <= longest && start + 2 * length <= line.length; length += 1)
    if (line.charCodeAt(start + length) === line.charCodeAt(start) && standsTwice(line, start, length)) return length;
  return 0;
}

function standsTwice(line: string, start: number, length: number): boolean {
  for (let at = start; at < start + length; at += 1)
    if (line.charCodeAt(at) !== line.charCodeAt(at + length) || !isHan(line.charCodeAt(at))) return false;
  return true;
}

const ofOneSign = (word: string) => [...word].every((sign) => sign === word[0]);

const isGood = (word: string, behind: string) =>
  ofOneSign(word) || counting.test(word) || goodTwice.test(word) || goodBehindTwice.test(behind);

/** @returns a fault for each word that stands twice: 资金资金. */
export const doubledWordFaults = (line: string): LineFault[] =>
  doubledWords(line).map(({ start, word }) => ({
    rule: "W-2",
    severity: "warning",
    start,
    end: start + 2 * word.length,
    message: `“${word}${word}”重复了`,
    basis: cleanWording,
    replacement: word,
  }));

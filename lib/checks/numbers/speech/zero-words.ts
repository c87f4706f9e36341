import { matchesOf } from "../../../report/matches-of";
import { countable, type Token } from "../token";
import type { Span } from "./number-words";

/** A word that says the number 0 of what stands behind it in its clause, or in front of it: 未收到申请, 诉讼没有发生, 零申请. */
export type Zero = { start: number; end: number; clause: Span; before: Span[] };

const negations = [
  "(?:既|从|均|都|也|并|尚|暂|还|且|亦|仍)*(?:没有(?:任何)?(?:申请)?人(?=[申提来要因请])|没有(?!或|、)|未有|未能|没能|无有)",
  "(?:既|从|均|都|也|并|尚|暂|还|且|亦|仍)*未(?![来必满知尽免成遂央婚雨亡])(?:曾|予)?",
  "(?:既|从|均|都|也|并|尚|暂|还|且|亦|仍|全年|故)*无(?![法效关论障偿需须缝形纸害疑锡误故限力业房烟毒线主从接追]|人机|废[水气物渣料]|正当|条件|烟草)(?:人|一[件起宗例份个]?)?",
  "没(?=[收接发被出打产人因提受办遇碰])(?!收违|收非|收所)",
  "不存在|不涉及|不具[有备]|不享有",
  // 不制发规范性文件, 不收取费用: what an office does not do at all.
  "(?:从|均|都|也|并|全年)*不(?=(?:再)?(?:制[发定订]|出台|印发|实施行政|作出行政|[收征]取|产生|发生))",
  "(?<![一二三四五六七八九十百千万〇零])零(?![一二三四五六七八九十售星散距容花工碳基门钱材见延跑差])",
];
const zeros = new RegExp(negations.join("|"), "g");

const stops = new Set([..."，；：。！？（）(),;:\n"].map((sign) => sign.charCodeAt(0)));
const sentenceEnd = /[。！？\n]/;

function edgeBefore(text: string, at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - longestClause); index -= 1)
    if (stops.has(text.charCodeAt(index))) return index + 1;
  return Math.max(0, at - longestClause);
}

function edgeBehind(text: string, at: number): number {
  const last = Math.min(text.length, at + longestClause);
  for (let index = at; index < last; index += 1) if (stops.has(text.charCodeAt(index))) return index;
  return last;
}

/** No clause that a person writes is longer. */
const longestClause = 80;

/** The clause without the words that belong to a number in it: 复议零发生、诉讼 2 件. */
function ownPart(text: string, [from, to]: Span, numbers: Token[], zero: Span): Span | null {
  const behind = numbers.find(({ start }) => start >= zero[1] && start < to);
  const before = numbers.findLast(({ end }) => end <= zero[0] && end > from);
  const left = before ? before.end : from;
  if (!behind) return [left, to];
  const cut = Math.max(...["、", "和", "及", "与"].map((joint) => text.lastIndexOf(joint, behind.start)));
  return cut >= zero[1] ? [left, cut] : null;
}

/** Clauses of the sentence in front of one, the nearest first, as long as they hold no number. */
function clausesInFront(text: string, from: number, numbers: Token[]): Span[] {
  const spans: Span[] = [];
  let end = from - 1;
  while (end > 0 && spans.length < 2 && !sentenceEnd.test(text[end])) {
    const start = edgeBefore(text, end);
    if (numbers.some((number) => number.start >= start && number.start < end)) break;
    if (end > start) spans.push([start, end]);
    end = start - 1;
  }
  return spans;
}

/** A printed 0 that its clause has not placed: 行政处罚、行政强制均为 0. */
const printed = ({ kind, value, unit }: Token) =>
  kind === "quantity" && value === 0 && /^(?:[件宗起例项个份条次元]|万元)?$/.test(unit);

/** @returns what says 0, one for each clause and number's part of it. @param open whether nothing firm is said of the token `index` */
export function zerosIn(text: string, tokens: Token[], open: (index: number) => boolean): Zero[] {
  // 两类情形 counts what has been named, and is no number of its own.
  const pointsBack = ({ unit, end }: Token) =>
    /^[类种者]$/.test(unit) || (unit === "项" && /^[均都皆情]/.test(text.slice(end, end + 1)));
  const numbers = tokens.filter((token) => countable(token) && !pointsBack(token));
  const words = matchesOf(zeros, text).map(({ index, 0: word }): Span => [index, index + word.length]);
  const noughts = tokens.flatMap((token, index): Span[] =>
    printed(token) && open(index) ? [[token.start, token.end]] : [],
  );
  const starts = words.map(([start]) => start);
  return [...words, ...noughts].flatMap(([start, end]) => {
    // 无新增、无结转: each denies what stands behind it; 未制发、未废止规范性文件 share their noun.
    const split = !/规章|规范性/.test(text.slice(edgeBefore(text, start), edgeBehind(text, end)));
    const next = starts.find((at) => split && at >= end && text[at - 1] === "、");
    const to = Math.min(edgeBehind(text, end), next === undefined ? text.length : next - 1);
    const from = edgeBefore(text, start);
    const listed = split && text[start - 1] === "、" && starts.some((at) => at >= from && at < start);
    const whole: Span = [listed ? start : from, to];
    const clause = ownPart(text, whole, numbers, [start, end]);
    return clause ? [{ start, end, clause, before: clausesInFront(text, whole[0], numbers) }] : [];
  });
}

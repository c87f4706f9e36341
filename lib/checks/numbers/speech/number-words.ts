import { matchesOf } from "../../../report/matches-of";
import type { Hit } from "../find-phrases";
import { sentenceAround } from "../sentence-around";
import { countable, type Token } from "../token";
import { deciding, type Said, saidBetween } from "./speech-words";

export type Span = [from: number, to: number];

/** The words around a number, up to the next stop or the next number's own, and the clauses without a number beside them. */
export type NumberWords = { from: number; to: number; gloss?: Span; before: Span[]; after: Span[] };

type Line = { text: string; tokens: Token[]; words: Map<number, NumberWords>; said: Map<number, Said> };

const stop = /[，；：。！？（）(),;:\n]/;
const sentenceEnd = /[。！？\n]/;

/** 未在 15 个工作日内补正的 3 件: how long it took counts nothing. */
const durations = new Set(["个工作日", "工作日", "个自然月", "个月", "天", "日", "小时", "分钟", "周", "个季度"]);

const numbersOf = (tokens: Token[]) => tokens.filter((token) => countable(token) && !durations.has(token.unit));

/** Dates and ordinals are no words, and neither is the number itself. */
export const skippedIn = (tokens: Token[], from: number, to: number): Span[] =>
  tokens.filter(({ start, end }) => start < to && end > from).map(({ start, end }) => [start, end]);

/** @returns what is said between two places of a line. Numbers share their clauses: each is read once. */
export function saidIn(line: Line, from: number, to: number): Said {
  const place = from * line.text.length + to;
  const known = line.said.get(place);
  if (known) return known;
  const said = readSaid(line, from, to);
  line.said.set(place, said);
  return said;
}

function readSaid({ text, tokens }: Line, from: number, to: number): Said {
  const said = withoutDates(text, tokens, from, to);
  const office = said.unknown === "" ? 0 : openingOffice(text, from, to);
  return office > 0 ? withoutDates(text, tokens, from + office, to) : said;
}

/** 2024年收到…: a year is no time before; numbers of another year are none of the tables' (other-years.ts). */
function withoutDates(text: string, tokens: Token[], from: number, to: number): Said {
  const skipped = skippedIn(tokens, from, to);
  const plain = saidBetween(text, from, to, skipped);
  const examples = plain.unknown === "" ? [] : examplesIn(text, from, to, plain.hits);
  const { hits, unknown } = examples.length > 0 ? saidBetween(text, from, to, [...skipped, ...examples]) : plain;
  return { hits: hits.filter(({ kind, start }) => kind !== "past" || !skipped.some(([at]) => at === start)), unknown };
}

const exampleLists = /[\u4e00-\u9fa5]{1,10}(?:、[\u4e00-\u9fa5]{1,10}){0,4}等/g;
/** 高校、研究所等科研机构: what is named before 等 is some of what stands behind it. */
const examplesIn = (text: string, from: number, to: number, hits: Hit[]): Span[] =>
  matchesOf(exampleLists, text.slice(from, to))
    .map(({ index, 0: list }): Span => [from + index, from + index + list.length])
    .filter(([, end]) => hits.some(({ start, kind }) => start === end && ["column", "row", "group"].includes(kind)));

/** 教育局全年收到…: the report's own unit by its name, where the sentence opens with it and names no other. */
function openingOffice(text: string, from: number, to: number): number {
  const opening = text.slice(Math.max(0, from - 12, text.lastIndexOf("。", from - 1) + 1), from);
  if (!ofDisclosure.test(sentenceAround(text, from))) return 0;
  if (!/^\s*(?:(?:20\d\d\s?年度?|全年|本年度|今年)，)?$/.test(opening)) return 0;
  const name = officeName.exec(text.slice(from, Math.min(to, from + 30)))?.[0] ?? "";
  if (name === "") return 0;
  const sentence = sentenceAround(text, from);
  return (sentence.match(offices)?.length ?? 0) > 1 || /其中|分别/.test(sentence.slice(0, 8)) ? 0 : name.length;
}
const ofDisclosure = /信息公开|公开申请|申请公开|依申请|自然人|法律服务机构|公益组织|科研机构/;
const officeName =
  /^\s*(?:\d{4}\s?年度?)?(?!其中|各)[\u4e00-\u9fa5]{1,10}?(?:局|委|委员会|(?<!大)厅|署|部|办公室|人民政府|政府|街道|[镇乡]|海关|法院|检察院|医院|学校|大学|学院|中心|管委会|集团|机关)(?:机关|本级|系统)?(?=[全本今当年在共累收受接办承登新依\d，：]|20\d\d)/;
const offices = /(?<![各我本])[\u4e00-\u9fa5]{2}(?:局|委(?!托)|厅|办公室|人民政府|街道|[镇乡](?!镇|级|村)|海关|法院)/g;

/** Between these words the left belongs to the number before, the right to the one behind: 21 件申请中无法提供的 6 件. */
const splitter = /当中|之中|其中|里头|里面|里有|[中里](?:有|，)?|引起|引发|导致|造成|包括|包含|含|即/;
const bareNoun = /^(?:的)?(?:政府信息公开申请|信息公开申请|公开申请|依申请公开申请|申请|案件|复议|诉讼|官司)(?!人|书)/;

/** @returns where, in the words between two numbers of one clause, those of the second begin. */
function splitOf(line: Line, gap: string, from: number, leads: boolean): number {
  const listed = gap.indexOf("、");
  if (listed >= 0 && listed <= longestTail) return from + listed + 1;
  const joint = /^[和与及并]|^以及/.exec(gap);
  if (joint) return from + joint[0].length;
  const split = splitter.exec(gap);
  if (split && split.index <= longestTail) return from + split.index + split[0].length;
  if (leads) return from;
  const noun = bareNoun.exec(gap)?.[0].length ?? 0;
  return noun > 0 && noun < gap.length && decidesAlone(line, from + noun, from + gap.length)
    ? from + noun
    : from + gap.length;
}
const longestTail = 12;

const decides = (line: Line, from: number, to: number) =>
  saidIn(line, from, to).hits.some(({ kind }) => deciding.has(kind));

function decidesAlone(line: Line, from: number, to: number): boolean {
  const { hits, unknown } = saidIn(line, from, to);
  return unknown === "" && hits.length > 0 && hits.every(({ kind }) => deciding.has(kind));
}

const stopCodes = new Set([..."，；：。！？（）(),;:\n"].map((sign) => sign.charCodeAt(0)));
const isStop = (text: string, at: number) => stopCodes.has(text.charCodeAt(at));

const lastStop = (text: string) => {
  for (let at = text.length - 1; at >= 0; at -= 1) if (isStop(text, at)) return at;
  return -1;
};

/** Clauses between two stops, the nearest first, none beyond the end of the sentence. */
function clausesBefore(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let end = to;
  for (let at = to - 1; at >= from - 1; at -= 1) {
    const edge = at < from || isStop(text, at);
    if (!edge) continue;
    if (end > at + 1) spans.push([at + 1, end]);
    end = at;
    if (at >= from && sentenceEnd.test(text[at])) break;
  }
  return spans;
}

/** The clauses behind, up to the one that holds the next number. */
function clausesAfter(text: string, from: number, to: number, last: boolean): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (!isStop(text, at)) continue;
    if (at > start) spans.push([start, at]);
    start = at + 1;
    if (sentenceEnd.test(text[at])) return spans;
  }
  if (last && to > start) spans.push([start, to]);
  return spans;
}

/** 给了的（含部分给的）12 件: where a bracket closes right before the number, it goes on with the words in front of it. */
function openedBy(text: string, at: number, left: number): number {
  const before = text.slice(left, at).trimEnd();
  return /[）)](?:的|有|共|为|计)*$/.test(before)
    ? left + Math.max(before.lastIndexOf("（"), before.lastIndexOf("("), -1 - left)
    : -1;
}

/** @returns the words of the number `index`; each is sought once. */
export function wordsOfNumber(line: Line, index: number): NumberWords {
  const known = line.words.get(index);
  if (known) return known;
  const { text, tokens } = line;
  const token = tokens[index];
  const numbers = numbersOf(tokens);
  const at = numbers.indexOf(token);
  const [previous, next] = at < 0 ? [] : [numbers[at - 1], numbers[at + 1]];
  const left = previous?.end ?? 0;
  const right = next?.start ?? text.length;
  const leadStop = lastStop(text.slice(left, token.start));
  // 予以公开 3 件、部分提供（部分公开）2 件: what stands behind the sign is the next number's.
  const tailStop = text[token.end] === "、" ? 0 : text.slice(token.end, right).search(stop);
  const bracket = openedBy(text, token.start, left);
  const opened = bracket < 0 ? leadStop : lastStop(text.slice(left, bracket));
  const from = opened >= 0 ? left + opened + 1 : previous ? startOf(line, previous, token) : 0;
  const words: NumberWords = {
    from,
    to: tailStop >= 0 ? token.end + tailStop : right,
    before: [],
    after: [],
  };
  if (bracket >= 0) words.gloss = [bracket + 1, token.start];
  line.words.set(index, words);
  if (tailStop < 0 && next) words.to = startOf(line, token, next);
  const firstStop = previous && leadStop >= 0 ? left + text.slice(left, token.start).search(stop) : left;
  if (opened >= 0) words.before = clausesBefore(text, previous ? firstStop + 1 : 0, left + opened);
  if (tailStop >= 0 && !sentenceEnd.test(text[words.to])) words.after = clausesAfter(text, words.to + 1, right, !next);
  return words;
}

/** Where the words of the second of two numbers in one clause begin. */
function startOf(line: Line, first: Token, second: Token): number {
  const { from } = wordsOfNumber(line, line.tokens.indexOf(first));
  const leads = decides(line, from, first.start);
  return splitOf(line, line.text.slice(first.end, second.start), first.end, leads);
}

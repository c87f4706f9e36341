import type { Claim } from "./claim";
import type { Verdict } from "./judge";
import type { LineReading } from "./read-line";
import { countable, type Token } from "./token";

/** Counts that the figures bear out by chance say nothing: one and two stand in many cells. */
const tellsSomething = 5;
/** So many numbers before and behind are looked at. */
const nearby = 12;

const isCount = (claim: Claim | null): claim is Claim =>
  claim?.readings.every(({ kind }) => kind === "figure" || kind === "sum") === true;

/** 其中当场办结 8 件, 年初 57 件: of a part or of another time, whatever is said beside it. */
const ofPart = /其中|包[括含]|含|[（(]|年初|期初|上一?年|去年|原有|按[时期]|当[场天日]|延期|超期|涉及|关于|有关|针对/;

const ownWords = (line: string, before: Token | undefined, { start }: Token) =>
  line.slice(Math.max(before?.end ?? 0, line.lastIndexOf("。", start) + 1, start - 40), start);

/** The numbers of the token's sentence in its unit. */
function besides({ line, tokens }: LineReading, index: number): number[] {
  const { start, unit } = tokens[index];
  const from = line.lastIndexOf("。", start) + 1;
  const full = line.indexOf("。", start);
  const to = full < 0 ? line.length : full;
  const found: number[] = [];
  for (let at = Math.max(0, index - nearby); at < Math.min(tokens.length, index + nearby + 1); at += 1)
    if (
      at !== index &&
      tokens[at].start >= from &&
      tokens[at].end <= to &&
      countable(tokens[at]) &&
      tokens[at].unit === unit
    )
      found.push(at);
  return found;
}

/** Applications and the cases that came of them are told in one breath. */
const ofDisclosure = new Set<Claim["topic"]>(["requests", "review", "suit"]);
const sameTable = (a: Claim | null, b: Claim | null) =>
  a?.topic === b?.topic || (ofDisclosure.has(a?.topic) && ofDisclosure.has(b?.topic));

/** @returns whether anything beside its own words may tell what the number is. */
export function mayBeSupposed({ line, tokens, claims }: LineReading, index: number): boolean {
  const [token, claim] = [tokens[index], claims[index]];
  if (!isCount(claim) || claim.doubtful || token.live || token.approximate) return false;
  return !ofPart.test(ownWords(line, tokens[index - 1], token));
}

/**
 * 公开 12 项，部分公开 5 项，不掌握 9 项: where words leave it open whether a list is of the table, its other numbers
 * tell: each of them is its cell's, so the one that is not is wrong.
 * @returns whether the number `index`, which its own cell does not bear out, stands among such.
 */
export function heldByNeighbours(reading: LineReading, verdicts: (Verdict | null)[], index: number): boolean {
  const { line, tokens, claims } = reading;
  const token = tokens[index];
  const others = besides(reading, index);
  const borneOut = (list: number[]) =>
    list.filter((at) => tokens[at].value >= tellsSomething).length > 1 &&
    list.every((at) => verdicts[at]?.matches === true && sameTable(claims[at], claims[index]));
  const part = (at: number) =>
    line.slice(Math.min(token.start, tokens[at].start), Math.max(token.start, tokens[at].start));
  return borneOut(others) || borneOut(others.filter((at) => !part(at).includes("；")));
}

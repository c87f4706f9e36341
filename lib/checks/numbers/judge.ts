import type { AllFigures } from "../../report/figures";
import type { Claim, Reading } from "./claim";
import { evaluate, type Printed, says } from "./evaluate";
import { heldByNeighbours, mayBeSupposed } from "./evidence";
import type { LineReading } from "./read-line";
import { isSlip } from "./slips";
import type { Token } from "./token";

/** A claim held against the figures. */
export type Verdict = {
  token: Token;
  claim: Claim;
  /** The reading that the figures bear out, else the one to be expected. */
  reading: Reading;
  chosen: number;
  /** All readings that the figures bear out. */
  ties: number[];
  /** Null when the figures needed are not at hand. */
  matches: boolean | null;
  expected: number | null;
  places?: number;
};

type Figures = { figures: AllFigures; last?: AllFigures };

/** Readings that follow from the base's chosen one; all where the base itself does not come out. */
function candidates(claim: Claim, base: Verdict | null): Reading[] {
  if (!base?.matches) return claim.readings;
  const fitting = claim.readings.filter(({ of }) => of === undefined || of === base.chosen || sameValue(base, of));
  return fitting.length > 0 ? fitting : claim.readings;
}

/** With nothing carried over, 新收 alone and 新收 with 结转 are the same number: then neither is chosen. */
const sameValue = (base: Verdict, other: number) => base.ties.includes(other);

function judgeOne(
  token: Token,
  claim: Claim,
  base: Verdict | null,
  { figures, last }: Figures,
  printed: Printed,
): Verdict | null {
  const value = claim.falls ? -Math.abs(token.value) : token.value;
  const options = candidates(claim, base);
  const results = options.map((reading) => evaluate(reading, token, figures, last, claim.byCount, printed));
  const ties: number[] = [];
  let first = -1;
  for (const [at, { value: right }] of results.entries()) {
    if (!token.live && (right === null || !says(token, value, right))) continue;
    if (first < 0) first = at;
    ties.push(claim.readings.indexOf(options[at]));
  }
  if (first < 0 && !claim.strong) return null;
  const [reading, { value: expected, places }] = [options[Math.max(first, 0)], results[Math.max(first, 0)]];
  const matches = first >= 0 ? true : results.every((each) => each.value === null) ? null : false;
  return { token, claim, reading, chosen: claim.readings.indexOf(reading), ties, matches, expected, places };
}

/** What the prose prints of last year: its number, or by how much this year's differs from it. */
function printedBeside(tokens: Token[], { against, changed, falls }: Claim): Printed {
  const change = valueAt(tokens, changed);
  return { last: valueAt(tokens, against), change: change === undefined || !falls ? change : -change };
}

const valueAt = (tokens: Token[], index: number | undefined) => (index === undefined ? undefined : tokens[index].value);

/** @returns a verdict for each token that is tied, null for the others. */
export function judgeLine(read: LineReading, figures: Figures): (Verdict | null)[] {
  const { tokens, claims } = read;
  const verdicts: (Verdict | null)[] = [];
  for (const [index, token] of tokens.entries()) {
    const claim = claims[index];
    const base = claim?.base === undefined ? null : verdicts[claim.base];
    // What follows a number that turned out to be untied is untied too.
    const follows = claim?.base === undefined || base !== null;
    verdicts.push(claim && follows ? judgeOne(token, claim, base, figures, printedBeside(tokens, claim)) : null);
  }
  return verdicts.map((verdict, index) => {
    const claim = claims[index];
    if (verdict || !claim || claim.strong) return verdict;
    const meant = supposed(read, verdicts, index, figures);
    return meant && judgeOne(tokens[index], meant, null, figures, printedBeside(tokens, claim));
  });
}

/** What the words leave open: the numbers beside it, or the number itself, may tell that it was meant to be the figure. */
function supposed(said: LineReading, verdicts: (Verdict | null)[], index: number, figures: Figures): Claim | null {
  const claim = said.claims[index] as Claim;
  const token = said.tokens[index];
  if (!mayBeSupposed(said, index)) return null;
  if (heldByNeighbours(said, verdicts, index)) return { ...claim, strong: true, supposed: true };
  // Cases and decisions of other business are many; applications are told apart from others before.
  if (claim.topic !== "requests") return null;
  const slip = claim.readings.find((reading) => {
    const { value } = evaluate(reading, token, figures.figures, figures.last);
    return value !== null && isSlip(token.value, value);
  });
  return slip ? { ...claim, strong: true, supposed: true, readings: [slip] } : null;
}

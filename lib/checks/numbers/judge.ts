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
  const results = options.map((reading) => ({
    reading,
    ...evaluate(reading, token, figures, last, claim.byCount, printed),
  }));
  const fits = token.live ? results : results.filter((each) => each.value !== null && says(token, value, each.value));
  const found = fits[0] ?? results[0];
  const verdict = {
    token,
    claim,
    reading: found.reading,
    chosen: claim.readings.indexOf(found.reading),
    ties: fits.map(({ reading }) => claim.readings.indexOf(reading)),
    expected: found.value,
    places: found.places,
  };
  if (fits.length > 0) return { ...verdict, matches: true };
  if (!claim.strong) return null;
  return { ...verdict, matches: results.every(({ value }) => value === null) ? null : false };
}

/** What the prose prints of last year: its number, or by how much this year's differs from it. */
function printedBeside(tokens: Token[], { against, changed, falls }: Claim): Printed {
  const change = valueAt(tokens, changed);
  return { last: valueAt(tokens, against), change: change === undefined || !falls ? change : -change };
}

const valueAt = (tokens: Token[], index: number | undefined) => (index === undefined ? undefined : tokens[index].value);

/** @returns a verdict for each token that is tied, null for the others. */
export function judgeLine(
  { line, tokens, claims, absences, needs }: LineReading,
  figures: Figures,
): (Verdict | null)[] {
  const verdicts: (Verdict | null)[] = [];
  for (const [index, token] of tokens.entries()) {
    const claim = claims[index];
    const base = claim?.base === undefined ? null : verdicts[claim.base];
    // What follows a number that turned out to be untied is untied too.
    const follows = claim?.base === undefined || base !== null;
    verdicts.push(claim && follows ? judgeOne(token, claim, base, figures, printedBeside(tokens, claim)) : null);
  }
  const said = { line, tokens, claims, absences, needs };
  return verdicts.map((verdict, index) => {
    const claim = claims[index];
    if (verdict || !claim || claim.strong) return verdict;
    const meant = supposed(said, verdicts, index, figures);
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

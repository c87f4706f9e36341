import type { Report } from "../report/values";
import { equalRuns, type Run } from "./equal-passages";
import { type FoldedText, foldText, type TextLine, textLines } from "./folded-text";
import { sampledGrams, tellingGrams } from "./sampled-grams";
import { pairsThatShare } from "./shared-grams";

export type ComparedText = { id: string } & Pick<Report, "edition" | "figures" | "text">;

/** Words of a printed line: `line` counts the lines of its section's text from 0, `start` and `end` are UTF-16 units. */
export type PassageSide = Pick<TextLine, "section" | "line"> & { start: number; end: number };
/** The same words in two reports; `signs` are those that count: no title, statute or fixed sentence among them. */
export type Passage = { signs: number; sides: [PassageSide, PassageSide] };

export type AlikePair = {
  ids: [string, string];
  passages: Passage[];
  /** Signs of all passages that count. */
  signs: number;
  /** Of the lines in which the passages stand, the share that is equal, 0 to 1, in each report. */
  shares: [number, number];
  /** More than a sentence or two that happen to be alike. */
  strong: boolean;
};

export type Alike = { pairs: AlikePair[] /** Pairs with least in common that were not looked at. */; more: number };

/** Pairs whose passages are looked for: all there are of 100 offices. */
const mostPairs = 5000;
const strongSigns = 40;
const strongShare = 0.3;

const sideOf = (text: FoldedText, start: number, length: number): PassageSide => {
  const { section, line } = text.lines[text.lineOf[start]];
  return { section, line, start: text.at[start], end: text.at[start + length - 1] + 1 };
};

function shareOf({ lineOf, ofLine, before }: FoldedText, runs: Run[], side: "one" | "other"): number {
  const touched = new Set(runs.map((run) => lineOf[run[side]]));
  const whole = [...touched].reduce((total, line) => total + ofLine[line], 0);
  const equal = runs.reduce((total, run) => total + before[run[side] + run.length] - before[run[side]], 0);
  return equal / whole;
}

function pairOf(ids: [string, string], texts: [FoldedText, FoldedText], runs: Run[]): AlikePair {
  const signs = runs.reduce((total, { counted }) => total + counted, 0);
  const shares: [number, number] = [shareOf(texts[0], runs, "one"), shareOf(texts[1], runs, "other")];
  const passages = runs.map(({ one, other, length, counted }): Passage => {
    return { signs: counted, sides: [sideOf(texts[0], one, length), sideOf(texts[1], other, length)] };
  });
  return { ids, passages, signs, shares, strong: signs >= strongSigns && Math.max(...shares) >= strongShare };
}

type Prepared = { text: FoldedText; samples: Float64Array; telling: Float64Array };

function prepare(text: FoldedText): Prepared {
  const samples = sampledGrams(text);
  return { text, samples, telling: tellingGrams(text, samples) };
}

/** Offices that handed in one and the same text are prepared as one. */
function onceEach(work: (lines: TextLine[], edition: string) => Prepared) {
  const done = new Map<string, Prepared>();
  return (lines: TextLine[], edition: string): Prepared => {
    const key = JSON.stringify([edition, lines]);
    const found = done.get(key) ?? work(lines, edition);
    done.set(key, found);
    return found;
  };
}

/** And so are the pairs of such. */
function pairwise(work: (one: Prepared, other: Prepared) => Run[]) {
  const done = new Map<Prepared, Map<Prepared, Run[]>>();
  return (one: Prepared, other: Prepared): Run[] => {
    const ofOne = done.get(one) ?? new Map<Prepared, Run[]>();
    const runs = ofOne.get(other) ?? work(one, other);
    done.set(one, ofOne.set(other, runs));
    return runs;
  };
}

/**
 * 雷同: the passages that two reports have word for word, for every two of them.
 * Every run of at least 13 equal signs is found, whatever stands around it; blanks and the width of signs make no
 * difference. Titles, names of statutes and fixed sentences of the form do not count. Most alike first.
 */
export function findAlike(offices: readonly ComparedText[]): Alike {
  const prepared = onceEach((lines, edition) => prepare(foldText(lines, edition)));
  const texts = offices.map((office) => prepared(textLines(office), office.edition));
  const { pairs, more } = pairsThatShare(
    texts.map(({ telling }) => telling),
    mostPairs,
  );
  const compared = pairwise((one, other) => equalRuns(one.text, other.text, [one.samples, other.samples]));
  const found = pairs.flatMap(({ one, other }) => {
    const [left, right] = [texts[one], texts[other]];
    const runs = compared(left, right);
    return runs.length > 0 ? [pairOf([offices[one].id, offices[other].id], [left.text, right.text], runs)] : [];
  });
  return { pairs: found.sort((a, b) => Number(b.strong) - Number(a.strong) || b.signs - a.signs), more };
}

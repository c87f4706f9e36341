import { matchesOf } from "../report/matches-of";
import { cleanWording, type LineFault } from "./line-fault";
import { goodInstead, goodWithout, misspelt, officialTerms, oftenMistyped } from "./terms";

/** Every term with one inner sign left out, unless that is a word of its own. */
function omissions(): [wrong: string, right: string][] {
  return officialTerms
    .filter((term) => term.length >= 5)
    .flatMap((term) =>
      [...term.slice(1, -1)].map((_, index): [string, string] => [
        term.slice(0, index + 1) + term.slice(index + 2),
        term,
      ]),
    )
    .filter(([wrong]) => !goodWithout.has(wrong) && !officialTerms.some((term) => term.includes(wrong)));
}

const corrections = new Map([...omissions(), ...misspelt]);
const anyWrong = new RegExp([...corrections.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** Terms with one of their inner signs left open. */
const anyMistyped = new RegExp(
  oftenMistyped
    .flatMap((term) =>
      [...term].slice(1, -1).map((_, at) => `${term.slice(0, at + 1)}[\\u4e00-\\u9fa5]${term.slice(at + 2)}`),
    )
    .join("|"),
  "g",
);
const terms = new Set(oftenMistyped);

const misspelling = (wrong: string, index: number, right: string): LineFault => ({
  rule: "W-2",
  severity: "warning",
  start: index,
  end: index + wrong.length,
  message: `“${wrong}”应是“${right}”`,
  basis: cleanWording,
  replacement: right,
});

const differsInOne = (word: string, term: string): boolean =>
  term.length === word.length && [...term].filter((sign, at) => sign !== word[at]).length === 1;

export function mistypedFaults(line: string): LineFault[] {
  return matchesOf(anyMistyped, line)
    .filter(([found]) => !terms.has(found) && !goodInstead.has(found) && !corrections.has(found))
    .flatMap((match) => {
      const right = oftenMistyped.find((term) => differsInOne(match[0], term));
      return right ? [misspelling(match[0], match.index, right)] : [];
    });
}

/** 环节转办, 时节转换: two words, whose neighbours make a third. */
const goodAround: Record<string, RegExp> = { 节转: /[环季时细情关章]$/ };

export const misspeltFaults = (line: string): LineFault[] =>
  matchesOf(anyWrong, line)
    .filter((match) => !goodAround[match[0]]?.test(line.slice(Math.max(0, match.index - 1), match.index)))
    .map((match) => withMoved(line, match, corrections.get(match[0]) ?? match[0]));

/** 转结下年度继续办理: the sign that a term lacks stands beside it, and goes with it; else 转结转下年度 would come of it. */
function withMoved(line: string, match: RegExpMatchArray & { index: number }, right: string): LineFault {
  const count = (text: string, sign: string) => text.split(sign).length;
  const lacking = [...right].filter((sign) => count(right, sign) > count(match[0], sign));
  const { index } = match;
  const before = lacking.includes(line[index - 1]) ? 1 : 0;
  const behind = before === 0 && lacking.includes(line[index + match[0].length]) ? 1 : 0;
  const wrong = line.slice(index - before, index + match[0].length + behind);
  return misspelling(wrong, index - before, right);
}

import type { Measure } from "../editions/edition";
import { printDecimal, toDecimal } from "../report/decimal";
import { longestEntry } from "../report/text-limits";

/** Below this a change says nothing: two cases instead of one. */
const worthAsking = 20;
/** As the check of the whole report asks: whoever gave the figure is asked first. */
const far = 3;
/** 元 taken for 万元 is ten thousand times. */
const tenThousand = 4;

/** What is asked of a figure far from last year's. `likely`: what was meant, where a slip of the hand explains it. */
export type FarFigure = { what: string; question: string; likely: string | null };

const plainOf = (text: string): string | null => {
  if (text.length > longestEntry) return null;
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? plain : null;
};

const isNear = (value: number, to: number) => value < to * 2 && to < value * 2;

/** @returns the one of `candidates` that is nearest to last year's; null where none is near. */
const nearest = (candidates: string[], then: number): string | null =>
  candidates
    .filter((candidate) => isNear(Number(candidate), then))
    .toSorted((one, other) => Math.abs(Number(one) - then) - Math.abs(Number(other) - then))[0] ?? null;

/** Every way in which one digit struck once should have been struck twice, or a 0 is missing at the end. */
const withOneMore = (digits: string): string[] => [
  ...[...digits].map((digit, at) => digits.slice(0, at) + digit + digits.slice(at)),
  `${digits}0`,
];
const withOneLess = (digits: string): string[] =>
  [...digits].flatMap((digit, at) =>
    digit === digits[at + 1] || (digit === "0" && at === digits.length - 1)
      ? [digits.slice(0, at) + digits.slice(at + 1)]
      : [],
  );

const isCount = (plain: string) => !plain.includes(".");

function shifted(plain: string): string {
  const { digits, scale } = toDecimal(plain);
  const printed = printDecimal({ digits, scale: scale + tenThousand });
  return printed.replace(/0+$/, "").replace(/\.$/, "");
}

function tooLittle(plain: string, now: number, then: number): FarFigure {
  const likely = isCount(plain) ? nearest(withOneMore(plain), then) : null;
  const what = now === 0 ? `去年 ${then}，今年 0。` : `比去年少 ${Math.round((1 - now / then) * 100)}%。`;
  return { what, question: likely ? `${likely} 少写了一位？` : "请再看一眼。", likely };
}

function tooMuch(plain: string, now: number, then: number, measure: Measure | "text"): FarFigure {
  const what = `是去年的 ${Math.round(now / then)} 倍。`;
  const inYuan = measure === "amount" ? nearest([shifted(plain)], then) : null;
  if (inYuan) return { what, question: "元当成了万元？", likely: inYuan };
  const likely = isCount(plain) ? nearest(withOneLess(plain), then) : null;
  return { what, question: likely ? `${likely} 多写了一位？` : "请再看一眼。", likely };
}

/** @returns a question about a figure that is far from last year's; null for one that is not, and for what is no figure. */
export function compareWithLast(value: string, lastYear: string, measure: Measure | "text"): FarFigure | null {
  const [plain, before] = [plainOf(value), plainOf(lastYear)];
  if (plain === null || before === null) return null;
  const [now, then] = [Number(plain), Number(before)];
  if (Math.max(now, then) < worthAsking || then === 0) return null;
  if (now * far < then) return tooLittle(plain, now, then);
  return now > then * far ? tooMuch(plain, now, then, measure) : null;
}

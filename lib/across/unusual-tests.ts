import type { OfficeClass } from "../collection/office-class";
import { officeClasses } from "../collection/office-class";
import type { AllFigures } from "../report/figures";
import { medianOf, robustOf } from "./robust";
import type { Column, ComparedOffice, Reading, Verdict } from "./unusual";
import { manyTimes, plainNumber } from "./unusual-words";

type Test = (office: ComparedOffice, reading: Reading) => Verdict | null;

/** Fewer offices have no middle. */
const fewestPeers = 5;
const yuanForTenThousand = 4;
/** From here on another measure is likelier than so much more money. */
const slipFactor = 100;
const slipOfClass = 1000;
const unitScore = 1000;

const classesOf = (column: Column): Map<OfficeClass, [ComparedOffice, number][]> => {
  const classes = new Map<OfficeClass, [ComparedOffice, number][]>();
  for (const [office, { value }] of column.readings)
    classes.set(office.class, [...(classes.get(office.class) ?? []), [office, value]]);
  return classes;
};

/** The values of the other offices of its class; null where they are too few. */
function peersOf(classes: ReturnType<typeof classesOf>) {
  return (office: ComparedOffice): number[] | null => {
    const all = (classes.get(office.class) ?? []).filter(([other]) => other !== office);
    return all.length < fewestPeers ? null : all.map(([, value]) => value);
  };
}

function slip(factor: number): string {
  const more = factor > 1;
  const { words, power } = manyTimes(more ? factor : 1 / factor);
  if (power !== yuanForTenThousand) return `${more ? "大" : "小"}${words}，单位填对了吗？`;
  return more ? `大${words}，元当成了万元？` : `小${words}，万元当成了元？`;
}

/** Amounts that differ by powers of ten from last year, or where that is unknown from the class. */
export function moneySlip(column: Column): Test {
  if (column.spec.measure !== "amount") return () => null;
  const peers = peersOf(classesOf(column));
  return (office, { value, last }) => {
    if (value <= 0) return null;
    const others = last ? [] : (peers(office) ?? []).filter((other) => other > 0);
    const against = last ? last : others.length >= fewestPeers ? medianOf(others) : 0;
    const least = last ? slipFactor : slipOfClass;
    if (against <= 0 || (value / against < least && against / value < least)) return null;
    return {
      kind: "unit",
      against: { with: last ? "lastYear" : "class", value: plainNumber(against) },
      words: slip(value / against),
      score: unitScore + Math.abs(Math.log10(value / against)),
    };
  };
}

/** Below this nothing was there that could be missed. */
const leastToVanish = 20;
const leastToAppear = 5;
/** In standard deviations of a count that goes up and down by chance alone. */
const farOff = 4;
const manifold = 2;

/** The square root of a count varies by about a half, however large it is. */
const distance = (value: number, other: number) => 2 * Math.abs(Math.sqrt(value) - Math.sqrt(other));

/** How far all offices together moved, so that a year with more of everything is no surprise of each. */
function commonGrowth(column: Column): { median: number; spread: number } {
  const growths = [...column.readings.values()].flatMap(({ value, last }) =>
    last !== null && last > 0 && value > 0 ? [Math.log(value / last)] : [],
  );
  return growths.length < fewestPeers ? { median: 0, spread: 0 } : robustOf(growths);
}

function growthWords(value: number, last: number): string {
  const change = ((value - last) / last) * 100;
  return `比去年${change > 0 ? "多" : "少"} ${Math.abs(change).toFixed(0)}%`;
}

/** 现行有效 says what it should have come to: 比去年多 26，制发只有 2. */
function stockWords({ spec }: Column, figures: AllFigures, { value, last }: Reading): string | null {
  if (!spec.address.endsWith(".inForce") || last === null) return null;
  const issued = figures.get(spec.address.replace(/inForce$/, "issued"));
  if (typeof issued !== "number" || value - last <= issued) return null;
  return `比去年多 ${value - last}，制发只有 ${issued}`;
}

/** Counts that were there and are not, were not and are, or are at least double or half. */
export function againstLastYear(column: Column, figuresOf: (office: ComparedOffice) => AllFigures): Test {
  const growth = commonGrowth(column);
  return (office, reading) => {
    const { value, last } = reading;
    if (last === null || value < 0 || last < 0) return null;
    const against = { with: "lastYear" as const, value: plainNumber(last) };
    const score = distance(value, last);
    if (value === 0 && last >= leastToVanish) return { kind: "vanished", against, words: "去年有，今年是 0", score };
    if (last === 0 && value >= leastToAppear) return { kind: "appeared", against, words: "去年没有", score };
    if (value === 0 || last === 0 || score < farOff) return null;
    const apart = Math.abs(Math.log(value / last) - growth.median);
    if (apart < Math.log(manifold) || Math.abs(Math.log(value / last)) < Math.log(manifold)) return null;
    if (apart < 3 * growth.spread) return null;
    return {
      kind: "jump",
      against,
      words: stockWords(column, figuresOf(office), reading) ?? growthWords(value, last),
      score,
    };
  };
}

const leastOfClass = 5;
/** An office that had as much last year is a large one, not an unusual one. */
const steady = 1.5;
const largerThanClass = 3;

/** Nothing is so many times none. */
function classWords(name: string, value: number, others: number[], middle: number): string {
  if (value > Math.max(...others)) return `${name}里最多`;
  return middle > 0 ? `是${name}中位数的 ${Math.floor(value / middle)} 倍` : `${name}里半数以上没有`;
}

/** Counts far above what offices of the same class have. */
export function againstClass(column: Column): Test {
  const classes = classesOf(column);
  const peers = peersOf(classes);
  return (office, { value, last }) => {
    const others = value < leastOfClass ? null : peers(office);
    if (others === null || (last !== null && last > 0 && value <= last * steady)) return null;
    const { median, spread } = robustOf(others.map((other) => Math.sqrt(Math.max(0, other))));
    const far = (Math.sqrt(value) - median) / Math.max(spread, 0.5);
    const middle = medianOf(others);
    if (far < farOff || value < largerThanClass * middle) return null;
    const words = classWords(officeClasses[office.class], value, others, middle);
    return { kind: "class", against: { with: "class", value: plainNumber(middle) }, words, score: far };
  };
}

import { type ComparedText, findAlike } from "../../lib/across/alike";
import { blankReport } from "../../lib/report/values";

// A process of its own: how long it takes to hold offices' texts against each other, on a line as JSON.

const office = (index: number, overview: string): ComparedText => ({
  ...blankReport("2021", { name: `第${index}局`, kind: "department" }, 2025),
  ...{ id: String(index), text: { preamble: "", overview, problemsAndImprovements: "", otherMatters: "" } },
});

/** Always the same numbers, so that runs can be compared. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const signs = (next: (below: number) => number, length: number): string =>
  Array.from({ length }, () => String.fromCodePoint(0x4e00 + next(2500))).join("");

/** Sentences that many offices write. */
const sayings = Array.from({ length: 60 }, (_, index) => `${signs(numbers(index + 1), 30)}，`);

/** A text of its own, of which four tenths are such sentences. */
function textOf(index: number, length: number): string {
  const next = numbers(index + 1000);
  let text = "";
  for (let line = 0; text.length < length; line += 1) {
    text += next(10) < 4 ? sayings[next(sayings.length)] : `${signs(next, 30)}，`;
    if (line % 8 === 7) text += "\n";
  }
  return text;
}

const offices = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => office(index, text(index)));

function secondsFor(compared: ComparedText[]): number {
  const begin = performance.now();
  findAlike(compared);
  return (performance.now() - begin) / 1000;
}

const [county, city] = [64, 1000];
const same = textOf(0, 6000);
const cases: [name: string, most: number, compared: () => ComparedText[]][] = [
  [`texts of ${county} offices compared`, 2, () => offices(county, (index) => textOf(index, 6000))],
  [`one text of ${county} offices compared`, 2, () => offices(county, () => same)],
  [`${county} texts of one sign 20,000 times compared`, 2, () => offices(county, () => "办".repeat(20_000))],
  [`${county} such texts, no two of one length`, 2, () => offices(county, (index) => "办".repeat(20_000 - index))],
  [`texts of ${city} offices compared`, 60, () => offices(city, (index) => textOf(index, 6000))],
  [`one text of ${city} offices compared`, 60, () => offices(city, () => same)],
];

secondsFor(offices(county, (index) => textOf(index, 1000)));
const rows = cases.map(([name, most, compared]) => ({ name, most, value: secondsFor(compared()), unit: "s" }));
process.stdout.write(JSON.stringify(rows));

import { diffArrays } from "diff";
import { printedParts } from "../document/printed-parts";
import { figuresOf, labelOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { unifyRadicals } from "../labels/normalize-label";
import { isDraftMark } from "../report/draft-mark";
import { type InterchangeFile, readInterchange } from "../report/interchange";
import type { Copy } from "./read-copy";

/** One place where a file prints other than a version does; "" where it prints nothing. */
export type Difference = { where: string; before: string; after: string; around?: string };

/** `alike` is the share, 0 to 1, of figures and words that are the same; `more` counts differences beyond those listed. */
export type CopyComparison = { differences: Difference[]; more: number; alike: number };

const mostListed = 200;
/** Changes after which two texts are not compared word by word any more. */
const mostSteps = 800;
const widest = 14;

const pageNumber = /^[-—–－]\s*\d{1,3}\s*[-—–－]$/;

/** What programs change on the way says nothing: spaces, widths of characters, shapes of radicals. */
const squeezed = (text: string): string =>
  unifyRadicals(text)
    .normalize("NFKC")
    .replace(/[\s\u200b\u200e\u200f\ufeff〓\p{Co}\p{Cc}]/gu, "")
    .replace(/["„‟]/g, "”");

/** Numbers and foreign words change as wholes, Chinese by the character. */
const word = /\d[\d.,]*%?|[A-Za-z]+|[\s\S]/gu;

/** `key` is compared, `shown` is what stands on the page; `at` counts in keys. */
type Word = { key: string; shown: string; at: number };

function wordsOf(text: string): Word[] {
  let keys = "";
  const shown: string[] = [];
  for (const [character] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    shown[keys.length] = character;
    keys += squeezed(character);
  }
  return Array.from(keys.matchAll(word), ({ 0: key, index: at }) => ({
    key,
    at,
    shown: shown.slice(at, at + key.length).join(""),
  }));
}

/** Compares what a file shows with what a version prints. The work is bounded, whatever the file holds. */
export function compareCopy(copy: Copy, content: InterchangeFile): CopyComparison {
  const read = readInterchange(content);
  if (!read.ok) return { differences: [], more: 0, alike: 0 };
  const parts = printedParts(read.report);
  const figures = changedFigures(copy, parts.figures);
  const words = changedWords(copy.lines, parts.lines);
  const layout = copy.layout.map((message): Difference => ({ where: "标题、行和列", before: "", after: message }));
  const all = [...figures.differences, ...words.differences, ...layout];
  return {
    differences: all.slice(0, mostListed),
    more: Math.max(0, all.length - mostListed),
    alike: Math.min(figures.alike, words.alike),
  };
}

/** 251000元 is the same however it is spaced; 0.50 and 0.5 are one figure. */
function sameFigure(a: string, b: string): boolean {
  const [one, other] = [squeezed(a), squeezed(b)];
  return one === other || (/^-?[\d.]+$/.test(one) && /^-?[\d.]+$/.test(other) && Number(one) === Number(other));
}

function changedFigures({ edition, figures }: Copy, version: Record<string, string>) {
  const specs = figuresOf(editionById(edition));
  const differences: Difference[] = [];
  let [said, same] = [0, 0];
  for (const [address, before] of Object.entries(version)) {
    const after = figures[address] ?? "";
    const isSame = sameFigure(before, after);
    if (before !== "" && before !== "0") {
      said += 1;
      if (isSame) same += 1;
    }
    const spec = specs.get(address);
    if (!isSame) differences.push({ where: spec ? labelOf(spec) : address, before, after });
  }
  return { differences, alike: said === 0 ? 1 : same / said };
}

type Place = { end: number; where: string };

/** All lines as one run of words: programs join and break paragraphs. */
function changedWords(copied: string[], version: { text: string; where: string }[]) {
  const places: Place[] = [];
  for (const { text, where } of version)
    places.push({ end: (places[places.length - 1]?.end ?? 0) + squeezed(text).length, where });
  const before = wordsOf(version.map(({ text }) => text).join(""));
  const shown = copied.filter((line) => !isDraftMark(line, "own") && !pageNumber.test(line.trim()));
  const after = wordsOf(
    shown
      .join("")
      .replace(/\s/g, "")
      .slice(0, 3 * before.length + 20_000),
  );
  const [keysBefore, keysAfter] = [before, after].map((words) => words.map(({ key }) => key));
  const runs = diffArrays(keysBefore, keysAfter, { maxEditLength: mostSteps });
  if (!runs) {
    const whole = { where: "全文", before: "", after: "文字大多不一样，没有逐字比较" };
    return { differences: [whole], alike: 0 };
  }
  return { differences: listed(runs, before, after, places), alike: sameShare(runs, before.length) };
}

type Runs = { added?: boolean; removed?: boolean; count: number }[];

const sameShare = (runs: Runs, length: number): number =>
  runs.reduce((sum, { added, removed, count }) => sum + (added || removed ? 0 : count), 0) / length;

const printed = (words: Word[], from: number, to: number) =>
  words
    .slice(Math.max(0, from), to)
    .map(({ shown }) => shown)
    .join("");

/** @param before never empty: every report has a title. */
function listed(runs: Runs, before: Word[], after: Word[], places: Place[]): Difference[] {
  const differences: Difference[] = [];
  /** Words of both up to which all is told. */
  let [told, toldAfter] = [0, 0];
  let [at, atAfter] = [0, 0];
  const close = () => {
    if (at === told && atAfter === toldAfter) return;
    const from = before[told]?.at ?? Number.POSITIVE_INFINITY;
    const { where } = places.find(({ end }) => from < end) ?? places[places.length - 1];
    const around = `${printed(before, told - widest, told)}【】${printed(before, at, at + widest)}`;
    differences.push({ where, before: printed(before, told, at), after: printed(after, toldAfter, atAfter), around });
  };
  for (const { added, removed, count } of runs) {
    if (removed) at += count;
    else if (added) atAfter += count;
    else {
      close();
      [at, atAfter] = [at + count, atAfter + count];
      [told, toldAfter] = [at, atAfter];
    }
  }
  close();
  return differences;
}

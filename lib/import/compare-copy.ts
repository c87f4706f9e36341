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
const wordsOf = (text: string): string[] => text.match(/\d[\d.,]*%?|[A-Za-z]+|[\s\S]/gu) ?? [];

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
  const [before, places] = [[] as string[], [] as Place[]];
  for (const { text, where } of version) {
    before.push(...wordsOf(squeezed(text)));
    places.push({ end: before.length, where });
  }
  const shown = copied.filter((line) => !isDraftMark(line, "own") && !pageNumber.test(line.trim()));
  const after = wordsOf(squeezed(shown.join("")).slice(0, 3 * before.length + 20_000));
  const runs = diffArrays(before, after, { maxEditLength: mostSteps });
  if (!runs) {
    const whole = { where: "全文", before: "", after: "文字大多不一样，没有逐字比较" };
    return { differences: [whole], alike: 0 };
  }
  return { differences: listed(runs, before, places), alike: sameShare(runs, before.length) };
}

type Runs = { added?: boolean; removed?: boolean; value: string[] }[];

const sameShare = (runs: Runs, length: number): number =>
  length === 0
    ? 1
    : runs.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0) / length;

function listed(runs: Runs, before: string[], places: Place[]): Difference[] {
  const differences: Difference[] = [];
  let at = 0;
  let open: { at: number; before: string; after: string } | undefined;
  const close = () => {
    if (!open) return;
    const { at: from, before: gone, after: come } = open;
    const where = places.find(({ end }) => from < end)?.where ?? places[places.length - 1]?.where ?? "";
    const around = `${before.slice(Math.max(0, from - widest), from).join("")}【】${before
      .slice(from + wordsOf(gone).length)
      .slice(0, widest)
      .join("")}`;
    differences.push({ where, before: gone, after: come, around });
    open = undefined;
  };
  for (const { added, removed, value } of runs) {
    if (!added && !removed) {
      close();
      at += value.length;
      continue;
    }
    open ??= { at, before: "", after: "" };
    if (removed) {
      open.before += value.join("");
      at += value.length;
    } else open.after += value.join("");
  }
  close();
  return differences;
}

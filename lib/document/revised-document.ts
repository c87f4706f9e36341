import { compareParagraphs, diffText, type TextChange } from "../report/compare-text";
import { cellPlace } from "../report/place";
import type { Block, DocumentCell, DocumentSection, ParagraphBlock, ReportDocument, Run, TableBlock } from "./document";
import { endingRightly, styleOf } from "./revised-end";
import { type CreditOf, revisedRuns, wholeRuns } from "./revised-runs";

/**
 * One document that holds both states of a report: without what came it reads as `before`, without what went as `after`.
 * Prose is compared word by word, as 改了什么 and the history compare it; tables figure by figure.
 * @param before and `after` are of one edition
 */
export function revisedDocument(before: ReportDocument, after: ReportDocument, creditOf: CreditOf): ReportDocument {
  const sections = after.sections.map((section): DocumentSection => {
    const then = before.sections.find(({ id }) => id === section.id)?.blocks ?? [];
    return { ...section, blocks: pairedBlocks(then, section.blocks).map((pair) => revisedBlock(pair, creditOf)) };
  });
  return { ...after, sections: endingRightly(sections) };
}

type Pair = { before: Block | null; after: Block | null; changes?: TextChange[] };

const isProse = ({ anchor }: Block) => anchor.startsWith("text:");

/** What the form has in its place goes by its place; paragraphs of prose are set beside those that they resemble. */
const pairedBlocks = (before: Block[], after: Block[]): Pair[] => [
  ...pairedByPlace(
    before.filter((block) => !isProse(block)),
    after.filter((block) => !isProse(block)),
  ),
  ...pairedByWords(before.filter(isProse), after.filter(isProse)),
];

function pairedByPlace(before: Block[], after: Block[]): Pair[] {
  const pairs: Pair[] = [];
  const left = [...before];
  for (const block of after) {
    const at = left.findIndex(({ anchor }) => anchor === block.anchor);
    for (const gone of left.splice(0, Math.max(0, at))) pairs.push({ before: gone, after: null });
    pairs.push({ before: at < 0 ? null : (left.shift() ?? null), after: block });
  }
  return [...pairs, ...left.map((gone): Pair => ({ before: gone, after: null }))];
}

const textOf = (block: Block): string => (block.kind === "table" ? "" : block.runs.map(({ text }) => text).join(""));

function pairedByWords(before: Block[], after: Block[]): Pair[] {
  const [old, now] = [before.values(), after.values()];
  return compareParagraphs(before.map(textOf), after.map(textOf)).map((pair) => ({
    before: pair.before === null ? null : (old.next().value ?? null),
    after: pair.after === null ? null : (now.next().value ?? null),
    changes: pair.changes,
  }));
}

function revisedBlock({ before, after, changes }: Pair, creditOf: CreditOf): Block {
  if (before?.kind === "table" && after?.kind === "table") return revisedTable(before, after, creditOf);
  const [then, now] = [before, after].map((block) => (block?.kind === "paragraph" ? lined(block) : null));
  if (then && now) return revisedParagraph(then, now, changes ?? diffText(textOf(then), textOf(now)), creditOf);
  if (now) return wholeParagraph(now, "insertion", creditOf);
  if (then) return { ...wholeParagraph(then, "deletion", creditOf), anchor: "" };
  throw new Error("A table neither comes nor goes: the form has it");
}

/** The lines of a title are one paragraph: their breaks are compared like words. */
const lined = (block: ParagraphBlock): ParagraphBlock =>
  block.style === "title"
    ? {
        ...block,
        runs: block.runs.flatMap((run, at): Run[] => (at === 0 ? [run] : [{ text: "\n", kind: "text" }, run])),
      }
    : block;

function revisedParagraph(then: ParagraphBlock, now: ParagraphBlock, changes: TextChange[], creditOf: CreditOf) {
  const [before, after] = [then, now].map(({ runs, anchor }) => ({ runs, place: anchor }));
  const runs = revisedRuns(before, after, changes, creditOf);
  const heading = now.runs.slice(0, now.headingRuns ?? 0).reduce((sum, { text }) => sum + text.length, 0);
  const formerly =
    styleOf(then) === styleOf(now)
      ? {}
      : {
          formerly: {
            style: styleOf(then),
            ...creditOf({ kind: "insertion", place: now.anchor, start: 0, end: 1, addresses: [] }),
          },
        };
  const headingRuns = now.headingRuns === undefined ? {} : { headingRuns: runsUpTo(runs, heading) };
  return { ...now, runs, ...headingRuns, ...formerly };
}

/** How many runs begin within so many characters of the later text. */
function runsUpTo(runs: Run[], length: number): number {
  let at = 0;
  const beyond = runs.findIndex(({ text, revision }) => {
    if (at >= length) return true;
    if (revision?.kind !== "deletion") at += text.length;
    return false;
  });
  return beyond < 0 ? runs.length : beyond;
}

function wholeParagraph(block: ParagraphBlock, kind: "insertion" | "deletion", creditOf: CreditOf): ParagraphBlock {
  const runs = wholeRuns({ runs: block.runs, place: block.anchor }, kind, creditOf);
  const length = block.runs.reduce((sum, { text, source }) => sum + (source ?? text).length, 0);
  const credit = creditOf({ kind, place: block.anchor, start: 0, end: length, addresses: [] });
  return { ...block, runs, end: { kind, ...credit } };
}

function revisedTable(then: TableBlock, now: TableBlock, creditOf: CreditOf): TableBlock {
  const before = new Map(then.cells.map((cell) => [cell.id, cell]));
  return {
    ...now,
    cells: now.cells.map((cell) => {
      const old = before.get(cell.id);
      return old && cell.address && old.runs !== cell.runs
        ? { ...cell, runs: revisedCell(old, cell, cell.address, creditOf) }
        : cell;
    }),
  };
}

const parts = [
  [undefined, "figure"],
  ["unit", "measure"],
  ["remark", "remark"],
] as const;

/** A figure and its unit change as wholes, a remark word by word. */
function revisedCell(then: DocumentCell, now: DocumentCell, address: string, creditOf: CreditOf): Run[] {
  return parts.flatMap(([part, kind]) => {
    const [old, present] = [then, now].map(({ runs }) => runs.filter((run) => run.part === part));
    const [before, after] = [old, present].map((runs) => runs.map(({ text }) => text).join(""));
    const whole: TextChange[] = [
      { kind: "deleted", text: before },
      { kind: "inserted", text: after },
    ];
    const changes = part === "remark" || before === after ? diffText(before, after) : whole;
    const place = cellPlace(kind, address);
    return revisedRuns({ runs: old, place }, { runs: present, place }, changes, creditOf);
  });
}

import "server-only";
import type { Block, DocumentCell, ParagraphBlock, ReportDocument, Run } from "../document/document";
import { type Comment, placeNow, type Standing, standingOf } from "../report/comment";
import type { AllFigures } from "../report/figures";
import { type Place, parsePlace } from "../report/place";
import type { Report } from "../report/values";
import { wordTime } from "./docx-revisions";
import { wordNamespace } from "./docx-styles";
import { xml, xmlText } from "./xml";

const word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
const word2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

/** A comment or an answer as Word knows it: numbered through, an answer names the comment it belongs to. */
type WordComment = { id: number; parent: number | null; by: string; at: string; paragraphs: string[]; done: boolean };

/** Where comments stand in the written document: by the anchor of a paragraph, or by the address of a cell. */
export class DocxComments {
  readonly all: WordComment[] = [];
  private readonly byAnchor = new Map<string, { place: Place; ids: number[] }[]>();
  /** Whose place is gone, or is none that is printed: they stand at the title. */
  private readonly atTitle: number[] = [];

  private readonly anchors: Set<string>;

  constructor(
    comments: Comment[],
    private readonly report: Report,
    figures: AllFigures,
    document: ReportDocument,
  ) {
    this.anchors = new Set(document.sections.flatMap(({ blocks }) => blocks.flatMap(anchorsOf)));
    for (const comment of comments) this.add(comment, standingOf(comment, report, figures));
  }

  private add(comment: Comment, standing: Standing): void {
    const done = comment.settled !== null;
    const words = wordsOf(comment, standing);
    const first = this.all.length;
    this.all.push({ id: first, parent: null, by: comment.by, at: comment.at, paragraphs: words, done });
    for (const { by, at, text } of comment.replies)
      this.all.push({ id: this.all.length, parent: first, by, at, paragraphs: text.split("\n"), done });
    const ids = this.all.slice(first).map(({ id }) => id);
    const anchor = anchorsFor(standing).find((each) => this.anchors.has(each));
    if (anchor === undefined || standing.kind === "gone") this.atTitle.push(...ids);
    else this.byAnchor.set(anchor, [...(this.byAnchor.get(anchor) ?? []), { place: standing.place, ids }]);
  }

  /** The comments on a cell or on a whole paragraph. */
  private whole = (anchor: string): number[] =>
    (this.byAnchor.get(anchor) ?? []).filter(({ place }) => place.kind !== "words").flatMap(({ ids }) => ids);

  /** Wraps the runs of a cell in the comments that are pinned to it. */
  ofCell = ({ address }: DocumentCell, runs: string): string => (address ? around(this.whole(address), runs) : runs);

  /**
   * Writes the runs of a paragraph with the comments on it: a run is divided where the words begin or end that somebody
   * spoke of; a live figure is never divided.
   * @param write writes runs as they are written without comments
   */
  ofParagraph(block: ParagraphBlock, write: (runs: Run[], from: number) => string): string {
    if (block.style === "title") return around([...this.atTitle, ...this.whole(block.anchor)], write(block.runs, 0));
    const words = this.wordsIn(block);
    const parts = words.length > 0 ? dividedAt(block.runs, words) : [{ run: null, index: 0, at: 0 }];
    const written =
      words.length === 0
        ? write(block.runs, 0)
        : parts.map(({ run, index, at }) => marked(words, at, run as Run, write([run as Run], index))).join("");
    return around(this.whole(block.anchor), written);
  }

  /** Words that somebody spoke of, in characters of the paragraph's own stored text. */
  private wordsIn({ anchor, runs }: ParagraphBlock): Range[] {
    const pinned = (this.byAnchor.get(anchor) ?? []).flatMap(({ place, ids }) =>
      place.kind === "words" ? [{ place, ids }] : [],
    );
    if (pinned.length === 0) return [];
    const { section, paragraph } = pinned[0].place;
    const line = this.report.text[section].split("\n")[paragraph] ?? "";
    const before = Math.max(0, line.indexOf(runs.map(sourceOf).join("")));
    return pinned.map(({ place, ids }) => ({ start: place.start - before, end: place.end - before, ids }));
  }
}

type Range = { start: number; end: number; ids: number[] };

/** What went is in the stored text no more. */
const sourceOf = ({ text, source, revision }: Run): string => (revision?.kind === "deletion" ? "" : (source ?? text));

const anchorsOf = (block: Block): string[] =>
  block.kind === "table" ? block.cells.flatMap(({ address }) => address ?? []) : [block.anchor];

/** Where in the document a comment may stand, the nearest first: its own paragraph, or the cell that it belongs to. */
function anchorsFor(standing: Standing): string[] {
  const at = placeNow(standing);
  if (at === null || standing.kind === "gone") return [];
  const { place } = standing;
  if (place.kind === "words") return [at.replace(/:\d+-\d+$/, "")];
  return "address" in place ? [at, place.address] : [at];
}

function wordsOf({ place, asks, text }: Comment, standing: Standing): string[] {
  const named = standing.kind === "gone" ? `原处已改：“${standing.before}”。` : "";
  const cover = parsePlace(place)?.kind === "cover" ? "封面：" : "";
  const was = standing.kind === "changed" && standing.before !== "" ? `（当时是 ${standing.before}）` : "";
  const [first, ...rest] = text.split("\n");
  return [`${asks ? "【要求改】" : ""}${cover}${named}${first}${was}`, ...rest];
}

/** @returns the runs, divided at the ends of the words, each with where it begins in the stored text. */
function dividedAt(runs: Run[], words: Range[]): { run: Run; index: number; at: number }[] {
  const cuts = new Set(words.flatMap(({ start, end }) => [start, end]));
  const parts: { run: Run; index: number; at: number }[] = [];
  let at = 0;
  for (const [index, run] of runs.entries()) {
    const { length } = sourceOf(run);
    const inner =
      run.kind === "text" ? [...cuts].filter((cut) => cut > at && cut < at + length).sort((a, b) => a - b) : [];
    const edges = [at, ...inner, at + length];
    for (const [part, from] of edges.slice(0, -1).entries())
      parts.push({
        run: inner.length > 0 ? { ...run, text: run.text.slice(from - at, edges[part + 1] - at) } : run,
        index,
        at: from,
      });
    at += length;
  }
  return parts;
}

/** The run with the starts of the words that begin in it before it, and the ends of those that end in it behind it. */
function marked(words: Range[], at: number, run: Run, written: string): string {
  const end = at + sourceOf(run).length;
  const starts = words.filter(({ start }) => start >= at && start < end).flatMap(({ ids }) => ids);
  const ends = words.filter((range) => range.end > at && range.end <= end).flatMap(({ ids }) => ids);
  return starts.map(rangeStart).join("") + written + ends.map(rangeEnd).join("");
}

const around = (ids: number[], written: string): string =>
  ids.length === 0 ? written : ids.map(rangeStart).join("") + written + ids.map(rangeEnd).join("");

const rangeStart = (id: number): string => xml("w:commentRangeStart", { "w:id": id });
const rangeEnd = (id: number): string =>
  xml("w:commentRangeEnd", { "w:id": id }) + xml("w:r", {}, xml("w:commentReference", { "w:id": id }));

/** Word ties an answer to its comment by the last paragraph of each. */
const paragraphId = (id: number): string => (0x10000000 + id).toString(16).toUpperCase();

/** word/comments.xml (ECMA-376, 17.13.4). */
export function commentsXml(comments: WordComment[]): string {
  const written = comments.map(({ id, by, at, paragraphs }) =>
    xml(
      "w:comment",
      { "w:id": id, "w:author": by, "w:date": wordTime(at), "w:initials": by.slice(0, 2) },
      ...paragraphs.map((text, index) =>
        xml(
          "w:p",
          index === paragraphs.length - 1 ? { "w14:paraId": paragraphId(id) } : {},
          xml("w:r", {}, xml("w:t", { "xml:space": "preserve" }, xmlText(text))),
        ),
      ),
    ),
  );
  return xml("w:comments", { "xmlns:w": wordNamespace, "xmlns:w14": word2010 }, ...written);
}

/** word/commentsExtended.xml: which comments are answers, and which are settled (MS-DOCX, 2.5.4). */
export function commentsExtendedXml(comments: WordComment[]): string {
  const written = comments.map(({ id, parent, done }) =>
    xml("w15:commentEx", {
      "w15:paraId": paragraphId(id),
      "w15:paraIdParent": parent === null ? undefined : paragraphId(parent),
      "w15:done": done ? 1 : 0,
    }),
  );
  return xml("w15:commentsEx", { "xmlns:w15": word2012 }, ...written);
}

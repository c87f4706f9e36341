import type { Side } from "./docx-body";
import type { RawCell } from "./grid-builder";
import type { SourceBlock, SourceCell } from "./source-document";
import type { FormedText } from "./text-form";

type Attribute = (key: string) => string | undefined;

/** A paragraph as marks know it: `block` is what became of it, `lead` how long the printed number before its text is. */
export type MarkedParagraph = {
  formed: FormedText;
  block?: SourceBlock;
  lead?: number;
  cell?: RawCell;
};

type Point = { paragraph: MarkedParagraph; offset: number };
type Around = {
  path: readonly string[];
  paragraph?: MarkedParagraph;
  row?: RawCell[];
};

/** Where something stands in the blocks of a document: in a line of its own, or in a cell of a table. */
export type Spot = {
  block: number;
  row?: number;
  column?: number;
  /** The whole line or cell. */
  line: string;
  /** UTF-16 units of `line`; in a cell they may be unknown, and are those of the whole. */
  start: number;
  end: number;
};

export type Revision = {
  kind: "insertion" | "deletion";
  author: string;
  /** As the file states it. */
  date: string;
  text: string;
  /** A row of a table came or went as a whole. */
  row: boolean;
  spot: Spot | null;
};

const mostMarks = 20_000;

/** What each side has of the tracked changes: the other half is not in its text. */
const kinds: Record<Side, Record<string, Revision["kind"]>> = {
  accepted: { ins: "insertion", moveTo: "insertion" },
  rejected: { del: "deletion", moveFrom: "deletion" },
};

type OpenRevision = Omit<Revision, "spot" | "text"> & {
  start?: Point;
  end?: Point;
  cells?: RawCell[];
  text?: string;
};

/** Takes down, while a document's body is walked, where comments and tracked changes stand on one of its sides. */
export class DocxMarks {
  readonly #starts = new Map<string, Point>();
  readonly #ends = new Map<string, Point>();
  readonly #references = new Map<string, Point>();
  readonly #revisions: OpenRevision[] = [];
  readonly #open: OpenRevision[] = [];
  /** Comments that begin between two paragraphs: they begin with the next. */
  #waiting: string[] = [];
  #last: MarkedParagraph | undefined;

  constructor(private readonly side: Side) {}

  open(name: string, attribute: Attribute, around: Around) {
    const [above, parent] = around.path.slice(-2);
    if (around.paragraph) this.#last = around.paragraph;
    if (name === "p") this.#begin(around.paragraph);
    else if (name === "commentRangeStart") this.#startComment(attribute("id") ?? "", around.paragraph);
    else if (name === "commentRangeEnd") this.#note(this.#ends, attribute("id"), around.paragraph ?? this.#last);
    else if (name === "commentReference") this.#note(this.#references, attribute("id"), around.paragraph);
    const kind = kinds[this.side][name];
    if (kind) this.#openRevision(kind, attribute, { ...around, path: [above, parent] });
  }

  close(name: string, { path, paragraph }: Around) {
    const parent = path[path.length - 1];
    if (!kinds[this.side][name] || ["rPr", "trPr", "numPr"].includes(parent)) return;
    const revision = this.#open.pop();
    if (revision && paragraph) revision.end = pointIn(paragraph);
  }

  #openRevision(kind: Revision["kind"], attribute: Attribute, { path: [above, parent], paragraph, row }: Around) {
    const made: OpenRevision = {
      kind,
      author: attribute("author") ?? "",
      date: dateOf(attribute),
      row: false,
    };
    if (parent === "trPr") this.#keep({ ...made, row: true, cells: row });
    else if (parent === "rPr" && above === "pPr" && paragraph)
      this.#keep({
        ...made,
        text: "\n",
        start: { paragraph, offset: 0 },
        end: { paragraph, offset: 0 },
      });
    else if (parent !== "rPr" && parent !== "numPr") {
      if (paragraph) made.start = pointIn(paragraph);
      this.#open.push(made);
      this.#keep(made);
    }
  }

  #keep(revision: OpenRevision) {
    if (this.#revisions.length < mostMarks) this.#revisions.push(revision);
  }

  #begin(paragraph: MarkedParagraph | undefined) {
    this.#last = paragraph;
    for (const id of this.#waiting) this.#note(this.#starts, id, paragraph);
    this.#waiting = [];
  }

  #startComment(id: string, paragraph: MarkedParagraph | undefined) {
    if (paragraph) this.#note(this.#starts, id, paragraph);
    else if (this.#waiting.length < mostMarks) this.#waiting.push(id);
  }

  #note(points: Map<string, Point>, id = "", paragraph?: MarkedParagraph) {
    if (paragraph && points.size < mostMarks && !points.has(id)) points.set(id, pointIn(paragraph));
  }

  /** @returns where a comment stands; null where the text has no trace of it. */
  spotOf(id: string, where: Whereabouts): Spot | null {
    const start = this.#starts.get(id) ?? this.#references.get(id);
    return start ? where.between(start, this.#ends.get(id) ?? this.#references.get(id) ?? start) : null;
  }

  /** @returns the tracked changes of this side, in the order of the document. */
  revisions(where: Whereabouts): Revision[] {
    return this.#revisions.flatMap(({ start, end, cells, text, ...revision }): Revision[] => {
      if (cells) return cells.flatMap((cell) => rowRevision(revision, where.ofCell(cell)));
      if (!start || !end) return [];
      const said = text ?? start.paragraph.formed.text.slice(start.offset, end.offset);
      return said === "" ? [] : [{ ...revision, text: said, spot: where.between(start, end) }];
    });
  }
}

const pointIn = (paragraph: MarkedParagraph): Point => ({
  paragraph,
  offset: paragraph.formed.text.length,
});

/** Word 2023 and later state the time in UTC beside the writer's own. */
export const dateOf = (attribute: Attribute): string =>
  attribute("dateUtc")?.replace(/Z$/, "+00:00") ?? attribute("date") ?? "";

const rowRevision = (revision: Omit<Revision, "spot" | "text">, spot: Spot | null): Revision[] =>
  spot ? [{ ...revision, text: spot.line, spot }] : [];

/** Where paragraphs and cells stand in the blocks of a document. */
export class Whereabouts {
  readonly #blocks = new Map<SourceBlock, number>();
  readonly #cells = new Map<SourceCell, number>();

  constructor(blocks: SourceBlock[]) {
    for (const [at, block] of blocks.entries()) {
      this.#blocks.set(block, at);
      if (block.kind === "grid") for (const cell of block.cells) this.#cells.set(cell, at);
    }
  }

  ofCell({ placed }: RawCell): Spot | null {
    const block = placed && this.#cells.get(placed);
    if (block === undefined) return null;
    const { row, column, text } = placed as SourceCell;
    return { block, row, column, line: text, start: 0, end: text.length };
  }

  between(start: Point, end: Point): Spot | null {
    const { block, cell, lead = 0 } = start.paragraph;
    if (block?.kind !== "paragraph") return null;
    const same = end.paragraph === start.paragraph;
    const at = this.#blocks.get(block);
    if (at !== undefined)
      return {
        block: at,
        line: block.text,
        ...within(block.text, lead, start, same ? end : null),
      };
    const spot = cell ? this.ofCell(cell) : null;
    const inside = spot?.line.indexOf(block.text) ?? -1;
    return spot && inside >= 0
      ? {
          ...spot,
          ...within(spot.line, inside + lead, start, same ? end : null),
        }
      : spot;
  }
}

/** @param end absent where it lies in another line: then all that follows is meant. */
function within(line: string, lead: number, start: Point, end: Point | null): Pick<Spot, "start" | "end"> {
  const from = Math.min(line.length, lead + start.offset);
  return {
    start: from,
    end: end ? Math.max(from, Math.min(line.length, lead + end.offset)) : line.length,
  };
}

import { formOfRun, isOn, type RunMarks, readRunMark } from "./docx-form";
import type { DocxMarks, MarkedParagraph } from "./docx-marks";
import type { NumberPrinter } from "./docx-numbering";
import { buildGrid, type RawCell } from "./grid-builder";
import type { SourceBlock } from "./source-document";
import { FormedText, type LeftOut } from "./text-form";
import { walkXml } from "./xml-events";

/** What a paragraph style says of its paragraphs. */
export type StyleMarks = {
  heading: boolean;
  list?: string;
  level: number;
  marks: RunMarks;
};

/** A document with tracked changes has two sides: as it reads once they are accepted, and once they are rejected. */
export type Side = "accepted" | "rejected";

type Attribute = (key: string) => string | undefined;
/** `joins`: its own end is gone, so that what follows goes on in it. */
type OpenParagraph = MarkedParagraph & {
  style?: string;
  list?: string;
  level?: number;
  heading: boolean;
  joins?: true;
};
type OpenTable = { rows: RawCell[][]; row: RawCell[]; gone?: true };
type Run = { marks: RunMarks; style?: string };
/** Blocks of the body, a cell or a text box; `open` ended without an end of its own and waits for the next paragraph. */
type Story = { blocks: SourceBlock[]; open?: OpenParagraph };

/** The copy of a text box for old programs, phonetic guides, field codes, notes' own marks. */
const passedOver = new Set(["Fallback", "rt", "instrText", "delInstrText", "footnote", "endnote"]);
/** How runs, tables and sections looked before a tracked change of their form. */
const formerForms = ["rPrChange", "trPrChange", "tblPrChange", "tblPrExChange", "sectPrChange", "tblGridChange"];
/** Of an accepted change of a paragraph or a cell nothing is read; of a rejected one it is all that counts. */
const formerShapes = ["pPrChange", "tcPrChange"];
/** Text around which a change was tracked, by the side on which it is not there. */
const tracked: Record<Side, Set<string>> = {
  accepted: new Set(["del", "moveFrom"]),
  rejected: new Set(["ins", "moveTo"]),
};
const goneCell: Record<Side, string> = {
  accepted: "cellDel",
  rejected: "cellIns",
};
const properties = new Set(["rPr", "trPr", "tcPr", "pPr"]);
const texts = new Set(["t", "delText"]);

const mostColumnsBefore = 60;

/** A document's body as it is walked: paragraphs, tables and text boxes may stand inside each other. */
class DocxBody {
  /** Where blocks go: the body, and for each open cell or text box a list of its own. */
  readonly #stories: Story[] = [{ blocks: [] }];
  readonly #tables: OpenTable[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #path: string[] = [];
  #skipping = 0;
  /** How many tracked changes around the text take it away. */
  #taking = 0;
  #raising: ("above" | "below")[] = [];
  #run: Run = { marks: {} };
  readonly #gone: Set<string>;
  readonly #passedOver: Set<string>;
  /** Rows of tables that a tracked change or their own mark takes away. */
  rowsGone = 0;

  constructor(
    private readonly styles: Map<string, StyleMarks>,
    private readonly numbers: NumberPrinter,
    private readonly side: Side,
    private readonly marks?: DocxMarks,
  ) {
    this.#gone = tracked[side];
    this.#passedOver = new Set([...passedOver, ...formerForms, ...(side === "accepted" ? formerShapes : [])]);
  }

  get blocks(): SourceBlock[] {
    this.#endOpen(this.#stories[0]);
    return this.#stories[0].blocks;
  }

  open(name: string, attribute: Attribute) {
    if (this.#passedOver.has(name)) this.#skipping += 1;
    if (this.#skipping === 0) {
      this.#openForm(name, attribute);
      this.#openTable(name, attribute);
      this.#openText(name, attribute);
      this.marks?.open(name, attribute, {
        path: this.#path,
        paragraph: this.#paragraph,
        row: this.#table?.row,
      });
    }
    this.#path.push(name);
  }

  text(text: string) {
    if (this.#skipping === 0 && texts.has(this.#path[this.#path.length - 1])) this.#add(text);
  }

  close(name: string) {
    this.#path.pop();
    if (name === "r") this.#run = { marks: {} };
    if (this.#skipping === 0) {
      this.marks?.close(name, { path: this.#path, paragraph: this.#paragraph });
      if (this.#gone.has(name) && !properties.has(this.#path[this.#path.length - 1])) this.#taking -= 1;
      if (name === "sup" || name === "sub") this.#raising.pop();
      this.#end(name);
    }
    if (this.#passedOver.has(name)) this.#skipping -= 1;
  }

  get #table(): OpenTable | undefined {
    return this.#tables[this.#tables.length - 1];
  }

  get #paragraph(): OpenParagraph | undefined {
    return this.#paragraphs[this.#paragraphs.length - 1];
  }

  get #cell(): RawCell | undefined {
    return this.#table?.row[this.#table.row.length - 1];
  }

  /** How the text looks: a run's own marks, formulas and tracked changes around it, rows taken away. */
  #openForm(name: string, attribute: Attribute) {
    const [above, parent] = this.#path.slice(-2);
    if (name === "r") this.#run = { marks: {} };
    else if (name === "sup" || name === "sub") this.#raising.push(name === "sup" ? "above" : "below");
    else if (
      parent === "trPr" &&
      this.#table &&
      (this.#gone.has(name) || (name === "hidden" && isOn(attribute("val"))))
    )
      this.#table.gone = true;
    else if (parent === "tcPr" && name === goneCell[this.side] && this.#cell) this.#cell.gone = true;
    else if (parent === "rPr" && above === "pPr" && this.#gone.has(name) && this.#paragraph)
      this.#paragraph.joins = true;
    else if (this.#gone.has(name) && !properties.has(parent)) this.#taking += 1;
    // In a paragraph's own marks they speak of the end of the paragraph only.
    else if (parent === "rPr" && above === "r") {
      if (name === "rStyle") this.#run.style = attribute("val");
      else readRunMark(this.#run.marks, name, attribute);
    } else if (/^(?:foot|end)noteReference$/.test(name) && attribute("customMarkFollows"))
      this.#run.marks.raised = "above";
  }

  #openTable(name: string, attribute: Attribute) {
    const value = attribute("val");
    const cell = this.#cell;
    if (name === "tbl") this.#tables.push({ rows: [], row: [] });
    else if (name === "tr" && this.#table) this.#table.row = [];
    else if (name === "tc") {
      this.#table?.row.push({ blocks: [], colSpan: 1, rowSpan: 1 });
      this.#stories.push({ blocks: [] });
    } else if (name === "txbxContent") this.#stories.push({ blocks: [] });
    else if (name === "tcPrChange" && cell) Object.assign(cell, { colSpan: 1, continuesAbove: undefined });
    else if (name === "gridBefore" && Number(value) > 0)
      this.#table?.row.push({
        blocks: [],
        colSpan: Math.min(Number(value), mostColumnsBefore),
        rowSpan: 1,
      });
    else if (name === "gridSpan" && cell) cell.colSpan = Number(value) || 1;
    else if (name === "vMerge" && cell && value !== "restart") cell.continuesAbove = true;
  }

  #openText(name: string, attribute: Attribute) {
    const value = attribute("val");
    const open = this.#paragraph;
    if (name === "p") this.#openParagraph();
    else if (name === "tab" && this.#path[this.#path.length - 1] === "r") this.#add("\t");
    else if (name === "br" || name === "cr") this.#add("\n");
    else if (name === "noBreakHyphen") this.#add("-");
    else if (!open) return;
    else if (name === "pPrChange") Object.assign(open, plainForm);
    else if (name === "pStyle") open.style = value;
    else if (name === "outlineLvl") open.heading = Number(value ?? 9) < 9;
    else if (name === "numId") open.list = value;
    else if (name === "ilvl") open.level = Number(value) || 0;
  }

  /** Goes on in a paragraph whose end is gone: the form is that of the end that is left. */
  #openParagraph() {
    const story = this.#story;
    this.#paragraphs.push(Object.assign(story.open ?? { formed: new FormedText() }, plain));
    story.open = undefined;
  }

  #add(text: string) {
    const open = this.#paragraph;
    if (!open) return;
    const styles = [open.style, this.#run.style].map((id) => this.styles.get(id ?? "")?.marks);
    const around: RunMarks = this.#raising.length > 0 ? { raised: this.#raising[this.#raising.length - 1] } : {};
    const form = formOfRun([...styles, around, this.#run.marks], this.#taking > 0);
    // What was not there yet was not left out either.
    if (form.gone === "deleted" && this.side === "rejected") return;
    open.formed.add(text, form);
  }

  get #story(): Story {
    return this.#stories[this.#stories.length - 1];
  }

  #endStory(): SourceBlock[] {
    const story = this.#stories.length > 1 ? this.#stories.pop() : undefined;
    if (story) this.#endOpen(story);
    return story?.blocks ?? [];
  }

  /** Nothing follows that could go on in a paragraph without an end: it ends all the same, unless it is empty. */
  #endOpen(story: Story) {
    const { open } = story;
    story.open = undefined;
    if (open && (open.formed.text !== "" || open.formed.leftOut.length > 0)) this.#form(open, story);
  }

  #end(name: string) {
    if (name === "p") this.#endParagraph();
    else if (name === "tbl") this.#endTable();
    else if (name === "tr") this.#endRow();
    else if (name === "tc") {
      const blocks = this.#endStory();
      if (this.#cell) this.#cell.blocks = this.#cell.gone ? blocks.map((block) => deleted(block, this.side)) : blocks;
    } else if (name === "txbxContent") {
      const blocks = this.#endStory();
      this.#story.blocks.push(...blocks);
    }
  }

  #endTable() {
    this.#endOpen(this.#story);
    this.#story.blocks.push(...buildGrid(this.#tables.pop()?.rows ?? []));
  }

  #endRow() {
    const table = this.#table;
    if (!table) return;
    if (table.gone) this.rowsGone += 1;
    else table.rows.push(table.row);
    table.gone = undefined;
  }

  #endParagraph() {
    const open = this.#paragraphs.pop();
    if (open?.joins) this.#story.open = open;
    else if (open) this.#form(open, this.#story);
  }

  #form(open: OpenParagraph, story: Story) {
    const { text, leftOut } = open.formed;
    const style = this.styles.get(open.style ?? "");
    const list = open.list ?? style?.list;
    const isNumbered = list && list !== "0" && text.trim() !== "";
    const number = isNumbered ? this.numbers(list, open.level ?? style?.level ?? 0) : "";
    const heading = open.heading || style?.heading;
    // A list's number before a figure is no part of it: 1. and 31 are not 1.31.
    const isFigure = number !== "" && this.#cell !== undefined && /^\s*[\d,，.\s]+$/.test(text);
    if (isFigure) leftOut.push({ why: "numbering", text: number });
    const block: SourceBlock = {
      kind: "paragraph",
      text: isFigure ? text : number + text,
      ...(heading ? { heading: true as const } : {}),
      ...(leftOut.length > 0 ? { leftOut } : {}),
    };
    Object.assign(open, {
      block,
      cell: this.#stories.length > 1 ? this.#cell : undefined,
    });
    if (!isFigure) open.lead = number.length;
    story.blocks.push(block);
  }
}

const plainForm = { style: undefined, list: undefined, level: undefined, heading: false };
/** Whether the end of a paragraph is gone is no matter of its form. */
const plain = { ...plainForm, joins: undefined };

const deleted = (block: SourceBlock, side: Side): SourceBlock =>
  block.kind === "grid" || block.text === ""
    ? block
    : {
        ...block,
        text: "",
        leftOut: [...(block.leftOut ?? []), ...(side === "accepted" ? [leftOutOf(block.text)] : [])],
      };

const leftOutOf = (text: string): LeftOut => ({ why: "deleted", text });

/**
 * Paragraphs and tables of Word's main part in reading order, and how many rows of tables are not shown.
 * @param marks takes down where comments and tracked changes stand
 */
export function readDocxBody(
  xml: string,
  styles: Map<string, StyleMarks>,
  numbers: NumberPrinter,
  side: Side = "accepted",
  marks?: DocxMarks,
): { blocks: SourceBlock[]; rowsGone: number } {
  const body = new DocxBody(styles, numbers, side, marks);
  walkXml(xml, {
    open: (name, attribute) => body.open(name, attribute),
    text: (text) => body.text(text),
    close: (name) => body.close(name),
  });
  return { blocks: body.blocks, rowsGone: body.rowsGone };
}

import { formOfRun, isOn, type RunMarks, readRunMark } from "./docx-form";
import type { NumberPrinter } from "./docx-numbering";
import { buildGrid, type RawCell } from "./grid-builder";
import type { SourceBlock } from "./source-document";
import { FormedText } from "./text-form";
import { walkXml } from "./xml-events";

/** What a paragraph style says of its paragraphs. */
export type StyleMarks = { heading: boolean; list?: string; level: number; marks: RunMarks };

type Attribute = (key: string) => string | undefined;
type OpenParagraph = { formed: FormedText; style?: string; list?: string; level?: number; heading: boolean };
type OpenTable = { rows: RawCell[][]; row: RawCell[]; gone?: true };
type Run = { marks: RunMarks; style?: string };

/** The copy of a text box for old programs, phonetic guides, field codes, notes' own marks. */
const passedOver = new Set(["Fallback", "rt", "instrText", "delInstrText", "footnote", "endnote"]);
/** Text around which a change was tracked: it is gone once the change is accepted. */
const deletions = new Set(["del", "moveFrom"]);
const properties = new Set(["rPr", "trPr", "tcPr", "pPr"]);
const texts = new Set(["t", "delText"]);

const mostColumnsBefore = 60;

/** A document's body as it is walked: paragraphs, tables and text boxes may stand inside each other. */
class DocxBody {
  /** Where blocks go: the body, and for each open cell or text box a list of its own. */
  readonly #stories: SourceBlock[][] = [[]];
  readonly #tables: OpenTable[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #path: string[] = [];
  #skipping = 0;
  #deleting = 0;
  #raising: ("above" | "below")[] = [];
  #run: Run = { marks: {} };
  /** Rows of tables that a tracked change or their own mark takes away. */
  rowsGone = 0;

  constructor(
    private readonly styles: Map<string, StyleMarks>,
    private readonly numbers: NumberPrinter,
  ) {}

  get blocks(): SourceBlock[] {
    return this.#stories[0];
  }

  open(name: string, attribute: Attribute) {
    if (passedOver.has(name)) this.#skipping += 1;
    if (this.#skipping === 0) {
      this.#openForm(name, attribute);
      this.#openTable(name, attribute);
      this.#openText(name, attribute);
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
      if (deletions.has(name) && !properties.has(this.#path[this.#path.length - 1])) this.#deleting -= 1;
      if (name === "sup" || name === "sub") this.#raising.pop();
      this.#end(name);
    }
    if (passedOver.has(name)) this.#skipping -= 1;
  }

  get #table(): OpenTable | undefined {
    return this.#tables[this.#tables.length - 1];
  }

  get #cell(): RawCell | undefined {
    return this.#table?.row[this.#table.row.length - 1];
  }

  /** How the text looks: a run's own marks, formulas and tracked changes around it, rows taken away. */
  #openForm(name: string, attribute: Attribute) {
    const [above, parent] = this.#path.slice(-2);
    if (name === "r") this.#run = { marks: {} };
    else if (name === "sup" || name === "sub") this.#raising.push(name === "sup" ? "above" : "below");
    else if (parent === "trPr" && this.#table && (deletions.has(name) || (name === "hidden" && isOn(attribute("val")))))
      this.#table.gone = true;
    else if (parent === "tcPr" && name === "cellDel" && this.#cell) this.#cell.gone = true;
    else if (deletions.has(name) && !properties.has(parent)) this.#deleting += 1;
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
      this.#stories.push([]);
    } else if (name === "txbxContent") this.#stories.push([]);
    else if (name === "gridBefore" && Number(value) > 0)
      this.#table?.row.push({ blocks: [], colSpan: Math.min(Number(value), mostColumnsBefore), rowSpan: 1 });
    else if (name === "gridSpan" && cell) cell.colSpan = Number(value) || 1;
    else if (name === "vMerge" && cell && value !== "restart") cell.continuesAbove = true;
  }

  #openText(name: string, attribute: Attribute) {
    const value = attribute("val");
    const open = this.#paragraphs[this.#paragraphs.length - 1];
    if (name === "p") this.#paragraphs.push({ formed: new FormedText(), heading: false });
    else if (name === "tab" && this.#path[this.#path.length - 1] === "r") this.#add("\t");
    else if (name === "br" || name === "cr") this.#add("\n");
    else if (name === "noBreakHyphen") this.#add("-");
    else if (!open) return;
    else if (name === "pStyle") open.style = value;
    else if (name === "outlineLvl") open.heading = Number(value ?? 9) < 9;
    else if (name === "numId") open.list = value;
    else if (name === "ilvl") open.level = Number(value) || 0;
  }

  #add(text: string) {
    const open = this.#paragraphs[this.#paragraphs.length - 1];
    if (!open) return;
    const styles = [open.style, this.#run.style].map((id) => this.styles.get(id ?? "")?.marks);
    const around: RunMarks = this.#raising.length > 0 ? { raised: this.#raising[this.#raising.length - 1] } : {};
    open.formed.add(text, formOfRun([...styles, around, this.#run.marks], this.#deleting > 0));
  }

  #here(): SourceBlock[] {
    return this.#stories[this.#stories.length - 1];
  }

  #endStory(): SourceBlock[] {
    return this.#stories.length > 1 ? (this.#stories.pop() ?? []) : [];
  }

  #end(name: string) {
    if (name === "p") this.#endParagraph();
    else if (name === "tbl") this.#here().push(...buildGrid(this.#tables.pop()?.rows ?? []));
    else if (name === "tr") this.#endRow();
    else if (name === "tc") {
      const blocks = this.#endStory();
      if (this.#cell) this.#cell.blocks = this.#cell.gone ? blocks.map(deleted) : blocks;
    } else if (name === "txbxContent") {
      const blocks = this.#endStory();
      this.#here().push(...blocks);
    }
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
    if (!open) return;
    const { text, leftOut } = open.formed;
    const style = this.styles.get(open.style ?? "");
    const list = open.list ?? style?.list;
    const isNumbered = list && list !== "0" && text.trim() !== "";
    const number = isNumbered ? this.numbers(list, open.level ?? style?.level ?? 0) : "";
    const heading = open.heading || style?.heading;
    // A list's number before a figure is no part of it: 1. and 31 are not 1.31.
    const isFigure = number !== "" && this.#cell !== undefined && /^\s*[\d,，.\s]+$/.test(text);
    if (isFigure) leftOut.push({ why: "numbering", text: number });
    this.#here().push({
      kind: "paragraph",
      text: isFigure ? text : number + text,
      ...(heading ? { heading: true as const } : {}),
      ...(leftOut.length > 0 ? { leftOut } : {}),
    });
  }
}

const deleted = (block: SourceBlock): SourceBlock =>
  block.kind === "grid" || block.text === ""
    ? block
    : { ...block, text: "", leftOut: [...(block.leftOut ?? []), { why: "deleted", text: block.text }] };

/** Paragraphs and tables of Word's main part in reading order, and how many rows of tables are not shown. */
export function readDocxBody(
  xml: string,
  styles: Map<string, StyleMarks>,
  numbers: NumberPrinter,
): { blocks: SourceBlock[]; rowsGone: number } {
  const body = new DocxBody(styles, numbers);
  walkXml(xml, {
    open: (name, attribute) => body.open(name, attribute),
    text: (text) => body.text(text),
    close: (name) => body.close(name),
  });
  return { blocks: body.blocks, rowsGone: body.rowsGone };
}

import type { NumberPrinter } from "./docx-numbering";
import { buildGrid, type RawCell } from "./grid-builder";
import type { SourceBlock } from "./source-document";
import { walkXml } from "./xml-events";

/** What a paragraph style says of its paragraphs. */
export type StyleMarks = { heading: boolean; list?: string; level: number };

type Attribute = (key: string) => string | undefined;
type OpenParagraph = { text: string; style?: string; list?: string; level?: number; heading: boolean };
type OpenTable = { rows: RawCell[][]; row: RawCell[] };

/** Deleted text, moved-away text, the copy of a text box for old programs, phonetic guides, notes' own marks. */
const passedOver = new Set(["del", "moveFrom", "Fallback", "rt", "instrText", "delText", "footnote", "endnote"]);

const mostColumnsBefore = 60;

/** A mark without a value is set. */
const isOn = (value: string | undefined) => value === undefined || !/^(?:0|false|off)$/.test(value);

/** A document's body as it is walked: paragraphs, tables and text boxes may stand inside each other. */
class DocxBody {
  /** Where blocks go: the body, and for each open cell or text box a list of its own. */
  readonly #stories: SourceBlock[][] = [[]];
  readonly #tables: OpenTable[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #path: string[] = [];
  #skipping = 0;
  #hidden = false;

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
      this.#openTable(name, attribute);
      this.#openText(name, attribute);
    }
    this.#path.push(name);
  }

  text(text: string) {
    if (this.#skipping === 0 && !this.#hidden && this.#path[this.#path.length - 1] === "t") this.#add(text);
  }

  close(name: string) {
    this.#path.pop();
    if (name === "r") this.#hidden = false;
    if (this.#skipping === 0) this.#end(name);
    if (passedOver.has(name)) this.#skipping -= 1;
  }

  get #table(): OpenTable | undefined {
    return this.#tables[this.#tables.length - 1];
  }

  get #cell(): RawCell | undefined {
    return this.#table?.row[this.#table.row.length - 1];
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
    if (name === "p") this.#paragraphs.push({ text: "", heading: false });
    else if (name === "r") this.#hidden = false;
    // In a paragraph's own marks it hides the end of the paragraph only.
    else if (name === "vanish") this.#hidden = isOn(value) && this.#path[this.#path.length - 2] === "r";
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
    if (open) open.text += text;
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
    else if (name === "tr") this.#table?.rows.push(this.#table.row);
    else if (name === "tc") {
      const blocks = this.#endStory();
      if (this.#cell) this.#cell.blocks = blocks;
    } else if (name === "txbxContent") {
      const blocks = this.#endStory();
      this.#here().push(...blocks);
    }
  }

  #endParagraph() {
    const open = this.#paragraphs.pop();
    if (!open) return;
    const style = this.styles.get(open.style ?? "");
    const list = open.list ?? style?.list;
    const isNumbered = list && list !== "0" && open.text.trim() !== "";
    const number = isNumbered ? this.numbers(list, open.level ?? style?.level ?? 0) : "";
    const heading = open.heading || style?.heading;
    this.#here().push({ kind: "paragraph", text: number + open.text, ...(heading ? { heading: true as const } : {}) });
  }
}

/** Paragraphs and tables of Word's main part in reading order. */
export function readDocxBody(xml: string, styles: Map<string, StyleMarks>, numbers: NumberPrinter): SourceBlock[] {
  const body = new DocxBody(styles, numbers);
  walkXml(xml, {
    open: (name, attribute) => body.open(name, attribute),
    text: (text) => body.text(text),
    close: (name) => body.close(name),
  });
  return body.blocks;
}

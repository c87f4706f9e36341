import { type NumberPrinter, numberPrinter } from "./docx-numbering";
import { readEmbedded } from "./embedded-part";
import { buildGrid, type RawCell } from "./grid-builder";
import type { Archive } from "./open-archive";
import { UnreadableFile } from "./problem";
import type { SourceBlock, SourceDocument } from "./source-document";
import { walkXml } from "./xml-events";

type StyleMarks = { heading: boolean; list?: string; level: number };
type Story = { blocks: SourceBlock[] };
type OpenParagraph = { text: string; style?: string; list?: string; level?: number; heading: boolean };
type OpenTable = { rows: RawCell[][]; row: RawCell[] };

/** Deleted text, moved-away text, the copy of a text box for old programs, phonetic guides, notes' own marks. */
const passedOver = new Set(["del", "moveFrom", "Fallback", "rt", "instrText", "delText", "footnote", "endnote"]);

/** Word's main part: paragraphs, tables and the interchange file that our own export carries. */
export function readDocx(archive: Archive): SourceDocument {
  const main = mainPart(archive);
  const xml = main && archive.text(main);
  if (!xml) throw new UnreadableFile("damaged");
  const numbers = numberPrinter(archive.text("word/numbering.xml"));
  const body = readBody(xml, readStyles(archive.text("word/styles.xml")), numbers);
  const remarks = archive.names.some((name) => /vbaProject\.bin$/i.test(name))
    ? ["文件里有宏，没有运行，也没有读。"]
    : [];
  return { format: "docx", blocks: body, embedded: readEmbedded(archive), remarks };
}

function mainPart(archive: Archive): string | undefined {
  if (archive.has("word/document.xml")) return "word/document.xml";
  let target: string | undefined;
  walkXml(archive.text("_rels/.rels") ?? "", {
    open: (name, attribute) => {
      if (name === "Relationship" && /\/officeDocument$/.test(attribute("Type") ?? ""))
        target = attribute("Target")?.replace(/^\//, "");
    },
  });
  return target;
}

function readStyles(xml: string | undefined): Map<string, StyleMarks> {
  const styles = new Map<string, StyleMarks>();
  const parents = new Map<string, string>();
  let current: StyleMarks | undefined;
  let id = "";
  walkXml(xml ?? "", {
    open: (name, attribute) => {
      const value = attribute("val") ?? "";
      if (name === "style" && attribute("type") === "paragraph") {
        id = attribute("styleId") ?? "";
        current = { heading: false, level: 0 };
        styles.set(id, current);
      } else if (!current) return;
      else if (name === "basedOn") parents.set(id, value);
      else if (name === "name" && /^(heading \d|title)$/i.test(value)) current.heading = true;
      else if (name === "outlineLvl" && Number(value) < 9) current.heading = true;
      else if (name === "numId") current.list = value;
      else if (name === "ilvl") current.level = Number(value) || 0;
    },
    close: (name) => {
      if (name === "style") current = undefined;
    },
  });
  for (const [child, parent] of parents) {
    const [own, above] = [styles.get(child), styles.get(parent)];
    if (own && above && own.list === undefined && above.list !== undefined)
      Object.assign(own, { list: above.list, level: above.level });
  }
  return styles;
}

function readBody(xml: string, styles: Map<string, StyleMarks>, numbers: NumberPrinter): SourceBlock[] {
  const stories: Story[] = [{ blocks: [] }];
  const tables: OpenTable[] = [];
  const paragraphs: OpenParagraph[] = [];
  const path: string[] = [];
  let skipping = 0;
  const here = () => stories[stories.length - 1];
  const cellOf = (table: OpenTable | undefined) => table?.row[table.row.length - 1];

  const closeParagraph = () => {
    const open = paragraphs.pop();
    if (!open) return;
    const style = styles.get(open.style ?? "");
    const list = open.list ?? style?.list;
    const number =
      list && list !== "0" && open.text.trim() !== "" ? numbers(list, open.level ?? style?.level ?? 0) : "";
    const heading = open.heading || style?.heading;
    here().blocks.push({ kind: "paragraph", text: number + open.text, ...(heading ? { heading: true as const } : {}) });
  };
  const closeTable = () => {
    const table = tables.pop();
    if (table) here().blocks.push(...buildGrid(table.rows));
  };

  const opened: Record<string, (attribute: (key: string) => string | undefined) => void> = {
    p: () => paragraphs.push({ text: "", heading: false }),
    tbl: () => tables.push({ rows: [], row: [] }),
    tr: () => {
      const table = tables[tables.length - 1];
      if (table) table.row = [];
    },
    tc: () => {
      tables[tables.length - 1]?.row.push({ blocks: [], colSpan: 1, rowSpan: 1 });
      stories.push({ blocks: [] });
    },
    txbxContent: () => stories.push({ blocks: [] }),
    gridBefore: (attribute) => {
      const skipped = Math.min(Number(attribute("val")) || 0, 60);
      if (skipped > 0) tables[tables.length - 1]?.row.push({ blocks: [], colSpan: skipped, rowSpan: 1 });
    },
    gridSpan: (attribute) => {
      const cell = cellOf(tables[tables.length - 1]);
      if (cell) cell.colSpan = Number(attribute("val")) || 1;
    },
    vMerge: (attribute) => {
      const cell = cellOf(tables[tables.length - 1]);
      if (cell && attribute("val") !== "restart") cell.continuesAbove = true;
    },
    tab: () => path[path.length - 1] === "r" && addText("\t"),
    br: () => addText("\n"),
    cr: () => addText("\n"),
    noBreakHyphen: () => addText("-"),
    pStyle: (attribute) => withParagraph((open) => (open.style = attribute("val"))),
    outlineLvl: (attribute) => withParagraph((open) => (open.heading = Number(attribute("val") ?? 9) < 9)),
    numId: (attribute) => withParagraph((open) => (open.list = attribute("val"))),
    ilvl: (attribute) => withParagraph((open) => (open.level = Number(attribute("val")) || 0)),
  };
  const closed: Record<string, () => void> = {
    p: closeParagraph,
    tbl: closeTable,
    tr: () => {
      const table = tables[tables.length - 1];
      if (table) table.rows.push(table.row);
    },
    tc: () => {
      const story = stories.length > 1 ? stories.pop() : undefined;
      const cell = cellOf(tables[tables.length - 1]);
      if (cell && story) cell.blocks = story.blocks;
    },
    txbxContent: () => {
      const story = stories.length > 1 ? stories.pop() : undefined;
      here().blocks.push(...(story?.blocks ?? []));
    },
  };
  function withParagraph(change: (open: OpenParagraph) => void) {
    const open = paragraphs[paragraphs.length - 1];
    if (open) change(open);
  }
  function addText(text: string) {
    withParagraph((open) => {
      open.text += text;
    });
  }

  walkXml(xml, {
    open: (name, attribute) => {
      if (passedOver.has(name)) skipping += 1;
      if (skipping === 0) opened[name]?.(attribute);
      path.push(name);
    },
    text: (text) => {
      if (skipping === 0 && path[path.length - 1] === "t") addText(text);
    },
    close: (name) => {
      path.pop();
      if (skipping === 0) closed[name]?.();
      if (passedOver.has(name)) skipping -= 1;
    },
  });
  return here().blocks;
}

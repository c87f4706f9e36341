import type {
  Block,
  DocumentCell,
  DocumentSection,
  ParagraphBlock,
  ParagraphStyle,
  ReportDocument,
  Run,
  TableBlock,
} from "./document";
import { paragraphStyles, tableStyleName } from "./style";

/**
 * The document as a plain tree of HTML elements: the preview maps its nodes to React elements, the HTML
 * writer prints the same nodes. Attribute names are those of HTML; text is not escaped here.
 */
export type MarkupElement = { tag: string; attributes: Record<string, string>; children: MarkupNode[] };
export type MarkupNode = MarkupElement | string;

/** Ids of the report must not meet those of the page around it. */
const idPrefix = "report.";

const tags: Record<ParagraphStyle, string> = {
  title: "h1",
  heading1: "h2",
  heading2: "h3",
  heading3: "h4",
  heading4: "h5",
  mark: "p",
  addressee: "p",
  body: "p",
  note: "p",
  signature: "p",
};

type Attributes = Record<string, string | number | undefined>;

function element(tag: string, attributes: Attributes, children: MarkupNode[] = []): MarkupElement {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { tag, attributes: Object.fromEntries(given.map(([name, value]) => [name, String(value)])), children };
}

/** @returns `<article class="report">` with one section element for each section. */
export function buildMarkup(document: ReportDocument): MarkupElement {
  return element(
    "article",
    { class: "report", "data-edition": document.edition },
    document.sections.map(buildSectionMarkup),
  );
}

/**
 * One section by itself, so that a preview redraws only what changed. Paragraphs, tables and figure cells carry
 * `data-anchor` (a figure's anchor is its address); a printed figure is a `<data>` with value and `data-address`.
 */
export function buildSectionMarkup(section: DocumentSection): MarkupElement {
  const attributes = { class: section.newPage ? "new-page" : undefined, "data-section": section.id };
  return element("section", attributes, section.blocks.map(buildBlock));
}

const buildBlock = (block: Block): MarkupElement =>
  block.kind === "table" ? buildTableMarkup(block) : buildParagraphMarkup(block);

function buildParagraphMarkup(block: ParagraphBlock): MarkupElement {
  const { style, runs, headingRuns, anchor, keepNext, rightIndent, after } = block;
  if (style === "title") {
    const below = after === undefined ? undefined : `--after:${after}pt`;
    return element(tags.title, { class: style, style: below, "data-anchor": anchor }, runs.map(buildTitleLine));
  }
  const named = (name: string) => ({
    class: keepNext ? `${name} held` : name,
    style: rightIndent === undefined ? undefined : `--right-indent:${rightIndent * paragraphStyles[style].size}pt`,
    "data-anchor": anchor,
  });
  if (headingRuns === undefined) return element(tags[style], named(style), runs.flatMap(buildRun));
  // A run-in heading: 楷体 up to its first 。, then body text in the same paragraph.
  const heading = element("span", { class: style }, runs.slice(0, headingRuns).flatMap(buildRun));
  return element("p", named("body"), [heading, ...runs.slice(headingRuns).flatMap(buildRun)]);
}

const buildTitleLine = (run: Run): MarkupElement => element("span", { class: "line" }, [run.text]);

function buildRun({ kind, text, source, addresses }: Run): MarkupNode[] {
  if (kind === "text") return withBreaks(text);
  const attributes = {
    class: kind,
    value: kind === "gap" ? "" : text,
    "data-live": source,
    "data-addresses": addresses?.join(" "),
  };
  return [element("data", attributes, [text])];
}

/** A web address may break behind its signs: unbroken, it stretches the justified line before it. */
const breakInAddress = /(?<=[!-~]{8}[/?&._-])(?=[!-~]{8})(?=[!-~]{0,40}[a-z])/;

const withBreaks = (text: string): MarkupNode[] =>
  text
    .split(breakInAddress)
    .flatMap((piece, index): MarkupNode[] => (index === 0 ? [piece] : [element("wbr", {}), piece]));

function buildTableMarkup(table: TableBlock): MarkupElement {
  const { name, widths, height, headRows, cells, anchor, figureSize } = table;
  const lines = Array.from({ length: height }, (): MarkupElement[] => []);
  for (const cell of cells) lines[cell.row].push(keptCell(cell));
  const rows = lines.map((line) => element("tr", {}, line));
  const head = headRows > 0 ? [element("thead", {}, rows.slice(0, headRows))] : [];
  const attributes = {
    class: tableStyleName(table),
    style: figureStyle(figureSize),
    "aria-label": name,
    "data-anchor": anchor,
  };
  return element("table", attributes, [buildColumns(widths), ...head, element("tbody", {}, rows.slice(headRows))]);
}

/** A property of the table, so that its cells stay as they are when one figure gets wider. */
const figureStyle = (points: number | undefined) => points && `--figure-size:${points}pt`;

function buildColumns(widths: number[]): MarkupElement {
  const sum = widths.reduce((total, width) => total + width, 0);
  return element(
    "colgroup",
    {},
    widths.map((width) => element("col", { style: `width:${Math.round((width / sum) * 1e5) / 1e3}%` })),
  );
}

const cellMarkup = new WeakMap<DocumentCell, MarkupElement>();

/** A cell that is the same object has the same markup. */
function keptCell(cell: DocumentCell): MarkupElement {
  const known = cellMarkup.get(cell) ?? buildCell(cell);
  cellMarkup.set(cell, known);
  return known;
}

function buildCell(cell: DocumentCell): MarkupElement {
  const { role, rowSpan, colSpan, id, address, headers, scope, size, align } = cell;
  const attributes = {
    class: align ? `${role} ${align}` : role,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    colspan: colSpan > 1 ? colSpan : undefined,
    id: scope && idPrefix + id,
    scope,
    headers: headers?.map((head) => idPrefix + head).join(" ") || undefined,
    "data-anchor": address,
    style: figureStyle(size),
  };
  // The corner heads no row and no column: only a cell with a scope is a head.
  return element(scope ? "th" : "td", attributes, address ? buildFigure(cell, address) : buildLines(cell.runs));
}

const buildLines = (runs: Run[]): MarkupNode[] =>
  runs.flatMap((run, index) => (index === 0 ? buildRun(run) : [element("br", {}), ...buildRun(run)]));

/** The figure itself in `<data>`; its unit and remark follow, each named, so that an import can tell them apart. */
const buildFigure = ({ runs, value }: DocumentCell, address: string): MarkupNode[] =>
  runs.map(({ text, part }) =>
    part ? element("span", { class: part }, [text]) : element("data", { value, "data-address": address }, [text]),
  );

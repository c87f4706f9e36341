import type { Edition, Measure } from "../editions/edition";
import { type FigureSpec, labelOf } from "../editions/figures-of-edition";
import { printDay } from "../report/print-date";
import { type Part, partsOfKeys } from "./parts";

/** What a 采集表 is made for. */
export type SheetAbout = {
  reportId: string;
  unit: string;
  year: number;
  section: string;
  person: string;
  drafter: string;
  /** YYYY-MM-DD. */
  due: string;
};

export type LaidCell = {
  row: number;
  column: number;
  rowSpan?: number;
  colSpan?: number;
  text: string;
  /**
   * `fixed` may not be changed; `beside` is said for help and is not held against anything, nor is `reasonHead`: sheets that
   * went out before there was a column for reasons have none.
   */
  kind: "title" | "fixed" | "beside" | "lastYear" | "entry" | "reasonHead" | "reason" | "name" | "date";
  /** What an entry cell is for, and the figures of its row that a reason speaks of. */
  place?: string;
  places?: string[];
  measure?: Measure | "text";
  label?: string;
  /** How many lines the cell is high, where it is empty. */
  lines?: number;
};

export type SheetLayout = { columns: number[]; cells: LaidCell[] };

/** What stands in the sheet that nobody sees, by which it is known again: format, report, unit, year, section, person, parts. */
export const sheetFormat = "ogi-annual-report/assignment-sheet-1";
export const keySheetName = "编号";
const keyHead = 6;

export const keyLines = (about: SheetAbout, parts: readonly string[]): string[] => [
  ...[sheetFormat, about.reportId, about.unit, String(about.year), about.section, about.person],
  ...parts,
];

export type SheetKey = Pick<SheetAbout, "reportId" | "unit" | "year" | "section" | "person"> & { parts: string[] };

/** @returns null for what no 采集表 of this program begins with. */
export function readKeyLines(lines: readonly string[]): SheetKey | null {
  const [format, reportId = "", unit = "", year = "", section = "", person = ""] = lines;
  if (format !== sheetFormat) return null;
  const parts = lines.slice(keyHead).filter((line) => line !== "");
  return { reportId, unit, year: Number(year), section, person, parts };
}

export const sheetTitle = ({ unit, year, section, person }: Pick<SheetAbout, "unit" | "year" | "section" | "person">) =>
  `${unit} ${year} 年度采集表（${section}${person}）`;

/** What is known already: last year's values, what was given before, and why it is far from last year's. */
export type SheetValues = Record<"lastYear" | "given" | "reason", (place: string) => string>;

const labelColumn = 34;
const column = 11;
const helpColumn = 36;
const reasonColumn = 30;
const textLines = 10;
const leaf = ({ columnPath }: FigureSpec) => columnPath[columnPath.length - 1];

class Page {
  readonly cells: LaidCell[] = [];
  row = 0;
  constructor(readonly width: number) {}
  add(cell: Omit<LaidCell, "row">) {
    this.cells.push({ row: this.row, ...cell });
  }
  /** From a column to the right end; the reasons stand beyond it, so that what was laid out before them stays where it was. */
  rest(from: number) {
    return { column: from, colSpan: this.width - from };
  }
}

const isRow = (part: Part): part is Extract<Part, { kind: "row" }> => part.kind === "row";
type Row = Extract<Part, { kind: "row" }>;

const reasonWords = "和去年差得多的，写为什么";

function reasonCell(page: Page, { figures }: Row, values: SheetValues, rowSpan?: number) {
  const places = figures.map(({ address }) => address);
  const text = [...new Set(places.map(values.reason))].filter(Boolean).join("；");
  page.add({ column: page.width, ...(rowSpan ? { rowSpan } : {}), text, kind: "reason", places });
}

const entry = ({ address, measure }: FigureSpec, spec: FigureSpec, values: SheetValues) =>
  ({ text: values.given(address), kind: "entry", place: address, measure, label: labelOf(spec) }) as const;

/** A row of one figure: what it is, last year's, this year's, what belongs there. */
function single(page: Page, part: Row, values: SheetValues) {
  const [spec] = part.figures;
  page.add({ column: 0, text: part.label, kind: "fixed" });
  page.add({ column: 1, text: values.lastYear(spec.address), kind: "lastYear" });
  page.add({ column: 2, ...entry(spec, spec, values) });
  page.add({ ...page.rest(3), text: part.help ?? "", kind: "beside" });
  reasonCell(page, part, values);
  page.row += 1;
}

/** A row of several figures takes two lines: this year's above last year's. */
function several(page: Page, part: Row, values: SheetValues) {
  page.add({ column: 0, rowSpan: 2, text: part.label, kind: "fixed" });
  page.add({ column: 1, text: "今年", kind: "fixed" });
  for (const [at, spec] of part.figures.entries()) page.add({ column: 2 + at, ...entry(spec, spec, values) });
  page.add({ ...page.rest(2 + part.figures.length), rowSpan: 2, text: part.help ?? "", kind: "beside" });
  reasonCell(page, part, values, 2);
  page.row += 1;
  page.add({ column: 1, text: "去年", kind: "fixed" });
  for (const [at, { address }] of part.figures.entries())
    page.add({ column: 2 + at, text: values.lastYear(address), kind: "lastYear" });
  page.row += 1;
}

function heads(page: Page, title: string, parts: Row[]) {
  page.add({ ...page.rest(0), text: title, kind: "fixed" });
  page.row += 1;
  const [first] = parts;
  const names =
    first.figures.length === 1
      ? ["填什么", "去年", "今年"]
      : ["填什么", "", ...first.figures.map((spec) => leaf(spec).label)];
  for (const [at, text] of names.entries()) page.add({ column: at, text, kind: "fixed" });
  page.add({ ...page.rest(names.length), text: "说明", kind: "fixed" });
  page.add({ column: page.width, text: reasonWords, kind: "reasonHead" });
  page.row += 1;
}

function tableBlock(page: Page, edition: Edition, parts: Row[], values: SheetValues) {
  const { table, section } = parts[0].figures[0];
  const heading = edition.sections.find(({ id }) => id === section)?.heading ?? "";
  const only = parts[0].figures.length === 1 ? leaf(parts[0].figures[0]).label : undefined;
  heads(page, [heading, table.caption, only].filter(Boolean).join("　"), parts);
  for (const part of parts) (part.figures.length === 1 ? single : several)(page, part, values);
  page.row += 1;
}

/** Stands before last year's text of an aspect, where there is one. */
export const lastYearsWords = "去年写的";

function aspectBlock(page: Page, part: Extract<Part, { kind: "aspect" }>, values: SheetValues) {
  page.add({ ...page.rest(0), text: `${part.prose.heading}　${part.label}`, kind: "fixed" });
  page.row += 1;
  page.add({ column: 0, text: "写什么", kind: "fixed" });
  page.add({ ...page.rest(1), text: part.aspect.asks, kind: "beside" });
  page.row += 1;
  const before = values.lastYear(part.key);
  if (before !== "") {
    page.add({ column: 0, text: lastYearsWords, kind: "beside" });
    page.add({ ...page.rest(1), text: before, kind: "lastYear" });
  }
  page.row += 1;
  page.add({ column: 0, text: "今年", kind: "fixed" });
  const text = { text: values.given(part.key), kind: "entry", place: part.key, measure: "text" } as const;
  page.add({ ...page.rest(1), ...text, label: part.label, lines: textLines });
  page.row += 2;
}

/** Rows of one table that ask for the same columns stand under one head. */
function blocksOf(parts: Part[]): (Row[] | Extract<Part, { kind: "aspect" }>)[] {
  const blocks: (Row[] | Extract<Part, { kind: "aspect" }>)[] = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    if (!isRow(part)) blocks.push(part);
    else if (Array.isArray(last) && last[0].figures[0].table === part.figures[0].table) last.push(part);
    else blocks.push([part]);
  }
  return blocks;
}

function signature(page: Page) {
  page.add({ column: 0, text: "填表人", kind: "fixed" });
  page.add({ column: 1, colSpan: 2, text: "", kind: "name" });
  page.add({ column: 3, text: "日期", kind: "fixed" });
  page.add({ ...page.rest(4), text: "", kind: "date" });
}

/** @returns where everything stands on a 采集表: by the edition and the parts alone, so that it is known again when it comes back. */
export function layOutSheet(
  edition: Edition,
  about: Omit<SheetAbout, "reportId">,
  keys: readonly string[],
  values: SheetValues,
): SheetLayout {
  const parts = partsOfKeys(edition, keys);
  const most = Math.max(2, ...parts.map((part) => (isRow(part) ? part.figures.length : 1)));
  const page = new Page(3 + most);
  page.add({ ...page.rest(0), text: sheetTitle(about), kind: "title" });
  page.row += 1;
  const hint = `请于 ${printDay(about.due)}前填好交${about.drafter}。只有蓝框里能填，没有的填 0，不要空着。填 ${about.year} 年 1 月 1 日至 12 月 31 日的。`;
  page.add({ ...page.rest(0), text: hint, kind: "beside" });
  page.row += 2;
  for (const block of blocksOf(parts))
    if (Array.isArray(block)) tableBlock(page, edition, block, values);
    else aspectBlock(page, block, values);
  signature(page);
  const columns: number[] = Array.from({ length: page.width }, (_, at) =>
    at === 0 ? labelColumn : at === page.width - 1 ? helpColumn : column,
  );
  if (parts.some(isRow)) columns.push(reasonColumn);
  return { columns, cells: page.cells };
}

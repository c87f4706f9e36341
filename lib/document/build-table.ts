import type { Edition, Frame, TableSection } from "../editions/edition";
import { type FrameCell, figuresOf, gridOf } from "../editions/figures-of-edition";
import { cellPlace } from "../report/place";
import { printRemark } from "../report/remark-notes";
import type { SectionInput } from "./build-document";
import type { Block, DocumentCell, Run, TableBlock } from "./document";
import { printedLine } from "./printed-text";

const grids = new WeakMap<Frame, ReturnType<typeof gridOf>>();

const gridFor = (frame: Frame) => {
  const grid = grids.get(frame) ?? gridOf(frame);
  grids.set(frame, grid);
  return grid;
};

/** The printed frame of a section with its figures, units and the remarks that stand in the cell. */
export function buildTable(section: TableSection, report: SectionInput): TableBlock {
  const { frame } = section;
  const grid = gridFor(frame);
  return {
    kind: "table",
    name: frame.name,
    density: frame.density,
    widths: frame.widths,
    height: grid.height,
    headRows:
      frame.tables.length === 1 ? Math.min(...grid.cells.filter((cell) => cell.address).map((cell) => cell.row)) : 0,
    cells: grid.cells.map((cell) => buildCell(cell, frame, report)),
    anchor: section.id,
  };
}

/** The cell as it was last printed: what prints the same is the same object, so that a keystroke makes one cell anew. */
const printed = new WeakMap<FrameCell, DocumentCell>();

function buildCell(cell: FrameCell, frame: Frame, report: SectionInput): DocumentCell {
  const { row, column, rowSpan, colSpan, id, address, headers } = cell;
  const before = printed.get(cell);
  if (before && !address) return before;
  const runs = address ? printFigure(address, frame, report) : labelLines(cell);
  if (before && sameRuns(before.runs, runs)) return before;
  const place = { row, column, rowSpan, colSpan, id, address, headers };
  const value = address && runs.find(({ part }) => part === undefined)?.text;
  const now: DocumentCell = address
    ? { ...place, role: cell.role === "derived" ? "derived" : "figure", runs, ...(value ? { value } : {}) }
    : { ...place, role: cell.role === "rowHead" ? "label" : "head", runs, scope: scopeOf(cell) };
  printed.set(cell, now);
  return now;
}

const sameRuns = (a: Run[], b: Run[]): boolean =>
  a.length === b.length && a.every(({ text, part }, index) => text === b[index].text && part === b[index].part);

/** The number of a group of rows stands on a line of its own, so that the group's name is not torn apart. */
const labelLines = ({ text, role, rowSpan }: FrameCell): Run[] =>
  (role === "rowHead" && rowSpan > 1 ? text.split(/(?<=^（.）)/) : [text]).map((line) => ({
    text: line,
    kind: "text",
  }));

function scopeOf({ role, rowSpan, colSpan }: FrameCell): DocumentCell["scope"] {
  if (role === "caption") return "colgroup";
  if (role === "columnHead") return colSpan > 1 ? "colgroup" : "col";
  if (role === "rowHead") return rowSpan > 1 ? "rowgroup" : "row";
  return undefined;
}

/** A figure with its unit and, in table two, its remark in brackets; nothing stands for a blank figure. */
function printFigure(address: string, frame: Frame, { figures, units, notes }: SectionInput): Run[] {
  const value = figures.get(address) ?? null;
  const unit = value === null ? "" : printedLine(units[address] ?? "");
  const note = frame.remarks === "inCell" ? printedLine(notes[address] ?? "") : "";
  const runs: Run[] = [
    { text: String(value ?? ""), kind: "text" },
    { text: unit, kind: "text", part: "unit" },
    { text: note && `（${note}）`, kind: "text", part: "remark" },
  ];
  return runs.filter(({ text }) => text !== "");
}

/** Remarks under tables three and four, whose cells are too narrow: 注：…。 */
export function buildNotes(edition: Edition, section: TableSection, { notes }: SectionInput): Block[] {
  if (section.frame.remarks === "inCell") return [];
  const noted = [...figuresOf(edition).values()].flatMap((spec) => {
    const remark = spec.section === section.id ? printedLine(notes[spec.address] ?? "") : "";
    return remark === "" ? [] : [{ spec, remark }];
  });
  return noted.map(({ spec, remark }, place) => ({
    kind: "paragraph",
    style: "note",
    runs: [{ text: printRemark(spec, remark, { place, count: noted.length }), kind: "text" }],
    anchor: cellPlace("remark", spec.address),
  }));
}

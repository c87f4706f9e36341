import "server-only";
import type { DocumentCell, TableBlock } from "../document/document";
import { tableStyleName, tableStyles, typeAreaMm } from "../document/style";
import { type GridPlace, gridRows } from "../document/table-grid";
import { type CommentMarks, lineBreak, writeRevised, writeRun } from "./docx-text";
import { xml } from "./xml";

const twipsPerMm = 1440 / 25.4;
const tableWidth = Math.floor(typeAreaMm.width * twipsPerMm);

const tableTextStyleId = (table: TableBlock): string => `TableText${tableStyleName(table)}`;

/** Whole twips that add up to the table's width, whatever the weights. */
function columnWidths(weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const width = Math.round((reached / sum) * tableWidth) - given;
    given += width;
    return width;
  });
}

/** @returns the table as w:tbl (ECMA-376, 17.4.37). */
export function writeTable(table: TableBlock, comments?: CommentMarks): string {
  const widths = columnWidths(table.widths);
  const rows = gridRows(table).map((places, row) => writeRow(table, places, row, widths, comments));
  return xml(
    "w:tbl",
    {},
    tableProperties(table),
    xml("w:tblGrid", {}, ...widths.map((width) => xml("w:gridCol", { "w:w": width }))),
    ...rows,
  );
}

function tableProperties(table: TableBlock): string {
  const { padX, padY } = tableStyles[tableStyleName(table)];
  const margin = (side: string, points: number) =>
    xml(`w:${side}`, { "w:w": Math.round(points * 20), "w:type": "dxa" });
  return xml(
    "w:tblPr",
    {},
    xml("w:tblStyle", { "w:val": "TableGrid" }),
    xml("w:tblW", { "w:w": tableWidth, "w:type": "dxa" }),
    xml("w:jc", { "w:val": "center" }),
    xml("w:tblLayout", { "w:type": "fixed" }),
    xml("w:tblCellMar", {}, margin("top", padY), margin("left", padX), margin("bottom", padY), margin("right", padX)),
    xml("w:tblCaption", { "w:val": table.name }),
  );
}

function writeRow(
  table: TableBlock,
  places: GridPlace[],
  row: number,
  widths: number[],
  comments?: CommentMarks,
): string {
  const repeated = row < table.headRows ? xml("w:tblHeader") : "";
  // A table that fits a page is kept on one: every row but the last holds on to the next. A list goes on over pages.
  const held = table.density !== "tight" && table.density !== "listed" && row < table.height - 1;
  return xml(
    "w:tr",
    {},
    xml("w:trPr", {}, xml("w:cantSplit"), repeated),
    ...places.map((place) => writeCell(table, place, widths, held, comments)),
  );
}

function writeCell(
  table: TableBlock,
  { cell, continued }: GridPlace,
  widths: number[],
  held: boolean,
  comments?: CommentMarks,
): string {
  const { column, colSpan, rowSpan } = cell;
  const width = widths.slice(column, column + colSpan).reduce((total, part) => total + part, 0);
  const properties = xml(
    "w:tcPr",
    {},
    xml("w:tcW", { "w:w": width, "w:type": "dxa" }),
    colSpan > 1 ? xml("w:gridSpan", { "w:val": colSpan }) : "",
    rowSpan > 1 ? xml("w:vMerge", { "w:val": continued ? "continue" : "restart" }) : "",
    xml("w:vAlign", { "w:val": "center" }),
  );
  return xml("w:tc", {}, properties, cellParagraph(table, cell, continued, held, comments));
}

function cellParagraph(
  table: TableBlock,
  cell: DocumentCell,
  continued: boolean,
  held: boolean,
  comments?: CommentMarks,
): string {
  const leftLabel =
    cell.role === "label" && cell.scope === "row" && tableStyles[tableStyleName(table)].labels === "left";
  const properties = xml(
    "w:pPr",
    {},
    xml("w:pStyle", { "w:val": tableTextStyleId(table) }),
    held ? xml("w:keepNext") : "",
    leftLabel || cell.align ? xml("w:jc", { "w:val": "left" }) : "",
  );
  return xml(
    "w:p",
    {},
    properties,
    continued ? "" : (comments?.ofCell(cell, cellRuns(cell, table.figureSize)) ?? cellRuns(cell, table.figureSize)),
  );
}

function cellRuns({ runs, address, size }: DocumentCell, figureSize: number | undefined): string {
  if (!address) return runs.map(({ text }) => writeRun(text)).join(lineBreak);
  return runs.map((run) => writeRevised(run, { points: run.part ? undefined : (size ?? figureSize) })).join("");
}

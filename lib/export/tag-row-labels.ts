import type { DocumentCell, ReportDocument, TableBlock } from "../document/document";
import { type PdfObjects, readObjects, writeObjects } from "./pdf-objects";

/**
 * Makes the row labels of the tables heads of their rows (TH, Scope Row), and every figure names them. Typst 0.14 can
 * tag heads of columns only: `pdf.header-cell` needs a switch that its package for Node does not have.
 * @returns the file as it was where its structure is not the one that Typst 0.14 writes.
 */
export function tagRowLabels(pdf: Uint8Array, document: ReportDocument): Uint8Array {
  const objects = readObjects(pdf);
  const root = objects && [...objects.bodies].find(([, body]) => body.includes("/Type /StructTreeRoot"));
  if (!objects || !root?.[1].includes("/IDTree")) return pdf;
  const blocks = document.sections.flatMap((section) => section.blocks).filter((block) => block.kind === "table");
  const elements = elementsBelow(objects, root[0], "Table");
  if (elements.length !== blocks.length) return pdf;
  const named = blocks.flatMap((block, index) => tagTable(objects, block, elements[index], index + 1));
  objects.bodies.set(root[0], addIds(root[1], named));
  return writeObjects(objects);
}

const kidsOf = (body: string): number[] =>
  [...(/\/K \[([^\]]*)\]/.exec(body)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));

/** Structure elements of one kind below another, in reading order. */
function elementsBelow({ bodies }: PdfObjects, top: number, kind: string): number[] {
  const visit = (number: number): number[] => {
    const body = bodies.get(number) ?? "";
    return body.includes(`/S /${kind}\n`) ? [number] : kidsOf(body).flatMap(visit);
  };
  return kidsOf(bodies.get(top) ?? "").flatMap(visit);
}

type Id = { id: string; number: number };
type Placed = { cell: DocumentCell; number: number };

/** The cells of a table with their elements: a row holds those that begin in it, left to right. Null when they differ. */
function placedCells(objects: PdfObjects, block: TableBlock, element: number): Placed[] | null {
  const rows = elementsBelow(objects, element, "TR").map((row) => kidsOf(objects.bodies.get(row) ?? ""));
  if (rows.length !== block.height) return null;
  const placed = rows.map((numbers, row) => {
    const cells = block.cells.filter((cell) => cell.row === row).sort((one, other) => one.column - other.column);
    return cells.length === numbers.length ? cells.map((cell, index) => ({ cell, number: numbers[index] })) : null;
  });
  return placed.every((row) => row !== null) ? placed.flat() : null;
}

function tagTable(objects: PdfObjects, block: TableBlock, element: number, table: number): Id[] {
  const { bodies } = objects;
  const placed = placedCells(objects, block, element) ?? [];
  if (placed.some(({ number }) => !bodies.get(number)?.includes("/O /Table\n"))) return [];
  const labels = placed.filter(({ cell }) => cell.role === "label");
  const idOf = ({ column, row }: DocumentCell) => `R${table}x${column}y${row}`;
  for (const { cell, number } of placed) {
    if (!cell.address && cell.role !== "label") continue;
    const ids = labels
      .map((label) => label.cell)
      .filter((label) => heads(label, cell))
      .map(idOf);
    const body = withHeaders(bodies.get(number) ?? "", ids);
    bodies.set(number, cell.role === "label" ? asRowHead(body, idOf(cell)) : body);
  }
  return labels.map(({ cell, number }) => ({ id: idOf(cell), number }));
}

/** A label heads what stands to its right, the narrower labels of its rows too. */
const heads = (label: DocumentCell, { row, column }: DocumentCell) =>
  label.column < column && label.row <= row && row < label.row + label.rowSpan;

const asRowHead = (body: string, id: string) =>
  body.replace("/S /TD\n", `/S /TH\n  /ID (${id})\n`).replace("/O /Table\n", "/O /Table\n    /Scope /Row\n");

function withHeaders(body: string, ids: string[]): string {
  const added = ids.map((id) => `(${id})`).join(" ");
  if (added === "") return body;
  if (!body.includes("/Headers [")) return body.replace("/O /Table\n", `/O /Table\n    /Headers [${added}]\n`);
  return body.replace(/\/Headers \[([^\]]*)\]/, (_, known) => `/Headers [${[known, added].filter(Boolean).join(" ")}]`);
}

/** The tree of ids is sorted. */
function addIds(root: string, added: Id[]): string {
  return root.replace(/\/Names \[([^\]]*)\]/, (_, known: string) => {
    const names = [...known.matchAll(/\(([^)]*)\) (\d+) 0 R/g)].map(([, id, number]) => ({
      id,
      number: Number(number),
    }));
    const all = [...names, ...added].sort((one, other) => (one.id < other.id ? -1 : 1));
    return `/Names [${all.map(({ id, number }) => `(${id}) ${number} 0 R`).join(" ")}]`;
  });
}

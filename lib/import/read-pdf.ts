import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { gridOfCells } from "./grid-builder";
import { joinLines } from "./join-lines";
import { type Lattice, readLattices } from "./pdf-lattice";
import { readUnruledTables } from "./pdf-rows";
import { type OperatorCodes, type OperatorList, readRulings } from "./pdf-rulings";
import { linesOf, markLines, type TextItem, type TextLine, withoutRunningLines } from "./pdf-text";
import { limits, UnreadableFile } from "./problem";
import type { SourceBlock, SourceDocument, SourceGrid } from "./source-document";

type PageTexts = {
  lines: TextLine[];
  grids: { grid: SourceGrid; y: number }[];
  height: number;
  hasPicture: boolean;
  characters: number;
};
type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** Node 20 lacks what the PDF reader calls when it hands a buffer on. */
function completeArrayBuffer(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const moved = new ArrayBuffer(length);
    new Uint8Array(moved).set(new Uint8Array(this).subarray(0, length));
    return moved;
  };
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  completeArrayBuffer();
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    throw new UnreadableFile((error as Error).name === "PasswordException" ? "encrypted" : "damaged");
  }
}

/** Text, ruled lines and pictures of every page. @throws UnreadableFile for a scan, a password or too many pages. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const document = await openPdf(bytes);
  if (document.numPages > limits.pages) throw new UnreadableFile("tooManyPages");
  const codes = (await getResolvedPDFJS()).OPS as OperatorCodes;
  const pages: PageTexts[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number), codes, number));
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  if (characters < 30 * pages.length && pages.some(({ hasPicture }) => hasPicture)) throw new UnreadableFile("scan");
  if (characters === 0) throw new UnreadableFile("scan");
  return { format: "pdf", blocks: blocksOf(pages), remarks: remarksOn(pages) };
}

function remarksOn(pages: PageTexts[]): string[] {
  const pictures = pages.flatMap(({ hasPicture, characters }, index) =>
    hasPicture && characters < 30 ? [index + 1] : [],
  );
  return pictures.length > 0 ? [`第${pictures.join("、")}页是图片，里面的内容读不出来。`] : [];
}

async function readPage(page: PdfPage, codes: OperatorCodes, number: number): Promise<PageTexts> {
  const content = await page.getTextContent();
  const operators = (await page.getOperatorList()) as OperatorList;
  const items = content.items.flatMap((item) => ("str" in item ? itemOf(item) : []));
  const lattices = readLattices(readRulings(operators, codes));
  const { outside, grids } = fillLattices(items, lattices, number);
  const unruled = readUnruledTables(linesOf(outside, number), number);
  const pictures = new Set([codes.paintImageXObject, codes.paintInlineImageXObject, codes.paintImageMaskXObject]);
  return {
    lines: unruled.lines,
    grids: [...grids, ...unruled.grids],
    height: page.view[3] - page.view[1],
    hasPicture: operators.fnArray.some((code) => pictures.has(code)),
    characters: items.reduce((sum, { text }) => sum + text.trim().length, 0),
  };
}

function itemOf({ str, transform, width }: { str: string; transform: number[]; width: number }): TextItem[] {
  if (str.trim() === "") return [];
  const size = Math.hypot(transform[2], transform[3]) || 10;
  return [{ text: str, x: transform[4], y: transform[5], width, size }];
}

/** Text goes into the cell in which its middle stands. */
function fillLattices(items: TextItem[], lattices: Lattice[], page: number) {
  const outside: TextItem[] = [];
  const contents = new Map<Lattice["cells"][number], TextItem[]>();
  for (const item of items) {
    const [x, y] = [item.x + item.width / 2, item.y + item.size * 0.35];
    const lattice = lattices.find(({ left, right, top, bottom }) => x >= left && x <= right && y <= top && y >= bottom);
    const cell = lattice?.cells.find(
      ({ left, right, top, bottom }) => x >= left && x <= right && y <= top && y >= bottom,
    );
    if (cell) contents.set(cell, [...(contents.get(cell) ?? []), item]);
    else outside.push(item);
  }
  const grids = lattices.map((lattice) => {
    const cells = lattice.cells.map((cell) => {
      const text = linesOf(contents.get(cell) ?? [], page)
        .map((line) => line.text)
        .join("\n");
      return { text, row: cell.row, column: cell.column, rowSpan: cell.rowSpan, colSpan: cell.colSpan };
    });
    return { grid: gridOfCells(cells, page), y: lattice.top };
  });
  return { outside, grids };
}

/** Paragraphs go on over a page's end; a table between two pages' texts keeps its place. */
function blocksOf(pages: PageTexts[]): SourceBlock[] {
  const kept = new Set(
    withoutRunningLines(
      pages.flatMap(({ lines }) => lines),
      pages.map(({ height }) => height),
    ),
  );
  const marked = markLines([...kept]);
  const lineMarks = new Map([...kept].map((line, index) => [line, marked[index]]));
  const blocks: SourceBlock[] = [];
  let open: TextLine[] = [];
  const endParagraphs = () => {
    blocks.push(...joinLines(open.flatMap((line) => lineMarks.get(line) ?? [])));
    open = [];
  };
  for (const { lines, grids } of pages) {
    const entries = [
      ...lines.filter((line) => kept.has(line)).map((line) => ({ y: line.y, line })),
      ...grids.map(({ y, grid }) => ({ y, grid })),
    ].sort((a, b) => b.y - a.y);
    for (const entry of entries) {
      if ("line" in entry) open.push(entry.line);
      else {
        endParagraphs();
        blocks.push(entry.grid);
      }
    }
  }
  endParagraphs();
  return blocks;
}

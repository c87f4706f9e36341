import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { joinLines } from "./join-lines";
import { ChineseMaps } from "./pdf-cmaps";
import { shareColumns } from "./pdf-continued";
import type { OperatorCodes } from "./pdf-operators";
import { type PageTexts, readPage } from "./pdf-page";
import { markLines, type TextLine, withoutRunningLines } from "./pdf-text";
import { limits, UnreadableFile } from "./problem";
import type { SourceBlock, SourceDocument } from "./source-document";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Node 20 lacks what the PDF reader calls when it hands a buffer on. */
function completeArrayBuffer(): void {
  const prototype = ArrayBuffer.prototype as {
    transferToFixedLength?: (length?: number) => ArrayBuffer;
  };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const moved = new ArrayBuffer(length);
    new Uint8Array(moved).set(new Uint8Array(this).subarray(0, length));
    return moved;
  };
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  completeArrayBuffer();
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      BinaryDataFactory: ChineseMaps,
      useWorkerFetch: false,
      cMapPacked: false,
      verbosity: 0,
    });
  } catch (error) {
    throw new UnreadableFile((error as Error).name === "PasswordException" ? "encrypted" : "damaged");
  }
}

/** Text, ruled lines and pictures of every page. @throws UnreadableFile for a scan, a password or too many pages. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const document = await openPdf(bytes);
  if (document.numPages > limits.pages) throw new UnreadableFile("tooManyPages");
  const codes = (await getResolvedPDFJS()).OPS as OperatorCodes;
  const layers = await document.getOptionalContentConfig();
  const pages: PageTexts[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number), codes, layers, number));
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  if (characters < 30 * pages.length && pages.some(({ hasPicture }) => hasPicture)) throw new UnreadableFile("scan");
  if (characters === 0) throw new UnreadableFile("scan");
  return { format: "pdf", blocks: blocksOf(shareColumns(pages)), remarks: remarksOn(pages) };
}

function remarksOn(pages: PageTexts[]): string[] {
  const pictures = pages.flatMap(({ hasPicture, characters }, index) =>
    hasPicture && characters < 30 ? [index + 1] : [],
  );
  return [
    ...(pictures.length > 0 ? [`第${pictures.join("、")}页是图片，里面的内容读不出来。`] : []),
    ...pages.flatMap(({ struck }, index) => struckRemark(struck, index + 1)),
  ];
}

const mostQuoted = 3;

/** A line drawn through words is no certain sign, so they are read: but nobody is to take them over unknowingly. */
function struckRemark(struck: string[], page: number): string[] {
  if (struck.length === 0) return [];
  const quoted = struck.slice(0, mostQuoted).map((text) => `“${text}”`);
  const rest = struck.length > mostQuoted ? `等 ${struck.length} 处` : "";
  return [`第${page}页的${quoted.join("、")}${rest}画着删除线，照样读进来了，请核对。`];
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

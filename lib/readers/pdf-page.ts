import type { getDocumentProxy } from "unpdf";
import { joinLabels } from "./pdf-blocks";
import { fillLattices, type PlacedGrid } from "./pdf-cells";
import { type Glyph, type PdfFont, readGlyphs } from "./pdf-glyphs";
import { itemsOf } from "./pdf-items";
import { readLattices } from "./pdf-lattice";
import { apply, type Matrix, multiply, quarterTurns } from "./pdf-matrix";
import type { OperatorCodes, OperatorList } from "./pdf-operators";
import { readUnruledTables } from "./pdf-rows";
import { readRulings } from "./pdf-rulings";
import { readStrikes } from "./pdf-strikes";
import { linesOf, type TextLine } from "./pdf-text";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;
export type Layers = Awaited<ReturnType<PdfDocument["getOptionalContentConfig"]>>;

export type PageTexts = {
  lines: TextLine[];
  grids: PlacedGrid[];
  height: number;
  hasPicture: boolean;
  characters: number;
  /** Struck words that stand in no ruled table: its cells say so themselves. */
  struck: string[];
};

/** As a viewer shows it: turned by what the page says, y upwards from its lower left corner. */
function baseOf(page: PdfPage): {
  base: Matrix;
  width: number;
  height: number;
} {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  return {
    base: multiply([1, 0, 0, -1, 0, height], transform as Matrix),
    width,
    height,
  };
}

/** The quarter turn in which most of the page is written. */
function usualTurn(glyphs: Glyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn !== undefined) counts[turn] += 1;
  return counts.indexOf(Math.max(...counts));
}

/** A page that is written sideways is read upright. */
function upright(base: Matrix, turn: number, width: number, height: number) {
  const turned = multiply(quarterTurns[(4 - turn) % 4], base);
  const corner = apply(quarterTurns[(4 - turn) % 4], [width, height]);
  const shift: Matrix = [1, 0, 0, 1, Math.max(0, -corner[0]), Math.max(0, -corner[1])];
  return { base: multiply(shift, turned), height: Math.abs(corner[1]) };
}

/** What is seen; where nothing is, the text that a program laid under a picture of it. */
function visible(glyphs: Glyph[]): Glyph[] {
  const upright = glyphs.filter(({ turn }) => turn === 0);
  const seen = upright.filter((glyph) => glyph.seen);
  return seen.some(({ text }) => text.trim() !== "") ? seen : upright;
}

/** pdf.js hands the fonts on after the page that uses them. */
async function fontsOf(page: PdfPage, { fnArray, argsArray }: OperatorList, codes: OperatorCodes) {
  const names = new Set(
    fnArray.flatMap((code, at) => (code === codes.setFont ? [String((argsArray[at] as unknown[])[0])] : [])),
  );
  const fonts = new Map<string, PdfFont>();
  for (const name of names)
    fonts.set(name, await new Promise<PdfFont>((found) => void page.commonObjs.get(name, found)));
  return fonts;
}

/** Texts, ruled and unruled tables of one page, from top to bottom. */
export async function readPage(
  page: PdfPage,
  codes: OperatorCodes,
  layers: Layers,
  number: number,
): Promise<PageTexts> {
  const operators = (await page.getOperatorList()) as OperatorList;
  const fonts = await fontsOf(page, operators, codes);
  const printed = baseOf(page);
  const source = {
    operators,
    codes,
    fontOf: (name: string) => fonts.get(name),
    isLayerOn: (layer: object) => layers.isVisible(layer) !== false,
  };
  const first = readGlyphs({ ...source, base: printed.base });
  const turn = usualTurn(first);
  const { base, height } = turn === 0 ? printed : upright(printed.base, turn, printed.width, printed.height);
  const glyphs = visible(turn === 0 ? first : readGlyphs({ ...source, base }));
  const { texts, rulings } = readStrikes(itemsOf(glyphs), readRulings(operators, codes, base));
  const { outside, grids } = fillLattices(texts, readLattices(rulings, texts), number);
  const unruled = readUnruledTables(linesOf(joinLabels(outside), number), number);
  const pictures = new Set([codes.paintImageXObject, codes.paintInlineImageXObject, codes.paintImageMaskXObject]);
  return {
    lines: unruled.lines,
    grids: [...grids, ...unruled.grids],
    height,
    hasPicture: operators.fnArray.some((code) => pictures.has(code)),
    struck: outside.flatMap(({ text, struck }) => (struck ? [text] : [])),
    characters: texts.reduce((sum, { text }) => sum + text.trim().length, 0),
  };
}

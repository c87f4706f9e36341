import { withoutCopies } from "./pdf-copies";
import { apply, isMatrix, type Matrix, multiply } from "./pdf-matrix";
import type { OperatorCodes, OperatorList } from "./pdf-operators";

/** One printed character: left end and baseline in points, y upwards, the width it takes, the size of its type. */
export type Glyph = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Quarter turns counterclockwise in which it is written, undefined for any other slant. */
  turn: number | undefined;
  /** Characters drawn in one go share a number. */
  run: number;
  /** False for what nobody sees: without ink, clear, white on white, in a layer that is switched off. */
  seen: boolean;
  /** What stands between it and the next one of its run besides its own width, in points. */
  after: number;
};

export type PdfFont = { fontMatrix?: number[]; vertical?: boolean };
export type GlyphSource = {
  operators: OperatorList;
  codes: OperatorCodes;
  /** From the page's own points to those in which it is read. */
  base: Matrix;
  fontOf: (name: string) => PdfFont | undefined;
  isLayerOn: (layer: object) => boolean;
};

type PdfGlyph = { unicode: string; width: number; isSpace?: boolean };
type Box = { left: number; right: number; bottom: number; top: number };
type TextState = {
  matrix: Matrix;
  font: PdfFont | undefined;
  fontSize: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  leading: number;
  hasInk: boolean;
  isClear: boolean;
  isWhite: boolean;
};

/** A page of print has a few thousand. */
const mostGlyphs = 60_000;
/** How far a move may miss the end of the character before it, in sizes. */
const roundingOfMoves = 0.03;
/** Rendering modes that leave no ink: invisible, and clipping only. */
const inkless = [3, 7];

const isWhite = (color: unknown) => typeof color === "string" && /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(color);

const number = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);

function turnOf([a, b]: Matrix): number | undefined {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) < 0.06 ? (nearest + 4) % 4 : undefined;
}

/**
 * Every character where it is printed. What pdf.js calls a text may join figures of two cells; here each stands alone.
 * @returns the characters in the order in which they are drawn.
 */
export function readGlyphs(source: GlyphSource): Glyph[] {
  const painter = new GlyphPainter(source);
  const { fnArray, argsArray } = source.operators;
  for (let at = 0; at < fnArray.length && painter.glyphs.length < mostGlyphs; at += 1)
    painter.step(fnArray[at], (argsArray[at] as unknown[] | null) ?? []);
  return withoutCopies(painter.visible());
}

/** Follows the text state of a page as a viewer does (PDF 32000-1, 9.3 and 9.4). */
class GlyphPainter {
  readonly glyphs: Glyph[] = [];
  readonly #white: Glyph[] = [];
  readonly #dark: Box[] = [];
  readonly #stack: TextState[] = [];
  readonly #layers: boolean[] = [];
  readonly #steps: Map<number, (args: unknown[]) => void>;
  #state: TextState;
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #line = { x: 0, y: 0 };
  #pen = { x: 0, y: 0 };
  #run = 0;
  #goesOn = false;

  constructor(private readonly source: GlyphSource) {
    this.#state = {
      matrix: source.base,
      font: undefined,
      fontSize: 0,
      spacing: 0,
      wordSpacing: 0,
      stretch: 1,
      rise: 0,
      leading: 0,
      hasInk: true,
      isClear: false,
      isWhite: false,
    };
    this.#steps = new Map([...this.#graphicsSteps(), ...this.#textSteps()]);
  }

  step(code: number, args: unknown[]) {
    this.#steps.get(code)?.(args);
  }

  /** White is seen only on something dark. */
  visible(): Glyph[] {
    for (const glyph of this.#white) {
      const [x, y] = [glyph.x + glyph.width / 2, glyph.y + glyph.size * 0.3];
      glyph.seen &&= this.#dark.some(
        ({ left, right, bottom, top }) => x >= left && x <= right && y >= bottom && y <= top,
      );
    }
    return this.glyphs;
  }

  #graphicsSteps(): [number, (args: unknown[]) => void][] {
    const { codes, isLayerOn } = this.source;
    const restore = () => {
      this.#state = this.#stack.pop() ?? this.#state;
    };
    const transform = (matrix: unknown) => {
      if (isMatrix(matrix)) this.#state.matrix = multiply(this.#state.matrix, matrix);
    };
    const save = (...matrices: unknown[]) => {
      this.#stack.push({ ...this.#state });
      for (const matrix of matrices) transform(matrix);
    };
    const fills = new Set<unknown>([codes.fill, codes.eoFill, codes.fillStroke, codes.eoFillStroke]);
    const fill = (white: boolean) => {
      this.#state.isWhite = white;
    };
    return [
      [codes.save, () => save()],
      [codes.restore, restore],
      [codes.transform, transform],
      [codes.paintFormXObjectBegin, ([matrix]) => save(matrix)],
      [codes.paintFormXObjectEnd, restore],
      [codes.beginAnnotation, ([, , first, second]) => save(first, second)],
      [codes.endAnnotation, restore],
      [codes.setFillRGBColor, ([color]) => fill(isWhite(color))],
      [codes.setFillColorN, () => fill(false)],
      [codes.setGState, ([entries]) => this.#setGraphics(entries)],
      [codes.constructPath, ([how, , box]) => fills.has(how) && this.#addDark(box)],
      [codes.beginMarkedContent, () => void this.#layers.push(true)],
      [
        codes.beginMarkedContentProps,
        ([tag, layer]) =>
          void this.#layers.push(tag !== "OC" || typeof layer !== "object" || !layer || isLayerOn(layer)),
      ],
      [codes.endMarkedContent, () => void this.#layers.pop()],
    ];
  }

  #textSteps(): [number, (args: unknown[]) => void][] {
    const { codes, fontOf } = this.source;
    const state = () => this.#state;
    return [
      [codes.beginText, () => this.#setMatrix([1, 0, 0, 1, 0, 0])],
      [codes.setTextMatrix, (args) => this.#setMatrix(isMatrix(args[0]) ? args[0] : args)],
      [
        codes.setFont,
        ([name, size]) =>
          void Object.assign(state(), {
            font: fontOf(String(name)),
            fontSize: number(size),
          }),
      ],
      [codes.setCharSpacing, ([value]) => void Object.assign(state(), { spacing: number(value) })],
      [codes.setWordSpacing, ([value]) => void Object.assign(state(), { wordSpacing: number(value) })],
      [codes.setHScale, ([value]) => void Object.assign(state(), { stretch: number(value) / 100 })],
      [codes.setLeading, ([value]) => void Object.assign(state(), { leading: number(value) })],
      [codes.setTextRise, ([value]) => void Object.assign(state(), { rise: number(value) })],
      [
        codes.setTextRenderingMode,
        ([mode]) =>
          void Object.assign(state(), {
            hasInk: !inkless.includes(number(mode)),
          }),
      ],
      [codes.moveText, ([x, y]) => this.#move(number(x), number(y))],
      [
        codes.setLeadingMoveText,
        ([x, y]) => {
          this.#state.leading = -number(y);
          this.#move(number(x), number(y));
        },
      ],
      [codes.nextLine, () => this.#move(0, -this.#state.leading)],
      [codes.showText, ([glyphs]) => this.#show(Array.isArray(glyphs) ? glyphs : [])],
    ];
  }

  #setGraphics(entries: unknown) {
    for (const [key, value] of (Array.isArray(entries) ? entries : []) as [string, unknown][])
      if (key === "ca") this.#state.isClear = number(value) < 0.05;
  }

  #addDark(box: unknown) {
    if (this.#state.isWhite || !ArrayBuffer.isView(box)) return;
    const [x0, y0, x1, y1] = box as unknown as number[];
    const [a, b] = [apply(this.#state.matrix, [x0, y0]), apply(this.#state.matrix, [x1, y1])];
    this.#dark.push({
      left: Math.min(a[0], b[0]),
      right: Math.max(a[0], b[0]),
      bottom: Math.min(a[1], b[1]),
      top: Math.max(a[1], b[1]),
    });
  }

  #setMatrix(matrix: unknown) {
    if (!isMatrix(matrix)) return;
    this.#text = matrix;
    this.#goesOn = false;
    this.#line = { x: 0, y: 0 };
    this.#pen = { x: 0, y: 0 };
  }

  #move(x: number, y: number) {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    const near = this.#state.fontSize * roundingOfMoves;
    this.#goesOn &&= Math.abs(this.#line.x - this.#pen.x) < near && Math.abs(this.#line.y - this.#pen.y) < near;
    this.#pen = { ...this.#line };
  }

  /** Some programs draw every character by itself, right where the one before it ends: it is one text all the same. */
  #show(glyphs: unknown[]) {
    if (!this.#goesOn) this.#run += 1;
    this.#goesOn = true;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") this.#advance((-glyph * this.#state.fontSize) / 1000);
      else if (glyph && typeof glyph === "object") this.#put(glyph as PdfGlyph);
    }
  }

  /** Along the line of writing, in the text's own units. */
  #advance(by: number) {
    if (this.#state.font?.vertical) this.#pen.y -= by;
    else this.#pen.x += by * this.#state.stretch;
  }

  #put({ unicode, width, isSpace }: PdfGlyph) {
    const { font, fontSize, stretch, rise, spacing, wordSpacing, matrix, hasInk, isClear } = this.#state;
    const own = number(width) * fontSize * (font?.fontMatrix?.[0] ?? 0.001);
    const beside = spacing + (isSpace ? wordSpacing : 0);
    const whole = multiply(matrix, this.#text);
    const origin = font?.vertical
      ? apply(whole, [this.#pen.x - fontSize / 2, this.#pen.y - fontSize * 0.88])
      : apply(whole, [this.#pen.x, this.#pen.y + rise]);
    const across = Math.hypot(whole[0], whole[1]);
    const glyph: Glyph = {
      text: unicode,
      x: origin[0],
      y: origin[1],
      width: (font?.vertical ? fontSize : own * stretch) * across,
      size: fontSize * Math.hypot(whole[2], whole[3]) || 10,
      turn: turnOf(whole),
      run: this.#run,
      seen: hasInk && !isClear && !this.#layers.includes(false),
      after: beside * stretch * across,
    };
    this.glyphs.push(glyph);
    if (this.#state.isWhite) this.#white.push(glyph);
    this.#advance(own + beside);
  }
}

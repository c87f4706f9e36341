import { apply, isMatrix, type Matrix, multiply, type Point } from "./pdf-matrix";
import type { OperatorCodes, OperatorList } from "./pdf-operators";

/** Straight lines of a page in its own points, y upwards. A horizontal line has one `at` (y), a vertical one x. */
export type Ruling = { at: number; from: number; to: number };
/** `slanted` are the ends of lines that are neither. */
export type Rulings = {
  horizontal: Ruling[];
  vertical: Ruling[];
  slanted: [Point, Point][];
};

/** A filled box this thin is a line; a filled letter or shading is not. */
const thickest = 6;
/** A line is longer than it is thick, also where it is drawn in dashes. */
const longerThanThick = 1.5;
const shortest = 3;
const straight = 0.8;
const mostLines = 6000;

/** Path data of a page as pdf.js packs it: 0 move, 1 line, 2 curve, 4 close. */
function subpathsOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  let at = 0;
  while (at < data.length) {
    const code = data[at];
    const path = paths[paths.length - 1];
    if (code === 0) paths.push([apply(matrix, [data[at + 1], data[at + 2]])]);
    else if (code === 1) path?.push(apply(matrix, [data[at + 1], data[at + 2]]));
    else if (code === 4) path?.length && path.push(path[0]);
    // A curve makes its path useless as a line; a point that is never straight says so.
    else path?.push([Number.NaN, Number.NaN]);
    at += code === 2 ? 7 : code === 4 ? 1 : 3;
  }
  return paths;
}

function addSegment([x0, y0]: Point, [x1, y1]: Point, rulings: Rulings) {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (height <= straight && width >= shortest)
    rulings.horizontal.push({
      at: (y0 + y1) / 2,
      from: Math.min(x0, x1),
      to: Math.max(x0, x1),
    });
  else if (width <= straight && height >= shortest)
    rulings.vertical.push({
      at: (x0 + x1) / 2,
      from: Math.min(y0, y1),
      to: Math.max(y0, y1),
    });
  else if (width >= shortest && height >= shortest && width + height < Number.POSITIVE_INFINITY)
    rulings.slanted.push([
      [x0, y0],
      [x1, y1],
    ]);
}

type Box = { left: number; right: number; bottom: number; top: number };

function boxOf(path: Point[]): Box {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}

function addBox({ left, right, bottom, top }: Box, rulings: Rulings) {
  const [width, height] = [right - left, top - bottom];
  if (height <= thickest && width > height * longerThanThick)
    rulings.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (width <= thickest && height > width * longerThanThick)
    rulings.vertical.push({ at: (left + right) / 2, from: bottom, to: top });
}

/** A frame filled between its outer and its inner edge is four lines. */
function addFrame(outer: Box, inner: Box, rulings: Rulings) {
  addBox({ ...outer, right: inner.left }, rulings);
  addBox({ ...outer, left: inner.right }, rulings);
  addBox({ ...outer, top: inner.bottom }, rulings);
  addBox({ ...outer, bottom: inner.top }, rulings);
}

const isInside = (inner: Box, outer: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.bottom >= outer.bottom && inner.top <= outer.top;

function addFilled(paths: Point[][], rulings: Rulings) {
  const boxes = paths.map(boxOf);
  for (let at = 0; at < boxes.length; at += 1) {
    const next = boxes[at + 1];
    const [outer, inner] = next && isInside(boxes[at], next) ? [next, boxes[at]] : [boxes[at], next];
    if (inner && isInside(inner, outer)) {
      addFrame(outer, inner, rulings);
      at += 1;
    } else addBox(boxes[at], rulings);
  }
}

/**
 * @param base from the page's own points to those in which it is read.
 * @returns every straight line that a page draws, whether stroked or filled as a thin box.
 */
export function readRulings({ fnArray, argsArray }: OperatorList, codes: OperatorCodes, base: Matrix): Rulings {
  const rulings: Rulings = { horizontal: [], vertical: [], slanted: [] };
  const stroked = new Set<unknown>([
    codes.stroke,
    codes.closeStroke,
    codes.fillStroke,
    codes.eoFillStroke,
    codes.closeFillStroke,
    codes.closeEOFillStroke,
  ]);
  const filled = new Set<unknown>([codes.fill, codes.eoFill]);
  const begins = new Set([codes.save, codes.paintFormXObjectBegin, codes.beginAnnotation]);
  const ends = new Set([codes.restore, codes.paintFormXObjectEnd, codes.endAnnotation]);
  const stack: Matrix[] = [];
  let matrix = base;
  const transform = (by: unknown) => {
    if (isMatrix(by)) matrix = multiply(matrix, by);
  };
  fnArray.forEach((code, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (begins.has(code)) stack.push(matrix);
    if (ends.has(code)) matrix = stack.pop() ?? matrix;
    else if (code === codes.transform) transform(args);
    else if (code === codes.paintFormXObjectBegin) transform(args?.[0]);
    else if (code === codes.beginAnnotation) for (const by of args?.slice(2, 4) ?? []) transform(by);
    else if (code === codes.constructPath && args && countOf(rulings) < mostLines) {
      const data = (args[1] as ArrayLike<number>[] | null)?.[0];
      if (!data) return;
      const paths = subpathsOf(data, matrix);
      if (stroked.has(args[0])) for (const path of paths) addPath(path, rulings);
      else if (filled.has(args[0])) addFilled(paths, rulings);
    }
  });
  return rulings;
}

const countOf = ({ horizontal, vertical, slanted }: Rulings) => horizontal.length + vertical.length + slanted.length;

function addPath(path: Point[], rulings: Rulings) {
  for (let at = 1; at < path.length; at += 1) addSegment(path[at - 1], path[at], rulings);
}

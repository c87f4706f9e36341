/** Straight lines of a page in its own points, y upwards. A horizontal line has one `at` (y), a vertical one x. */
export type Ruling = { at: number; from: number; to: number };
export type Rulings = { horizontal: Ruling[]; vertical: Ruling[] };
export type OperatorList = { fnArray: number[]; argsArray: unknown[] };
export type OperatorCodes = Record<
  | "save"
  | "restore"
  | "transform"
  | "constructPath"
  | "stroke"
  | "closeStroke"
  | "fill"
  | "eoFill"
  | "fillStroke"
  | "eoFillStroke"
  | "closeFillStroke"
  | "closeEOFillStroke"
  | "paintFormXObjectBegin"
  | "paintFormXObjectEnd"
  | "paintImageXObject"
  | "paintInlineImageXObject"
  | "paintImageMaskXObject",
  number
>;

type Matrix = [number, number, number, number, number, number];
type Point = [number, number];

/** A filled box this thin is a line; a filled letter or shading is not. */
const thickest = 3;
const shortest = 3;
const straight = 0.8;
const mostLines = 6000;

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as unknown as Matrix).length === 6;

/** Path data as pdf.js packs it: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close. */
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
    at += code === 2 ? 7 : code === 3 ? 5 : code === 4 ? 1 : 3;
  }
  return paths;
}

function addSegment([x0, y0]: Point, [x1, y1]: Point, rulings: Rulings) {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (height <= straight && width >= shortest)
    rulings.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  else if (width <= straight && height >= shortest)
    rulings.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
}

function addBox(path: Point[], rulings: Rulings) {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, top - bottom];
  if (height <= thickest && width > thickest)
    rulings.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (width <= thickest && height > thickest)
    rulings.vertical.push({ at: (left + right) / 2, from: bottom, to: top });
}

/** @returns every straight line that a page draws, whether stroked or filled as a thin box. */
export function readRulings({ fnArray, argsArray }: OperatorList, codes: OperatorCodes): Rulings {
  const rulings: Rulings = { horizontal: [], vertical: [] };
  const stroked = new Set([
    codes.stroke,
    codes.closeStroke,
    codes.fillStroke,
    codes.eoFillStroke,
    codes.closeFillStroke,
    codes.closeEOFillStroke,
  ]);
  const filled = new Set([codes.fill, codes.eoFill]);
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((code, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (code === codes.save || code === codes.paintFormXObjectBegin) stack.push(matrix);
    if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (code === codes.transform && isMatrix(args)) matrix = multiply(matrix, args);
    else if (code === codes.paintFormXObjectBegin && isMatrix(args?.[0])) matrix = multiply(matrix, args[0]);
    else if (code === codes.constructPath && args && rulings.horizontal.length + rulings.vertical.length < mostLines) {
      const data = (args[1] as ArrayLike<number>[] | null)?.[0];
      if (!data) return;
      for (const path of subpathsOf(data, matrix)) {
        if (stroked.has(args[0] as number))
          for (let at = 1; at < path.length; at += 1) addSegment(path[at - 1], path[at], rulings);
        else if (filled.has(args[0] as number)) addBox(path, rulings);
      }
    }
  });
  return rulings;
}

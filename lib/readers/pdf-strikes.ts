import type { Ruling, Rulings } from "./pdf-rulings";
import type { TextItem } from "./pdf-text";

/** A line through the middle of the type; one under it or over it is none. */
const lowest = 0.12;
const highest = 0.58;
const mostOf = 0.6;
const sameHeight = 0.5;
const touching = 1;

const goesThrough = ({ at, from, to }: Ruling, { x, y, width, size }: TextItem) =>
  at > y + size * lowest && at < y + size * highest && Math.min(to, x + width) - Math.max(from, x) > width * mostOf;

/** A slanted line, as of a cross, that passes through the text from side to side or from foot to head. */
function crosses([[x0, y0], [x1, y1]]: Rulings["slanted"][number], { x, y, width, size }: TextItem) {
  const middle = { x: x + width / 2, y: y + size * 0.35 };
  if (middle.x < Math.min(x0, x1) || middle.x > Math.max(x0, x1)) return false;
  const height = y0 + ((y1 - y0) * (middle.x - x0)) / (x1 - x0);
  return Math.abs(height - middle.y) < size * 0.3;
}

type WholeLine = Ruling & { pieces: Ruling[] };

/** Borders are drawn cell by cell: over one of them a label may be printed, and yet it goes on beside the label. */
function wholeLines(pieces: Ruling[]): WholeLine[] {
  const lines: WholeLine[] = [];
  for (const piece of [...pieces].sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)) {
    const line = lines.findLast(
      ({ at, from, to }) =>
        Math.abs(at - piece.at) < sameHeight && piece.from < to + touching && piece.to > from - touching,
    );
    if (line) {
      line.pieces.push(piece);
      Object.assign(line, { from: Math.min(line.from, piece.from), to: Math.max(line.to, piece.to) });
    } else lines.push({ ...piece, pieces: [piece] });
  }
  return lines;
}

const hasDigit = ({ text }: TextItem) => /\d/.test(text);
/** The number mark of a label, 3., is none. */
const isFigure = ({ text }: TextItem) => /\d/.test(text) && !/\p{Script=Han}|^\d{1,2}[.、．]$/u.test(text);

/** From border to border, as no line through a text is. */
const reaches = ({ at, from, to }: Ruling, vertical: Ruling[]) =>
  [from, to].every((end) =>
    vertical.some((side) => Math.abs(side.at - end) < touching && at > side.from - touching && at < side.to + touching),
  );

/**
 * Lines through texts are no borders.
 * @returns the texts with those that are struck marked, and the lines that are left.
 */
export function readStrikes(texts: TextItem[], rulings: Rulings): { texts: TextItem[]; rulings: Rulings } {
  const struck = new Set<TextItem>();
  const isBorder = (line: Ruling) => {
    const own = texts.filter((text) => goesThrough(line, text));
    const covered = own.reduce((sum, { width }) => sum + width, 0);
    const isThrough =
      own.filter(isFigure).length > 1 || (covered > (line.to - line.from) * 0.5 && !reaches(line, rulings.vertical));
    for (const text of own) if (isThrough || isFigure(text)) struck.add(text);
    return !isThrough;
  };
  const horizontal = wholeLines(rulings.horizontal).flatMap(({ pieces, ...line }) => (isBorder(line) ? pieces : []));
  for (const text of texts) if (hasDigit(text) && rulings.slanted.some((line) => crosses(line, text))) struck.add(text);
  return {
    texts: texts.map((text) => (struck.has(text) ? { ...text, struck: true } : text)),
    rulings: { ...rulings, horizontal },
  };
}

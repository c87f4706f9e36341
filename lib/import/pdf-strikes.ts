import type { Ruling, Rulings } from "./pdf-rulings";
import type { TextItem } from "./pdf-text";

/** A line through the middle of the type; one under it or over it is none. */
const lowest = 0.12;
const highest = 0.58;
const mostOf = 0.6;

const goesThrough = ({ at, from, to }: Ruling, { x, y, width, size }: TextItem) =>
  at > y + size * lowest && at < y + size * highest && Math.min(to, x + width) - Math.max(from, x) > width * mostOf;

/** A slanted line, as of a cross, that passes through the text from side to side or from foot to head. */
function crosses([[x0, y0], [x1, y1]]: Rulings["slanted"][number], { x, y, width, size }: TextItem) {
  const middle = { x: x + width / 2, y: y + size * 0.35 };
  if (middle.x < Math.min(x0, x1) || middle.x > Math.max(x0, x1)) return false;
  const height = y0 + ((y1 - y0) * (middle.x - x0)) / (x1 - x0);
  return Math.abs(height - middle.y) < size * 0.3;
}

const isFigure = ({ text }: TextItem) => /\d/.test(text);

/**
 * Lines through texts are no borders.
 * @returns the texts with those that are struck marked, and the lines that are left.
 */
export function readStrikes(texts: TextItem[], rulings: Rulings): { texts: TextItem[]; rulings: Rulings } {
  const struck = new Set<TextItem>();
  const horizontal = rulings.horizontal.filter((line) => {
    const own = texts.filter((text) => goesThrough(line, text));
    for (const text of own) struck.add(text);
    const covered = own.reduce((sum, { width }) => sum + width, 0);
    return !(covered > (line.to - line.from) * 0.5 || own.filter(isFigure).length > 1);
  });
  for (const text of texts) if (isFigure(text) && rulings.slanted.some((line) => crosses(line, text))) struck.add(text);
  return {
    texts: texts.map((text) => (struck.has(text) ? { ...text, struck: true } : text)),
    rulings: { ...rulings, horizontal },
  };
}

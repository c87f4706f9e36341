import type { Glyph } from "./pdf-glyphs";
import type { TextItem } from "./pdf-text";

/** Characters of one run further apart than this are two texts. */
const widestGap = 0.25;

type Open = TextItem & { end: number };

/** @returns characters drawn in one go and without a gap as one text; a space ends it. */
export function itemsOf(glyphs: Glyph[]): TextItem[] {
  const items: Open[] = [];
  let isSpaced = false;
  for (const glyph of glyphs) {
    const last = items[items.length - 1];
    if (glyph.text.trim() === "") isSpaced = true;
    else if (last && !isSpaced && goesOn(last, glyph)) {
      last.text += glyph.text;
      last.width = Math.max(last.width, glyph.x + glyph.width - last.x);
      last.end = glyph.x + glyph.width + glyph.after;
    } else {
      const { text, x, y, width, size, run, after } = glyph;
      const isNear = last && Math.abs(last.y - y) < size * 0.5;
      items.push({
        text,
        x,
        y,
        width,
        size,
        run,
        end: x + width + after,
        ...(isSpaced && isNear ? { spaced: true } : {}),
      });
      isSpaced = false;
    }
  }
  return items.map(({ end: _, ...item }) => item);
}

const goesOn = (last: Open, { run, x, y, size }: Glyph) =>
  last.run === run &&
  Math.abs(last.y - y) < size * 0.1 &&
  Math.abs(last.size - size) < size * 0.05 &&
  Math.abs(x - last.end) < size * widestGap;

import type { Glyph } from "./pdf-glyphs";

const sameSpot = 0.18;

const keyOf = (text: string, column: number, row: number) => `${text}/${column}/${row}`;

const spotOf = ({ x, y, size }: Glyph) => {
  const step = size || 1;
  return { step, column: Math.floor(x / step), row: Math.floor(y / step) };
};

function hasTwin(glyph: Glyph, spots: Map<string, Glyph[]>): boolean {
  const { step, column, row } = spotOf(glyph);
  const around = [-1, 0, 1].flatMap((dx) =>
    [-1, 0, 1].flatMap((dy) => spots.get(keyOf(glyph.text, column + dx, row + dy)) ?? []),
  );
  return around.some(
    (other) =>
      other.seen === glyph.seen &&
      Math.abs(other.x - glyph.x) < step * sameSpot &&
      Math.abs(other.y - glyph.y) < step * sameSpot,
  );
}

/** Characters drawn in one go, in the order in which they are drawn. */
function runsOf(glyphs: Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs[runs.length - 1];
    if (last?.[0].run === glyph.run) last.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

/**
 * Bold and shadows are sometimes made by drawing a text twice. Only a whole text is a copy: where figures of two cells
 * are printed over each other, one of their digits may fall on the same digit of the other.
 */
export function withoutCopies(glyphs: Glyph[]): Glyph[] {
  const spots = new Map<string, Glyph[]>();
  return runsOf(glyphs).flatMap((run) => {
    if (run.every((glyph) => hasTwin(glyph, spots))) return [];
    for (const glyph of run) {
      const { column, row } = spotOf(glyph);
      const key = keyOf(glyph.text, column, row);
      const spot = spots.get(key);
      if (spot) spot.push(glyph);
      else spots.set(key, [glyph]);
    }
    return run;
  });
}

import { gridOfCells } from "./grid-builder";
import type { TextItem, TextLine } from "./pdf-text";
import { joinItems } from "./pdf-text";
import type { SourceCell, SourceGrid } from "./source-document";
import { isValue } from "./source-rows";

type Chunk = { text: string; left: number; right: number };
type TableLine = { line: TextLine; chunks: Chunk[] };

/** Words of one cell stand closer than cells do. */
const cellGap = 1.1;

function chunksOf({ items }: TextLine): Chunk[] {
  const groups: TextItem[][] = [];
  for (const item of items) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (last && item.x - (last.x + last.width) < item.size * cellGap) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => ({
    text: joinItems(group),
    left: group[0].x,
    right: Math.max(...group.map(({ x, width }) => x + width)),
  }));
}

/** A line of a table without rules: some words and figures far apart, at least one of them a figure, or three heads. */
const isTableLine = (chunks: Chunk[]) => chunks.length >= 3 || (chunks.length === 2 && isValue(chunks[1].text));

const widestGap = 60;
const fewestLines = 3;

/**
 * Tables drawn without lines, found by figures that stand side by side. A label of several lines stays with the
 * nearest line of figures.
 * @returns the tables, and the lines that belong to none.
 */
export function readUnruledTables(
  lines: TextLine[],
  page: number,
): { lines: TextLine[]; grids: { grid: SourceGrid; y: number }[] } {
  const all = lines.map((line) => ({ line, chunks: chunksOf(line) }));
  const runs: { from: number; to: number }[] = [];
  all.forEach(({ chunks, line }, index) => {
    if (!isTableLine(chunks)) return;
    const run = runs[runs.length - 1];
    const goesOn = run && index - run.to <= 4 && all[run.to].line.y - line.y <= widestGap;
    if (goesOn) run.to = index;
    else runs.push({ from: index, to: index });
  });
  const tables = runs.filter(
    ({ from, to }) => all.slice(from, to + 1).filter(({ chunks }) => isTableLine(chunks)).length >= fewestLines,
  );
  const inside = new Set(tables.flatMap(({ from, to }) => all.slice(from, to + 1).map(({ line }) => line)));
  return {
    lines: lines.filter((line) => !inside.has(line)),
    grids: tables.map(({ from, to }) => ({ grid: gridOf(all.slice(from, to + 1), page), y: all[from].line.y })),
  };
}

function gridOf(lines: TableLine[], page: number): SourceGrid {
  const main = lines.filter(({ chunks }) => isTableLine(chunks));
  const extra = lines.filter(({ chunks }) => !isTableLine(chunks));
  const labels = new Map<TableLine, { text: string; y: number }[]>();
  for (const { line, chunks } of extra) {
    const nearest = main.reduce((best, other) =>
      Math.abs(other.line.y - line.y) < Math.abs(best.line.y - line.y) ? other : best,
    );
    labels.set(nearest, [...(labels.get(nearest) ?? []), ...chunks.map(({ text }) => ({ text, y: line.y }))]);
  }
  const cells: SourceCell[] = main.flatMap((each, row) => {
    const texts = each.chunks.map(({ text }) => text);
    const more = labels.get(each) ?? [];
    const label = [
      ...more.map(({ text, y }) => ({ text, y })),
      ...(isValue(texts[0]) ? [] : [{ text: texts[0], y: each.line.y }]),
    ].sort((a, b) => b.y - a.y);
    const all =
      more.length > 0
        ? [label.map(({ text }) => text).join(""), ...(isValue(texts[0]) ? texts : texts.slice(1))]
        : texts;
    return all.map((text, column) => ({ text, row, column, rowSpan: 1, colSpan: 1 }));
  });
  return { ...gridOfCells(cells, page), loose: true };
}

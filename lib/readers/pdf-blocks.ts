import { isValue } from "../labels/is-value";
import { isLabelText } from "../labels/official-words";
import { joinItems, type TextItem } from "./pdf-text";

/** Texts drawn one after the other that are one line, and lines that are one text. */
export type DrawnLine = { items: TextItem[]; text: string; left: number; right: number; y: number; size: number };
export type DrawnBlock = { lines: DrawnLine[] };

/** A figure is a text of its own, also where it touches a label; the number mark of a label, 3., is none. */
const isFigure = ({ text }: TextItem) => /^[\d０-９.,，]*[\d０-９]$/.test(text);

function drawnLines(items: TextItem[]): DrawnLine[] {
  const lines: DrawnLine[] = [];
  for (const item of items) {
    const last = lines[lines.length - 1];
    const gap = last ? item.x - last.right : 0;
    const isApart = isFigure(item) || (last !== undefined && isFigure(last.items[last.items.length - 1]));
    if (
      last &&
      !isApart &&
      Math.abs(last.y - item.y) < item.size * 0.1 &&
      gap > -item.size * 0.3 &&
      gap < item.size * 0.5
    ) {
      last.items.push(item);
      last.right = item.x + item.width;
    } else
      lines.push({ items: [item], text: "", left: item.x, right: item.x + item.width, y: item.y, size: item.size });
  }
  return lines.map((line) => ({ ...line, text: joinItems(line.items).replace(/\s/g, "") }));
}

/** Lines of one text stand under each other, by their left, their middle or their right. */
function goesDown(above: DrawnLine, below: DrawnLine): boolean {
  const step = above.y - below.y;
  const near = below.size * 0.6;
  return (
    Math.abs(above.size - below.size) < below.size * 0.05 &&
    step > below.size * 0.85 &&
    step < below.size * 1.9 &&
    (Math.abs(above.left - below.left) < near ||
      Math.abs(above.left + above.right - below.left - below.right) < near * 2 ||
      Math.abs(above.right - below.right) < near)
  );
}

const mostLines = 8;

/** How many lines from here on are one official label or head: the longest that are. */
function labelFrom(lines: DrawnLine[], from: number): number {
  let text = lines[from].text;
  let most = 1;
  for (
    let to = from + 1;
    to < Math.min(lines.length, from + mostLines) && goesDown(lines[to - 1], lines[to]);
    to += 1
  ) {
    text += lines[to].text;
    if (isLabelText(text)) most = to - from + 1;
  }
  return most;
}

/** @param items in the order in which they are drawn. */
export function blocksOf(items: TextItem[]): DrawnBlock[] {
  const lines = drawnLines(items);
  const blocks: DrawnBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = isValue(lines[at].text) ? 1 : labelFrom(lines, at);
    blocks.push({ lines: lines.slice(at, at + count) });
    at += count;
  }
  return blocks;
}

/** Lines are one text by what they say. */
const isLabel = ({ lines }: DrawnBlock) => lines.length > 1 && isLabelText(lines.map(({ text }) => text).join(""));

const sameHeight = 0.3;

/** Beside its middle stand the figures of a label of several lines, or beside its first or its last. */
function heightOf({ lines }: DrawnBlock, figures: number[]): number {
  const [first, last] = [lines[0], lines[lines.length - 1]];
  const middle = (first.y + last.y) / 2;
  const isBeside = (y: number) => figures.some((other) => Math.abs(other - y) < first.size * sameHeight);
  return [middle, first.y, last.y].find(isBeside) ?? middle;
}

function asOne(block: DrawnBlock, figures: number[]): TextItem {
  const items = block.lines.flatMap((line) => line.items);
  const [left, right] = [
    Math.min(...block.lines.map((line) => line.left)),
    Math.max(...block.lines.map((line) => line.right)),
  ];
  return {
    ...items[0],
    text: items.map(({ text }) => text).join(""),
    x: left,
    width: right - left,
    y: heightOf(block, figures),
  };
}

/** Where no lines part the rows, an official label of several lines is one text beside its figures. */
export function joinLabels(items: TextItem[]): TextItem[] {
  const figures = items.filter(isFigure).map(({ y }) => y);
  return blocksOf(items).flatMap((block) =>
    isLabel(block) ? [asOne(block, figures)] : block.lines.flatMap((line) => line.items),
  );
}

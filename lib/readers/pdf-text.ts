import { unifyRadicals } from "../labels/normalize-label";
import type { Line } from "./join-lines";

/**
 * One run of text as the page places it: left edge, baseline, width and size in points, y upwards. Texts drawn in one
 * go share their `run`; `spaced` says that a space stands before it, `struck` that a line goes through it.
 */
export type TextItem = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  run?: number;
  spaced?: true;
  struck?: true;
};

export type TextLine = {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  page: number;
  items: TextItem[];
};

const sameLine = 0.45;

/** Items whose baselines nearly agree stand in one line, from left to right. */
export function linesOf(items: TextItem[], page: number): TextLine[] {
  const lines: { items: TextItem[]; y: number; size: number }[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.findLast((other) => Math.abs(other.y - item.y) <= sameLine * Math.max(other.size, item.size));
    if (line) {
      line.items.push(item);
      line.size = Math.max(line.size, item.size);
    } else lines.push({ items: [item], y: item.y, size: item.size });
  }
  return lines.map(({ items: own, y, size }) => {
    const sorted = [...own].sort((a, b) => a.x - b.x);
    const last = sorted[sorted.length - 1];
    return {
      text: joinItems(sorted),
      left: sorted[0].x,
      right: last.x + last.width,
      y,
      size,
      page,
      items: sorted,
    };
  });
}

/** A gap between two numbers or two Latin words is a space; a gap beside a Chinese character is layout. */
export function joinItems(items: TextItem[]): string {
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const isApart = item.x - end > item.size * 0.2 && /[\w.]$/.test(text) && /^[\w.]/.test(item.text);
    const gap = isApart || (item.spaced && /[!-~]$/.test(text) && /^[!-~]/.test(item.text));
    text += (gap ? " " : "") + item.text;
    end = item.x + item.width;
  }
  return withoutLayoutSpaces(unifyRadicals(text));
}

const chinese = "[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’—…]";
const spaces = new RegExp(`(?<=${chinese})[ \\u00a0]+|[ \\u00a0]+(?=${chinese})`, "g");

const withoutLayoutSpaces = (text: string): string => text.replace(spaces, "").trim();

const pageNumber = /^[-—–－―·\s]*第?\s*\d{1,3}\s*页?(?:\s*[/共]\s*\d{1,3}\s*页?)?[-—–－―·\s]*$/;
const edge = 90;

/** Page numbers and lines that stand at the same place of most pages. */
export function withoutRunningLines(lines: TextLine[], heights: number[]): TextLine[] {
  const inMargin = ({ y, page }: TextLine) => y < edge || y > heights[page - 1] - edge;
  const times = new Map<string, number>();
  const key = ({ text, y }: TextLine) => `${Math.round(y / 4)}/${text.replace(/\d+/g, "#")}`;
  for (const line of lines) if (inMargin(line)) times.set(key(line), (times.get(key(line)) ?? 0) + 1);
  const repeated = Math.max(3, heights.length * 0.6);
  return lines.filter(
    (line) => !inMargin(line) || (!pageNumber.test(line.text) && (times.get(key(line)) ?? 0) < repeated),
  );
}

const middle = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const otherSize = 0.12;

/** Says of each line whether it is indented and whether it reaches the right margin of the text. */
export function markLines(lines: TextLine[]): Line[] {
  const long = lines.filter(({ left, right, size }) => right - left > size * 18);
  const right = middle(
    long.map((line) => line.right),
    0.75,
  );
  const left = middle(
    long.map((line) => line.left),
    0.25,
  );
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const gap = before && before.page === line.page && before.y - line.y > line.size * 3.2;
    // A title ends where the type changes, also when it fills its line.
    const resized = before !== undefined && Math.abs(before.size - line.size) > line.size * otherSize;
    const indented = long.length > 0 && line.left > left + line.size * 0.9;
    return {
      text: line.text,
      indented: indented || resized || gap === true,
      full: line.right > right - line.size * 2.2,
      page: line.page,
    };
  });
}

import { parseFigure } from "./parse-figure";

/** A rectangle of copied texts; null is a place that a merged cell covers, "" an empty cell. */
export type Rectangle = (string | null)[][];
export type CopiedCell = { text: string; rowSpan: number; colSpan: number };

/** More than any table of the report; a whole spreadsheet column must not stall the page. */
export const mostRows = 500;
const mostColumns = 200;

/** Two lines in a cell without a word are two figures, not one: 12↵3. */
const clean = (text: string) =>
  text
    .trim()
    .replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, /\p{L}/u.test(text) ? " " : "↵")
    .replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    .trim();
/** A row that ends early has no cells there: nothing, which is not an empty cell. */
const even = (rows: Rectangle): Rectangle => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
};

/** Rows of cells of an HTML table → rectangle, every span taking its places. */
export function readCells(rows: CopiedCell[][]): Rectangle {
  const rectangle: Rectangle = rows.slice(0, mostRows).map(() => []);
  rectangle.forEach((places, row) => {
    let column = 0;
    for (const { text, rowSpan, colSpan } of rows[row]) {
      while (places[column] !== undefined) column += 1;
      if (column >= mostColumns) break;
      for (const covered of rectangle.slice(row, row + Math.max(1, rowSpan)))
        for (let at = column; at < Math.min(column + Math.max(1, colSpan), mostColumns); at += 1) covered[at] ??= null;
      places[column] = clean(text);
    }
  });
  return even(rectangle.map((row) => Array.from(row, (text) => (text === undefined ? "" : text))));
}

/** `12 34 56` from a page without cells is three figures; `1 234 567` is one. */
function splitBySpaces(line: string): string[] {
  const parts = line.trim().split(/[ \u3000]+/);
  const thousands = /^[-−]?\d{1,3}( \d{3})+$/.test(line.trim());
  const figures = parts.every((part) => part !== "" && parseFigure("amount", part.replace(/^-/, "")).ok);
  return parts.length > 1 && figures && !thousands ? parts : [line];
}

/** Tab-separated text as spreadsheets copy it: a cell with a tab, a line end or a quote in it stands in quotes. */
export function readTabText(text: string): Rectangle {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (;;) {
    const cell = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest) ?? /^[^\t\n]*/.exec(rest);
    if (!cell) break;
    rows[rows.length - 1].push(clean(cell[1]?.replace(/""/g, '"') ?? cell[0]));
    const end = rest[cell[0].length];
    rest = rest.slice(cell[0].length + 1);
    if (end === undefined || rows.length > mostRows) break;
    if (end === "\n") rows.push([]);
  }
  const plain = rows.every((row) => row.length === 1);
  // Blank lines around cells with tabs are no rows.
  while (!plain && rows.length > 1 && rows[0].length === 1 && rows[0][0] === "") rows.shift();
  while (rows.length > 1 && rows[rows.length - 1].every((cell) => cell === "")) rows.pop();
  return even(
    (plain ? rows.map(([line]) => splitBySpaces(line)) : rows)
      .slice(0, mostRows)
      .map((row) => row.slice(0, mostColumns)),
  );
}

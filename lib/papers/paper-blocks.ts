import type { DocumentCell, ParagraphBlock, ParagraphStyle, Run, TableBlock } from "../document/document";

/** Each text is a printed line of its own, in a title or a cell. */
export const linesOf = (lines: string[]): Run[] => lines.map((text) => ({ text, kind: "text" }));

export const paragraph = (style: ParagraphStyle, text: string, anchor: string): ParagraphBlock => ({
  kind: "paragraph",
  style,
  runs: linesOf([text]),
  anchor,
});

export const titleOf = (lines: string[]): ParagraphBlock => ({
  kind: "paragraph",
  style: "title",
  runs: linesOf(lines),
  anchor: "title",
});

/** A cell by what it says; a row is such parts from left to right, without those that reach down into it. */
export type Part = { role: DocumentCell["role"]; lines: string[]; colSpan?: number; rowSpan?: number; align?: "left" };

export const head = (text: string): Part => ({ role: "head", lines: [text] });
export const label = (text: string): Part => ({ role: "label", lines: [text] });
export const content = (...lines: string[]): Part => ({ role: "figure", lines });
export const sentence = (text: string): Part => ({ role: "figure", lines: [text], align: "left" });

const scopes: Partial<Record<DocumentCell["role"], Pick<DocumentCell, "scope">>> = {
  head: { scope: "col" },
  label: { scope: "row" },
};

function rowsOf(table: string, rows: Part[][]): DocumentCell[] {
  /** By column, the row in which it is free again. */
  const freeFrom: number[] = [];
  return rows.flatMap((parts, row) => {
    let column = 0;
    return parts.map(({ role, lines, colSpan = 1, rowSpan = 1, align }): DocumentCell => {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const at = column;
      column += colSpan;
      for (let each = at; each < column; each++) freeFrom[each] = row + rowSpan;
      return {
        ...{ role, row, column: at, rowSpan, colSpan, runs: linesOf(lines), id: `${table}.${row}.${at}` },
        ...scopes[role],
        ...(align ? { align } : {}),
      };
    });
  });
}

/** A table of a paper that is no report; `headRows` repeat where it goes on over a page. */
export const tableOf = (
  id: string,
  name: string,
  widths: number[],
  rows: Part[][],
  headRows = 0,
  density: TableBlock["density"] = "normal",
): TableBlock => ({
  ...{ kind: "table", name, density, widths, height: rows.length, headRows },
  cells: rowsOf(id, rows),
  anchor: id,
});

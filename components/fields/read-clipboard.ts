import { type CopiedCell, type Rectangle, readCells, readTabText } from "@/lib/report/read-rectangle";

const shownText = (cell: Element) => cell.textContent ?? "";

function cellsOf(row: HTMLTableRowElement): CopiedCell[] {
  // rowSpan 0 means "to the end of the section".
  return [...row.cells].map((cell) => ({ text: shownText(cell), rowSpan: cell.rowSpan || 500, colSpan: cell.colSpan }));
}

/** Rows of all tables that hold no other table, one after the other: pages cut table two into several. */
function rowsOf(html: string): CopiedCell[][] {
  const page = new DOMParser().parseFromString(html, "text/html");
  const tables = [...page.querySelectorAll("table")].filter((table) => !table.querySelector("table"));
  return tables.flatMap((table) => [...table.rows].map(cellsOf));
}

/** Cells from HTML where there are any, because plain text loses merged cells. */
export function readClipboard(data: Pick<DataTransfer, "getData">): Rectangle {
  const html = data.getData("text/html");
  const rows = /<t[dh][\s>]/i.test(html) ? rowsOf(html) : [];
  return rows.length > 0 ? readCells(rows) : readTabText(data.getData("text/plain"));
}

import { isValue } from "../labels/is-value";
import { leavesInOrder } from "../labels/loose-heads";
import { normalizeLabel } from "../labels/normalize-label";
import { isCaption, isCorner, isHeadText } from "../labels/official-words";
import { columnsOf, frameTargets, headingSimilarity } from "../labels/table-targets";

/** Lines as they are, or rows of a table whose cells stood one under another. */
export type LinePart = { lines: string[] } | { rows: string[][] };

const longestLabel = 60;
/** A report has some hundreds. */
const mostLines = 10_000;
const alike = 0.75;
const rowHeadings = [...new Set(frameTargets.flatMap(({ rows }) => rows.flatMap(({ path }) => path)))];
const tables = [...new Set(frameTargets.flatMap(({ frame }) => frame.tables))];

const isRowLabel = (text: string) => {
  const label = normalizeLabel(text);
  return rowHeadings.some((heading) => headingSimilarity(label, heading) >= alike);
};

type Kind = "head" | "label" | "value" | "other" | "blank";

/** @param inHeads whether the lines above were heads: 总计 and 其他 are heads there, else labels. */
function kindOf(text: string, inHeads: boolean): Kind {
  if (text === "") return "blank";
  if (isValue(text)) return "value";
  if (text.length > longestLabel || /[。；\t|]/.test(text)) return "other";
  if (isCaption(text) || isCorner(text)) return "head";
  if (inHeads && isHeadText(text)) return "head";
  if (isRowLabel(text)) return "label";
  return isHeadText(text) ? "head" : "other";
}

/** Heads in lines under each other: as many rows of them as make the columns of a table, one where none does. */
function headRows(heads: string[]): string[][] {
  for (const table of tables)
    for (let first = heads.length; first > 0; first -= 1)
      for (let second = heads.length; second >= first; second -= 1) {
        const rows = [heads.slice(0, first), heads.slice(first, second), heads.slice(second)].filter(
          ({ length }) => length > 0,
        );
        if (leavesInOrder(rows, table)?.length === columnsOf(table).length) return rows;
      }
  return [heads];
}

const mostHeads = 24;

function rowsOf(heads: string[], cells: { text: string; kind: Kind }[]): string[][] {
  const own = heads.filter((text) => !isCaption(text) && !isCorner(text));
  const rows: string[][] = [...heads.filter(isCaption).map((text) => [text])];
  const [first = [], ...more] = own.length > 0 && own.length <= mostHeads ? headRows(own) : [own];
  if (first.length > 0) rows.push([...heads.filter(isCorner), ...first], ...more);
  let open: string[] = [];
  cells.forEach(({ text, kind }, index) => {
    if (kind === "label" && cells[index - 1]?.kind === "value") {
      rows.push(open);
      open = [];
    }
    open.push(text);
  });
  return open.length > 0 ? [...rows, open] : rows;
}

/** One table from its first head: heads, then labels and figures. @returns where it ends; no rows where it is none. */
function tableAt(lines: string[], from: number): { rows?: string[][]; to: number } {
  const heads: string[] = [];
  const cells: { text: string; kind: Kind }[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const kind = kindOf(lines[at], cells.length === 0);
    if (kind === "blank") continue;
    if (kind === "other" || (kind === "head" && cells.length > 0)) break;
    if (kind === "head") heads.push(lines[at]);
    else cells.push({ text: lines[at], kind });
  }
  const isTable = heads.length > 1 && cells.some(({ kind }) => kind === "value");
  return { ...(isTable ? { rows: rowsOf(heads, cells) } : {}), to: at };
}

/**
 * Text copied cell by cell, each on a line of its own: known heads, then labels and figures in turn. A row whose blank
 * cells were lost has too few figures and is laid on no heads.
 */
export function cellLineParts(texts: string[]): LinePart[] {
  if (texts.length > mostLines) return [{ lines: texts }];
  const lines = texts.map((text) => text.trim());
  const parts: LinePart[] = [];
  let plain: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const { rows, to } = kindOf(lines[at], true) === "head" ? tableAt(lines, at) : { to: at + 1 };
    if (!rows) plain.push(...texts.slice(at, to));
    else {
      if (plain.length > 0) parts.push({ lines: plain });
      parts.push({ rows });
      plain = [];
    }
    at = to;
  }
  return plain.length > 0 ? [...parts, { lines: plain }] : parts;
}

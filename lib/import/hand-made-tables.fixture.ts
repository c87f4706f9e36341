import { withheldRows } from "../editions/shared-tables";
import type { SourceBlock, SourceGrid } from "../readers/source-document";
import type { Draft } from "./draft";
import type { Notice } from "./proposal";
import { readTables } from "./read-tables";

/** For tests: a table as a reader gives it. One cell alone in its row reaches over all columns; null is no cell at all. */
export function tableOf(rows: (string | null)[][], more: Partial<SourceGrid> = {}): SourceGrid {
  const width = Math.max(...rows.map((cells) => cells.length));
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text === null ? [] : [{ text, row, column, rowSpan: 1, colSpan: texts.length === 1 ? width : 1 }],
    ),
  );
  return { kind: "grid", width, height: rows.length, cells, ...more };
}

/** Table three without its tall heads. */
export const requestHeads = ["", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

/** Names of the rows under （三）不予公开. */
export const withheldLabels = (withheldRows.children ?? []).map(({ label }) => label);

/** Rows of one group of table three, the first one beside its name; the figures of a row are its number, from 0. */
export const requestRows = (group: string, labels: string[]): string[][] =>
  labels.map((label, at) => [at === 0 ? group : "", label, ...Array.from({ length: 6 }, () => `${at}`), `${at * 6}`]);

/** The tables of a report of 2023. */
export const readTablesOf = (blocks: SourceBlock[]): Draft => readTables({ format: "html", blocks, remarks: [] }, 2023);

/** What is told of what stands in the tables: that most of a report is missing or blank here says nothing. */
export const said = ({ notices }: Draft): Notice[] =>
  notices.filter(({ kind }) => kind !== "missing" && kind !== "blank");

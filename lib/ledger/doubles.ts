import type { LeftOut } from "../report/left-out";
import type { LedgerColumns } from "./columns";
import { readLedgerDate } from "./dates";
import type { LedgerLine, LedgerTable } from "./layout";

const counter = /^(?:序号?|行号|次序|no\.?|#)$/i;
const reference = /编号|受理号|登记号|申请号|文号|案号|流水号|收件号|回执号/;
const says = /姓名|名称|申请人|当事人|内容|标题|事项|案由|描述|原告|被告/;

const plain = (text: string) => readLedgerDate(text) ?? text.normalize("NFKC").replace(/\s/g, "");

/** Below this share of different numbers the column holds no numbers of cases but a category. */
const leastDifferent = 0.8;

/** The column that numbers the cases, if there is one; a running number counts lines and not cases. */
function referenceColumn({ heads, lines }: LedgerTable): number {
  return heads.findIndex((head, column) => {
    if (!reference.test(head)) return false;
    const texts = lines.map(({ cells }) => plain(cells[column])).filter((text) => text !== "");
    return texts.length > 0 && new Set(texts).size >= texts.length * leastDifferent;
  });
}

/** The running number differs in a line entered twice: it counts only where nothing else tells two cases apart. */
function comparedColumns({ heads }: LedgerTable, columns: LedgerColumns): number[] {
  const known = new Set<number>(Object.values(columns));
  const tellsApart = heads.some((head, column) => !known.has(column) && (says.test(head) || reference.test(head)));
  return heads.flatMap((head, column) => (tellsApart && counter.test(head.trim()) ? [] : [column]));
}

/**
 * @returns why a line may be another one once more, and which: the whole line stands in an earlier one, or its number does.
 * The first of them counts.
 */
export function findDoubles(
  table: LedgerTable,
  columns: LedgerColumns,
): Map<number, { reason: LeftOut["reason"]; of: number }> {
  const compared = comparedColumns(table, columns);
  const numbered = referenceColumn(table);
  const doubles = new Map<number, { reason: LeftOut["reason"]; of: number }>();
  const [seen, numbers] = [new Map<string, number>(), new Map<string, number>()];
  for (const { row, cells } of table.lines) {
    const whole = JSON.stringify(compared.map((column) => plain(cells[column])));
    const number = numbered < 0 ? "" : plain(cells[numbered]);
    const [line, same] = [seen.get(whole), number === "" ? undefined : numbers.get(number)];
    if (line !== undefined) doubles.set(row, { reason: "sameLine", of: line });
    else if (same !== undefined) doubles.set(row, { reason: "sameNumber", of: same });
    if (line === undefined) seen.set(whole, row);
    if (number !== "" && same === undefined) numbers.set(number, row);
  }
  return doubles;
}

/** Several lines of one case, joined in all that is known of it. */
export const continuesAbove = ({ repeated, cells }: LedgerLine, columns: LedgerColumns): boolean => {
  const known = Object.values(columns).filter((column) => cells[column]);
  return repeated !== undefined && known.length > 0 && known.every((column) => repeated.has(column));
};

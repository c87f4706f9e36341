import { listBoard } from "@/db/board";
import { countBoard } from "@/db/board-counts";
import type { Collection } from "@/db/collections";
import type { Transaction } from "@/db/transaction";
import type { BoardQuery, BoardRow } from "@/lib/collection/board";
import { daysLate } from "@/lib/collection/punctuality";
import { dayInChina } from "@/lib/report/deadline";

export type BoardPage = BoardQuery & { from: number; limit: number };

/** How a collection is told of. */
export const told = ({ id, office, year, editionId, deadlines, contact, createdAt }: Collection) => ({
  ...{ id, office, year, edition: editionId, deadlines, contact, createdAt },
});

/** Who is not expected any more is late with nothing. */
const lateOf = ({ deadline, firstArrivedAt, left }: BoardRow, now: string) =>
  left ? 0 : daysLate(deadline, firstArrivedAt, now);

/** A page of the board, with the numbers of its strip. */
export async function boardOf(tx: Transaction, collection: Collection, query: BoardPage, now: string) {
  const today = dayInChina(now);
  const { all, states, marks, revision } = await countBoard(tx, collection, today);
  const listed = await listBoard(tx, collection, query, today);
  const [rows, found] = [listed.rows, listed.found ?? all];
  const known = query.from + rows.length;
  return {
    ...told(collection),
    ...{ counts: states, marks, revision },
    offices: rows.map((row) => ({ ...row, late: lateOf(row, now) })),
    ...{ found, next: known < found ? String(known) : null },
  };
}

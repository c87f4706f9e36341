import "server-only";
import { and, asc, count, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { BoardQuery, BoardRow } from "../lib/collection/board";
import { officeClassIds } from "../lib/collection/office-class";
import { officeStateIds } from "../lib/collection/submission";
import { rosterEntries } from "./collection-schema";
import type { Collection } from "./collections";
import { officeCalled } from "./office-called";
import { leftOf } from "./roster";
import { offices } from "./schema";
import type { Transaction } from "./transaction";

/** The deadline of each row: its own, or that of its class. */
function deadlineOf({ deadlines }: Collection): SQL<string> {
  const cases = Object.entries(deadlines).map(([id, day]) => sql`when ${id} then ${day}`);
  return sql<string>`coalesce(${rosterEntries.deadline}, case ${rosterEntries.class} ${sql.join(cases, sql` `)} end)`;
}

/** The day in China on which the first submission came; what has not come is judged by today. */
const arrivedDay = (today: string) =>
  // Instants are UTC texts: 16:00 there is midnight in China, and a text is cut alike on both databases.
  sql<string>`coalesce(${rosterEntries.firstArrivedAt}, ${`${today}T00:00:00.000Z`})`;

/** 24:00 of the deadline in China, as an instant. */
const endOf = (deadline: SQL<string>) => sql`${deadline} || 'T16:00:00.000Z'`;

/** Whether an office sent something first, or sends nothing, after its last day. */
export const isLate = (collection: Collection, today: string) =>
  sql`${arrivedDay(today)} >= ${endOf(deadlineOf(collection))}`;

function wanted(collection: Collection, query: BoardQuery, today: string): SQL | undefined {
  const { state, class: kind, words, late, faulty } = query;
  return and(
    eq(rosterEntries.collectionId, collection.id),
    state ? and(eq(rosterEntries.state, state), isNull(rosterEntries.leftAt)) : undefined,
    kind ? eq(rosterEntries.class, kind) : undefined,
    words ? officeCalled(words) : undefined,
    late ? and(isLate(collection, today), isNull(rosterEntries.leftAt)) : undefined,
    faulty ? and(gt(rosterEntries.errors, 0), isNull(rosterEntries.leftAt)) : undefined,
  );
}

/** In the order in which the program lists such values, not in that of their names in the code. */
const listed = (column: SQLiteColumn, ids: readonly string[]): SQL => {
  const places = ids.map((id, place) => sql`when ${id} then ${sql.raw(String(place))}`);
  return sql`case ${column} ${sql.join(places, sql` `)} end`;
};

const orders = {
  position: rosterEntries.position,
  name: offices.name,
  class: listed(rosterEntries.class, officeClassIds),
  state: listed(rosterEntries.state, officeStateIds),
  arrivedAt: rosterEntries.arrivedAt,
  errors: rosterEntries.errors,
  warnings: rosterEntries.warnings,
  returns: rosterEntries.returns,
};

const isFiltered = ({ state, class: kind, words, late, faulty }: BoardQuery) =>
  Boolean(state || kind || words || late || faulty);

async function countWanted(tx: Transaction, where: SQL | undefined): Promise<number> {
  const [{ all }] = await tx
    .select({ all: count() })
    .from(rosterEntries)
    .innerJoin(offices, eq(rosterEntries.officeId, offices.id))
    .where(where);
  return Number(all);
}

/** @returns offices in the order that is wanted, from the `from`-th on, and how many there are of them; null: all. */
export async function listBoard(
  tx: Transaction,
  collection: Collection,
  query: BoardQuery & { from: number; limit: number },
  today: string,
): Promise<{ rows: BoardRow[]; found: number | null }> {
  const where = wanted(collection, query, today);
  const from = () => tx.select({ entry: rosterEntries, name: offices.name }).from(rosterEntries);
  const order = orders[query.sort ?? "position"];
  const found = await from()
    .innerJoin(offices, eq(rosterEntries.officeId, offices.id))
    .where(where)
    .orderBy(query.down ? desc(order) : asc(order), asc(rosterEntries.position))
    .limit(query.limit)
    .offset(query.from);
  return {
    rows: found.map(({ entry, name }) => ({
      office: { id: entry.officeId, name },
      ...{ position: entry.position, class: entry.class, contact: entry.contact },
      deadline: entry.deadline ?? collection.deadlines[entry.class],
      left: leftOf(entry),
      ...{ state: entry.state, submission: entry.submissionId, format: entry.format },
      ...{ firstArrivedAt: entry.firstArrivedAt, arrivedAt: entry.arrivedAt },
      ...{ errors: entry.errors, warnings: entry.warnings, doubts: entry.doubts, returns: entry.returns },
    })),
    found: isFiltered(query) ? await countWanted(tx, where) : null,
  };
}

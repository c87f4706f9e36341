import "server-only";
import { count, eq, gt, isNotNull, type SQL, sql } from "drizzle-orm";
import { type OfficeState, officeStateIds } from "../lib/collection/submission";
import { isLate } from "./board";
import { lastEvent } from "./collection-events";
import { rosterEntries } from "./collection-schema";
import type { Collection } from "./collections";
import type { Transaction } from "./transaction";

/** How many offices are in each state; who left the roster is in none. */
export type StateCounts = Record<OfficeState, number> & { expected: number };

/** `all` counts also who left the roster; `marks` are late, have errors, or have a correction that the sums do not have. */
export type BoardCounts = {
  all: number;
  states: StateCounts;
  marks: { late: number; faulty: number; later: number };
};

type Known = { hash: string; today: string; counts: BoardCounts };
/** Counts of 10,000 offices read every one of them: until something happens in a collection they stay as they are. */
const known = new Map<string, Known>();
const mostKnown = 64;

function keep(id: string, counted: Known): void {
  known.delete(id);
  known.set(id, counted);
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - mostKnown))) known.delete(oldest);
}

const how = (many: SQL | undefined) => sql<number>`sum(case when ${many} then 1 else 0 end)`.mapWith(Number);

async function counted(tx: Transaction, collection: Collection, today: string): Promise<BoardCounts> {
  const rows = await tx
    .select({
      ...{ state: rosterEntries.state, left: isNotNull(rosterEntries.leftAt).mapWith(Boolean), offices: count() },
      ...{ late: how(isLate(collection, today)), faulty: how(gt(rosterEntries.errors, 0)) },
      later: how(isNotNull(rosterEntries.laterId)),
    })
    .from(rosterEntries)
    .where(eq(rosterEntries.collectionId, collection.id))
    .groupBy(rosterEntries.state, isNotNull(rosterEntries.leftAt));
  const expected = rows.filter(({ left }) => !left);
  const added = (numbers: number[]) => numbers.reduce((sum, number) => sum + Number(number), 0);
  const states = Object.fromEntries(
    officeStateIds.map((id) => [id, added(expected.filter(({ state }) => state === id).map(({ offices }) => offices))]),
  ) as Record<OfficeState, number>;
  return {
    all: added(rows.map(({ offices }) => offices)),
    states: { ...states, expected: added(Object.values(states)) },
    marks: {
      late: added(expected.map(({ late }) => late)),
      faulty: added(expected.map(({ faulty }) => faulty)),
      later: added(expected.map(({ later }) => later)),
    },
  };
}

/**
 * Everything that moves a count is an event, and its hash is no other's.
 * @returns the numbers of a board's strip and tools, and the event up to which they count
 */
export async function countBoard(
  tx: Transaction,
  collection: Collection,
  today: string,
): Promise<BoardCounts & { revision: number }> {
  const { hash, sequence: revision } = await lastEvent(tx, collection.id);
  const before = known.get(collection.id);
  if (hash !== "" && before?.hash === hash && before.today === today) return { ...before.counts, revision };
  const counts = await counted(tx, collection, today);
  keep(collection.id, { hash, today, counts });
  return { ...counts, revision };
}

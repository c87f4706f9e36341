import "server-only";
import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { placeEvent, placeOf, type RosterChange } from "./change-roster";
import { recordEvents } from "./collection-events";
import { rosterEntries } from "./collection-schema";
import { refreshCounted } from "./counted-figures";
import type { Transaction } from "./transaction";

/** What may be said of many offices at once. */
export type ManyEntriesChange = Pick<RosterChange, "deadline" | "left">;

type Row = typeof rosterEntries.$inferSelect;

/** So many are named in one statement. */
const together = 500;

const among = (collectionId: string, rows: readonly Row[]): SQL | undefined =>
  and(
    eq(rosterEntries.collectionId, collectionId),
    inArray(
      rosterEntries.officeId,
      rows.map(({ officeId }) => officeId),
    ),
  );

async function changeDeadlines(tx: Transaction, collectionId: string, all: readonly Row[], deadline: string | null) {
  const rows = all.filter((row) => row.deadline !== deadline);
  if (rows.length === 0) return;
  await tx.update(rosterEntries).set({ deadline }).where(among(collectionId, rows));
  const events = rows.map(({ officeId, deadline: before }) => ({
    officeId,
    event: { kind: "changed" as const, before: { deadline: before }, after: { deadline } },
  }));
  await recordEvents(tx, collectionId, events);
}

async function changePlaces(tx: Transaction, collectionId: string, all: readonly Row[], left: string | null) {
  const rows = all.filter(({ leftReason }) => leftReason !== left);
  if (rows.length === 0) return;
  await tx.update(rosterEntries).set(placeOf(left)).where(among(collectionId, rows));
  const events = rows.map(({ officeId }) => ({ officeId, event: placeEvent(left) }));
  await recordEvents(tx, collectionId, events);
  for (const { officeId, countedId } of rows) if (countedId) await refreshCounted(tx, collectionId, officeId);
}

/** Says the same anew of many offices; each that it changes has its event. @returns how many of them the roster has */
export async function changeManyEntries(
  tx: Transaction,
  collectionId: string,
  officeIds: readonly string[],
  { deadline, left }: ManyEntriesChange,
): Promise<number> {
  const ids = [...new Set(officeIds)];
  let found = 0;
  for (let from = 0; from < ids.length; from += together) {
    const some = inArray(rosterEntries.officeId, ids.slice(from, from + together));
    const rows = await tx
      .select()
      .from(rosterEntries)
      .where(and(eq(rosterEntries.collectionId, collectionId), some))
      // Events follow each other as the roster does, not as the rows happen to lie.
      .orderBy(asc(rosterEntries.position));
    found += rows.length;
    if (deadline !== undefined) await changeDeadlines(tx, collectionId, rows, deadline);
    if (left !== undefined) await changePlaces(tx, collectionId, rows, left);
  }
  return found;
}

import "server-only";
import { and, count, eq, gt, gte, lt, lte, sql } from "drizzle-orm";
import type { CollectionEvent } from "../lib/collection/event";
import type { RosterLine } from "../lib/collection/roster";
import { recordEvents } from "./collection-events";
import { rosterEntries } from "./collection-schema";
import { refreshCounted } from "./counted-figures";
import { addFormerNames, renameOffice } from "./roster-offices";
import { offices } from "./schema";
import type { Transaction } from "./transaction";

/** What may be said anew of an office on a roster. `left`: why it is not expected any more, null: it is again. */
export type RosterChange = Partial<Omit<RosterLine, "name">> & {
  name?: string;
  position?: number;
  left?: string | null;
};

const at = (collectionId: string, officeId: string) =>
  and(eq(rosterEntries.collectionId, collectionId), eq(rosterEntries.officeId, officeId));

type Row = typeof rosterEntries.$inferSelect;

const changedKeys = ["class", "deadline", "contact", "position"] as const;

/** Makes room at a place of the order of publication. @returns the place, which is not beyond the last */
async function makeRoom(tx: Transaction, { collectionId, position: before }: Row, wanted: number): Promise<number> {
  const ofCollection = eq(rosterEntries.collectionId, collectionId);
  const [{ all }] = await tx.select({ all: count() }).from(rosterEntries).where(ofCollection);
  const position = Math.min(wanted, Number(all));
  const { position: place } = rosterEntries;
  const [between, step] =
    position > before
      ? [and(gt(place, before), lte(place, position)), sql`${place} - 1`]
      : [and(gte(place, position), lt(place, before)), sql`${place} + 1`];
  if (position !== before) await tx.update(rosterEntries).set({ position: step }).where(and(ofCollection, between));
  return position;
}

async function changeValues(tx: Transaction, row: Row, wanted: RosterChange): Promise<void> {
  const { position } = wanted;
  const change = position === undefined ? wanted : { ...wanted, position: await makeRoom(tx, row, position) };
  const set = Object.fromEntries(
    changedKeys.flatMap((key) => (change[key] === undefined || change[key] === row[key] ? [] : [[key, change[key]]])),
  );
  const before: Record<string, unknown> = Object.fromEntries(
    Object.keys(set).map((key) => [key, row[key as keyof Row]]),
  );
  const after: Record<string, unknown> = { ...set };
  if (Object.keys(set).length > 0) await tx.update(rosterEntries).set(set).where(at(row.collectionId, row.officeId));
  if (change.name !== undefined) {
    const former = await renameOffice(tx, row.officeId, change.name);
    if (former !== change.name) [before.name, after.name] = [former, change.name];
  }
  if (change.formerNames && change.formerNames.length > 0) {
    await addFormerNames(tx, row.officeId, change.formerNames);
    after.formerNames = change.formerNames;
  }
  if (Object.keys(after).length === 0) return;
  await recordEvents(tx, row.collectionId, [{ officeId: row.officeId, event: { kind: "changed", before, after } }]);
}

/** Off the roster an office stays in the list, with the day and the reason. */
export const placeOf = (left: string | null) =>
  left === null ? { leftAt: null, leftReason: null } : { leftAt: new Date().toISOString(), leftReason: left };

export const placeEvent = (left: string | null): CollectionEvent =>
  left === null ? { kind: "cameBack" } : { kind: "left", reason: left };

async function changePlace(tx: Transaction, row: Row, left: string | null): Promise<void> {
  if ((row.leftReason ?? null) === left) return;
  await tx.update(rosterEntries).set(placeOf(left)).where(at(row.collectionId, row.officeId));
  await recordEvents(tx, row.collectionId, [{ officeId: row.officeId, event: placeEvent(left) }]);
}

/** Changes what a roster says of an office; each change is an event with its day. `taken`: another office has this name. */
export async function changeRosterEntry(
  tx: Transaction,
  collectionId: string,
  officeId: string,
  change: RosterChange,
): Promise<"changed" | "missing" | "taken"> {
  const [row] = await tx.select().from(rosterEntries).where(at(collectionId, officeId));
  if (!row) return "missing";
  if (change.name !== undefined) {
    const [other] = await tx.select({ id: offices.id }).from(offices).where(eq(offices.name, change.name));
    if (other && other.id !== officeId) return "taken";
  }
  await changeValues(tx, row, change);
  if (change.left !== undefined) await changePlace(tx, row, change.left);
  await refreshCounted(tx, collectionId, officeId);
  return "changed";
}

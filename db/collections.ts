import "server-only";
import { randomUUID } from "node:crypto";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Deadlines } from "../lib/collection/roster";
import { canonicalJson } from "../lib/report/canonical";
import type { Unit } from "../lib/report/values";
import { recordEvents } from "./collection-events";
import { collections } from "./collection-schema";
import { officeIdOf } from "./offices";
import { offices } from "./schema";
import type { Transaction } from "./transaction";

/** One supervising office's collecting of one year. */
export type Collection = {
  id: string;
  office: { id: string; name: string };
  year: number;
  editionId: string;
  deadlines: Deadlines;
  /** Whom offices may ask; blank: nobody is named. */
  contact: string;
  /** Whether files that wait are read. */
  reading: boolean;
  createdAt: string;
};

const columns = {
  id: collections.id,
  office: { id: offices.id, name: offices.name },
  year: collections.year,
  editionId: collections.editionId,
  deadlines: collections.deadlines,
  contact: collections.contact,
  reading: collections.reading,
  createdAt: collections.createdAt,
};

const select = (tx: Transaction) =>
  tx.select(columns).from(collections).innerJoin(offices, eq(collections.officeId, offices.id));

/** @returns the collections of these offices (null: of all), the latest year first. */
export const listCollections = async (tx: Transaction, among: string[] | null = null): Promise<Collection[]> =>
  select(tx)
    .where(among === null ? undefined : inArray(collections.officeId, among))
    .orderBy(desc(collections.year), offices.name);

/** @returns null when there is none of this id. */
export const loadCollection = async (tx: Transaction, id: string): Promise<Collection | null> =>
  (await select(tx).where(eq(collections.id, id)))[0] ?? null;

/** @returns the collection that an office has for a year. */
export const findCollection = async (tx: Transaction, officeId: string, year: number): Promise<Collection | null> =>
  (await select(tx).where(and(eq(collections.officeId, officeId), eq(collections.year, year))))[0] ?? null;

/** The supervising office is known by the name that it has or had. */
export type NewCollection = {
  office: Unit;
  year: number;
  editionId: string;
  deadlines: Deadlines;
  /** How many its roster has. */
  offices: number;
  contact?: string;
};

/** Begins a collection; `exists` names the one that the office has for this year. */
export async function createCollection(
  tx: Transaction,
  { office, year, editionId, deadlines, offices: count, contact }: NewCollection,
): Promise<{ ok: true; id: string } | { ok: false; reason: "exists"; id: string }> {
  const officeId = await officeIdOf(tx, office);
  const there = await findCollection(tx, officeId, year);
  if (there) return { ok: false, reason: "exists", id: there.id };
  const id = randomUUID();
  const row = { id, officeId, year, editionId, deadlines, contact, createdAt: new Date().toISOString() };
  await tx.insert(collections).values(row);
  await recordEvents(tx, id, [{ event: { kind: "begun", offices: count } }]);
  return { ok: true, id };
}

/** Says whether files that wait are read. @returns whether there is such a collection */
export async function setReading(tx: Transaction, id: string, reading: boolean): Promise<boolean> {
  const rows = await tx
    .update(collections)
    .set({ reading })
    .where(eq(collections.id, id))
    .returning({ id: collections.id });
  return rows.length > 0;
}

export type CollectionChange = { deadlines?: Partial<Deadlines>; contact?: string };

/** Changes the last days of classes, and whom offices may ask; each change is an event with its day. */
export async function changeCollection(tx: Transaction, before: Collection, change: CollectionChange): Promise<void> {
  const after = { deadlines: { ...before.deadlines, ...change.deadlines }, contact: change.contact ?? before.contact };
  const { deadlines, contact } = before;
  if (canonicalJson(after) === canonicalJson({ deadlines, contact })) return;
  await tx.update(collections).set(after).where(eq(collections.id, before.id));
  await recordEvents(tx, before.id, [{ event: { kind: "changed", before: { deadlines, contact }, after } }]);
}

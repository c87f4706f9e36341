import "server-only";
import { and, asc, count, eq, inArray, isNull, max, type SQL } from "drizzle-orm";
import type { RosterEntry, RosterLine } from "../lib/collection/roster";
import { nothingSent } from "../lib/collection/standing";
import { recordEvents } from "./collection-events";
import { rosterEntries } from "./collection-schema";
import { type Collection, loadCollection } from "./collections";
import { officeCalled } from "./office-called";
import { createOffice, findOffice } from "./offices";
import { officeFormerNames, offices } from "./schema";
import type { Transaction } from "./transaction";

/** Governments of townships report as governments do; what an office is called says which it is. */
const kindOfName = (name: string) => (/人民政府$/.test(name) ? ("government" as const) : ("department" as const));

/** @returns the id of the office of this name, which is made when there is none, under its supervisor. */
async function officeOf(tx: Transaction, supervisor: string, name: string): Promise<string> {
  const known = await findOffice(tx, name);
  const id = known ?? (await createOffice(tx, { name, kind: kindOfName(name) }));
  await tx
    .update(offices)
    .set({ parentId: supervisor })
    .where(and(eq(offices.id, id), isNull(offices.parentId)));
  return id;
}

/** Names by which files may call an office from now on. */
export async function addFormerNames(tx: Transaction, officeId: string, names: readonly string[]): Promise<void> {
  const until = new Date().toISOString();
  const rows = [...new Set(names)].map((name) => ({ officeId, name, until }));
  if (rows.length > 0) await tx.insert(officeFormerNames).values(rows).onConflictDoNothing();
}

/** Two lines of a list may be one office, under its present and a former name. */
async function addLine(
  tx: Transaction,
  collection: Collection,
  line: RosterLine,
  position: number,
): Promise<string | null> {
  const officeId = await officeOf(tx, collection.office.id, line.name);
  await addFormerNames(tx, officeId, line.formerNames);
  const { class: kind, deadline, contact } = line;
  const added = await tx
    .insert(rosterEntries)
    .values({
      ...{ collectionId: collection.id, officeId, position, class: kind, deadline, contact },
      ...{ addedAt: new Date().toISOString(), ...nothingSent },
    })
    .onConflictDoNothing()
    .returning({ officeId: rosterEntries.officeId });
  return added.length > 0 ? officeId : null;
}

/** @returns how offices of a roster stand, by id. */
export async function statesOf(tx: Transaction, collectionId: string, ids: readonly string[]) {
  const rows = await tx
    .select({ id: rosterEntries.officeId, name: offices.name, state: rosterEntries.state })
    .from(rosterEntries)
    .innerJoin(offices, eq(offices.id, rosterEntries.officeId))
    .where(and(eq(rosterEntries.collectionId, collectionId), inArray(rosterEntries.officeId, [...ids])));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Puts offices at the end of a roster; one that is there already stays as it is. @returns how many came onto it */
export async function addToRoster(
  tx: Transaction,
  collectionId: string,
  lines: readonly RosterLine[],
): Promise<number> {
  const collection = (await loadCollection(tx, collectionId)) as Collection;
  const [{ last }] = await tx
    .select({ last: max(rosterEntries.position) })
    .from(rosterEntries)
    .where(eq(rosterEntries.collectionId, collectionId));
  let position = last ?? 0;
  const added: Parameters<typeof recordEvents>[2] = [];
  for (const line of lines) {
    const officeId = await addLine(tx, collection, line, position + 1);
    if (officeId === null) continue;
    position += 1;
    added.push({ officeId, event: { kind: "added", name: line.name, class: line.class } });
  }
  await recordEvents(tx, collectionId, added);
  return added.length;
}

/** @returns the former names of a roster's offices, by id, the last one first. @param of some of them; left out: all */
export async function formerNamesOf(
  tx: Transaction,
  collectionId: string,
  of?: readonly string[],
): Promise<Map<string, string[]>> {
  const ids = tx
    .select({ id: rosterEntries.officeId })
    .from(rosterEntries)
    .where(eq(rosterEntries.collectionId, collectionId));
  const rows = await tx
    .select({ id: officeFormerNames.officeId, name: officeFormerNames.name })
    .from(officeFormerNames)
    .where(inArray(officeFormerNames.officeId, of ? [...of] : ids))
    .orderBy(asc(officeFormerNames.until));
  const names = new Map<string, string[]>();
  for (const { id, name } of rows) names.set(id, [name, ...(names.get(id) ?? [])]);
  return names;
}

type Entry = typeof rosterEntries.$inferSelect;
type Row = { entry: Entry; name: string };

/** @returns since when and why an office is not expected any more; null while it is. */
export const leftOf = ({ leftAt, leftReason }: Pick<Entry, "leftAt" | "leftReason">): RosterEntry["left"] =>
  leftAt === null || leftReason === null ? null : { at: leftAt, reason: leftReason };

const entryOf = (
  { entry, name }: Row,
  { deadlines }: Pick<Collection, "deadlines">,
  former: Map<string, string[]>,
): RosterEntry => ({
  office: { id: entry.officeId, name, formerNames: former.get(entry.officeId) ?? [] },
  ...{ position: entry.position, class: entry.class, deadline: entry.deadline ?? deadlines[entry.class] },
  ...{ contact: entry.contact, addedAt: entry.addedAt },
  left: leftOf(entry),
});

const rowsOf = (tx: Transaction, where: SQL | undefined) =>
  tx
    .select({ entry: rosterEntries, name: offices.name })
    .from(rosterEntries)
    .innerJoin(offices, eq(rosterEntries.officeId, offices.id))
    .where(where)
    .orderBy(asc(rosterEntries.position));

/** @returns every office that is or was expected, in the order of publication. */
export async function loadRoster(tx: Transaction, collection: Collection): Promise<RosterEntry[]> {
  const former = await formerNamesOf(tx, collection.id);
  const rows = await rowsOf(tx, eq(rosterEntries.collectionId, collection.id));
  return rows.map((row) => entryOf(row, collection, former));
}

/** Some of a roster, from the `from`-th on; with `words` those that are or were called so. `limit` left out: all. */
export type RosterQuery = { words?: string; from: number; limit?: number };
/** More than any roster has, and so many as are named in one statement. */
const [everyOne, together] = [1_000_000, 500];

/** @returns a page of a roster, in the order of publication, and how many there are in all of what is wanted. */
export async function listRoster(
  tx: Transaction,
  collection: Collection,
  { words, from, limit = everyOne }: RosterQuery,
): Promise<{ offices: RosterEntry[]; found: number }> {
  const where = and(eq(rosterEntries.collectionId, collection.id), words ? officeCalled(words) : undefined);
  const rows = await rowsOf(tx, where).limit(limit).offset(from);
  const [{ found }] = await tx
    .select({ found: count() })
    .from(rosterEntries)
    .innerJoin(offices, eq(rosterEntries.officeId, offices.id))
    .where(where);
  const former = await formerNamesOf(
    tx,
    collection.id,
    rows.length < together ? rows.map(({ entry }) => entry.officeId) : undefined,
  );
  return { offices: rows.map((row) => entryOf(row, collection, former)), found: Number(found) };
}

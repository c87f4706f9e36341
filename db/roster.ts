import "server-only";
import { and, asc, count, eq, inArray, max, type SQL } from "drizzle-orm";
import type { RosterEntry, RosterLine } from "../lib/collection/roster";
import { nothingSent } from "../lib/collection/standing";
import { recordEvents } from "./collection-events";
import { rosterEntries } from "./collection-schema";
import { type Collection, loadCollection } from "./collections";
import { officeCalled } from "./office-called";
import { officeOfLine } from "./roster-offices";
import { officeFormerNames, offices } from "./schema";
import type { Transaction } from "./transaction";

/** Two lines of a list may be one office, under its present and a former name. @returns whether it came onto the roster */
async function addEntry(
  tx: Transaction,
  collectionId: string,
  officeId: string,
  { class: kind, deadline, contact }: RosterLine,
  position: number,
): Promise<boolean> {
  const added = await tx
    .insert(rosterEntries)
    .values({
      ...{ collectionId, officeId, position, class: kind, deadline, contact },
      ...{ addedAt: new Date().toISOString(), ...nothingSent },
    })
    .onConflictDoNothing()
    .returning({ officeId: rosterEntries.officeId });
  return added.length > 0;
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

/** What became of a list: how many came onto the roster, and the lines whose office was on it, as it stands there. */
export type AddedLines = { added: number; there: { line: string; office: string; left: boolean }[] };

async function standingThere(
  tx: Transaction,
  collectionId: string,
  there: readonly { line: string; officeId: string }[],
): Promise<AddedLines["there"]> {
  if (there.length === 0) return [];
  const ids = there.map(({ officeId }) => officeId);
  const rows = await rowsOf(
    tx,
    and(eq(rosterEntries.collectionId, collectionId), inArray(rosterEntries.officeId, ids)),
  );
  const rowOf = new Map(rows.map((row) => [row.entry.officeId, row]));
  return there.flatMap(({ line, officeId }) => {
    const row = rowOf.get(officeId);
    return row ? [{ line, office: row.name, left: leftOf(row.entry) !== null }] : [];
  });
}

/** Puts offices at the end of a roster; one that is there already stays as it is. */
export async function addToRoster(
  tx: Transaction,
  collectionId: string,
  lines: readonly RosterLine[],
): Promise<AddedLines> {
  const collection = (await loadCollection(tx, collectionId)) as Collection;
  const [{ last }] = await tx
    .select({ last: max(rosterEntries.position) })
    .from(rosterEntries)
    .where(eq(rosterEntries.collectionId, collectionId));
  let position = last ?? 0;
  const listed = lines.map(({ name }) => name);
  const events: Parameters<typeof recordEvents>[2] = [];
  const there: { line: string; officeId: string }[] = [];
  for (const line of lines) {
    const { id: officeId, before } = await officeOfLine(tx, collection, line, listed);
    if (!(await addEntry(tx, collectionId, officeId, line, position + 1))) {
      there.push({ line: line.name, officeId });
      continue;
    }
    position += 1;
    events.push({ officeId, event: { kind: "added", name: line.name, class: line.class } });
    const renamed = { kind: "changed", before: { name: before }, after: { name: line.name } } as const;
    if (before !== null) events.push({ officeId, event: renamed });
  }
  await recordEvents(tx, collectionId, events);
  return { added: position - (last ?? 0), there: await standingThere(tx, collectionId, there) };
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

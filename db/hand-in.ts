import "server-only";
import { and, asc, eq, inArray, notExists, or } from "drizzle-orm";
import type { HandedIn } from "../lib/collection/handed-in";
import { namedIn, type OfficeIn, rowsByOffice } from "./collection-events";
import { rosterEntries, submissions } from "./collection-schema";
import { type Collection, listCollections } from "./collections";
import { officeFormerNames, offices, reports } from "./schema";
import { lineColumns, type StoredLine } from "./submissions";
import type { Transaction } from "./transaction";

/** A collection that expects an office: as which of its roster, and until when. `left`: it does so no more. */
export type Expecting = {
  collection: Collection;
  officeId: string;
  deadline: string;
  left: boolean;
};

/** Of a report: whose it is, and of which year. */
export type OfYear = { officeId: string; year: number };

/** What offices are called, and were; and of others who was called as one of them is now. */
async function namesAround(tx: Transaction, ids: string[]) {
  const { id, name } = offices;
  const named = await tx.select({ id, name }).from(offices).where(inArray(id, ids));
  const now = named.map((office) => office.name);
  const former = await tx
    .select({ officeId: officeFormerNames.officeId, name: officeFormerNames.name })
    .from(officeFormerNames)
    .where(or(inArray(officeFormerNames.officeId, ids), inArray(officeFormerNames.name, now)));
  return { named, former };
}

/** @returns of each office itself, and those that are only known from a roster and bear a name of it, now or before */
async function namesakesOf(tx: Transaction, ids: string[]): Promise<Map<string, string[]>> {
  const { named, former } = await namesAround(tx, ids);
  const names = [...named, ...former].map(({ name }) => name);
  const bearers = former.map(({ officeId }) => officeId);
  const known = await tx
    .select({ id: offices.id, name: offices.name })
    .from(offices)
    .where(
      and(
        or(inArray(offices.name, names), inArray(offices.id, bearers)),
        // One that has reports of its own hands in by itself, whatever it was called.
        notExists(tx.select({ id: reports.id }).from(reports).where(eq(reports.officeId, offices.id))),
      ),
    );
  return new Map(
    named.map(({ id, name }) => {
      const called = [name, ...former.filter(({ officeId }) => officeId === id).map((each) => each.name)];
      const wasSo = former.filter((each) => each.name === name).map(({ officeId }) => officeId);
      const namesakes = known.filter((each) => called.includes(each.name) || wasSo.includes(each.id));
      return [id, [...new Set([id, ...namesakes.map((each) => each.id)])]];
    }),
  );
}

type Entry = typeof rosterEntries.$inferSelect;

function expectingOne(collection: Collection, office: string, own: Entry[]): Expecting[] {
  // Two that bear the name are two offices: then only the very same one is expected.
  const entry = own.find(({ officeId }) => officeId === office) ?? (own.length === 1 ? own[0] : undefined);
  if (!entry) return [];
  const deadline = entry.deadline ?? collection.deadlines[entry.class];
  return [{ collection, officeId: entry.officeId, deadline, left: entry.leftAt !== null }];
}

/**
 * @returns of each report the collections of its year that have its office on their roster, by its id or by a name that it
 *   has or had. All are looked up at once.
 */
export async function collectionsExpectingEach(tx: Transaction, all: readonly OfYear[]): Promise<Expecting[][]> {
  if (all.length === 0) return [];
  const known = await namesakesOf(tx, [...new Set(all.map(({ officeId }) => officeId))]);
  const years = new Set(all.map(({ year }) => year));
  const collections = (await listCollections(tx)).filter(({ year }) => years.has(year));
  const of = { collections: collections.map(({ id }) => id), offices: [...new Set([...known.values()].flat())] };
  const entries = await tx
    .select()
    .from(rosterEntries)
    .where(and(inArray(rosterEntries.collectionId, of.collections), inArray(rosterEntries.officeId, of.offices)));
  const entryOf = rowsByOffice(entries);
  return all.map(({ officeId, year }) =>
    collections
      .filter((collection) => collection.year === year)
      .flatMap((collection) => {
        const names = known.get(officeId) ?? [];
        const own = names.flatMap((name) => entryOf({ collectionId: collection.id, officeId: name }));
        return expectingOne(collection, officeId, own);
      }),
  );
}

/** The same for one. */
export const collectionsExpecting = async (tx: Transaction, officeId: string, year: number): Promise<Expecting[]> =>
  (await collectionsExpectingEach(tx, [{ officeId, year }]))[0];

/** A submission as its office sees it. */
export type OwnLine = StoredLine & { handedIn: HandedIn | null };

/** @returns the submissions of one of these offices in its collection with how each came, the first one first. */
export async function submissionsOfOffices(
  tx: Transaction,
  all: readonly OfficeIn[],
): Promise<(office: OfficeIn) => OwnLine[]> {
  const { collectionIds, officeIds } = namedIn(all);
  const { collectionId, officeId, number, handedIn } = submissions;
  const rows = await tx
    .select({ ...lineColumns, handedIn })
    .from(submissions)
    .where(and(inArray(collectionId, collectionIds), inArray(officeId, officeIds)))
    .orderBy(asc(number));
  return rowsByOffice(rows);
}

/** The same for one. */
export const ownSubmissions = async (tx: Transaction, collectionId: string, officeId: string): Promise<OwnLine[]> =>
  (await submissionsOfOffices(tx, [{ collectionId, officeId }]))({ collectionId, officeId });

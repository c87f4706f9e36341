import "server-only";
import { and, asc, eq, inArray, notInArray, or } from "drizzle-orm";
import type { HandedIn } from "../lib/collection/handed-in";
import { rosterEntries, submissions } from "./collection-schema";
import { type Collection, listCollections } from "./collections";
import { loadOffice } from "./offices";
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

/** Offices that are only known from a roster and bear a name of this one, now or before. */
async function namesakesOf(tx: Transaction, officeId: string): Promise<string[]> {
  const { name, formerNames } = await loadOffice(tx, officeId);
  const former = tx.select({ id: officeFormerNames.officeId }).from(officeFormerNames);
  const rows = await tx
    .select({ id: offices.id })
    .from(offices)
    .where(
      and(
        or(
          inArray(offices.name, [name, ...formerNames]),
          inArray(offices.id, former.where(eq(officeFormerNames.name, name))),
        ),
        // One that has reports of its own hands in by itself, whatever it was called.
        notInArray(offices.id, tx.select({ id: reports.officeId }).from(reports)),
      ),
    );
  return rows.map(({ id }) => id);
}

/** @returns the collections of a year that have an office on their roster, by its id or by a name that it has or had. */
export async function collectionsExpecting(tx: Transaction, officeId: string, year: number): Promise<Expecting[]> {
  const known = [officeId, ...(await namesakesOf(tx, officeId))];
  const ofYear = (await listCollections(tx)).filter((each) => each.year === year);
  const ids = ofYear.map(({ id }) => id);
  const entries = await tx
    .select()
    .from(rosterEntries)
    .where(and(inArray(rosterEntries.collectionId, ids), inArray(rosterEntries.officeId, known)));
  return ofYear.flatMap((collection): Expecting[] => {
    const own = entries.filter(({ collectionId }) => collectionId === collection.id);
    // Two that bear the name are two offices: then only the very same one is expected.
    const entry = own.find((each) => each.officeId === officeId) ?? (own.length === 1 ? own[0] : undefined);
    if (!entry) return [];
    const deadline = entry.deadline ?? collection.deadlines[entry.class];
    return [
      {
        collection,
        officeId: entry.officeId,
        deadline,
        left: entry.leftAt !== null,
      },
    ];
  });
}

/** A submission as its office sees it. */
export type OwnLine = StoredLine & { handedIn: HandedIn | null };

/** @returns the submissions of an office in a collection with how each came, the first one first. */
export const ownSubmissions = async (tx: Transaction, collectionId: string, officeId: string): Promise<OwnLine[]> =>
  tx
    .select({ ...lineColumns, handedIn: submissions.handedIn })
    .from(submissions)
    .where(and(eq(submissions.collectionId, collectionId), eq(submissions.officeId, officeId)))
    .orderBy(asc(submissions.number));

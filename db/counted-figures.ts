import "server-only";
import { and, eq, inArray, isNotNull, isNull, ne, notInArray, or, type SQL } from "drizzle-orm";
import { countedIn } from "../lib/collection/counted-in";
import { leftOutFigures, rosterEntries, submissionFigures, submissions } from "./collection-schema";
import type { Transaction } from "./transaction";

/** The figures that the sums have of an office, and how they are marked; null: it gives them none. */
async function countedNow(tx: Transaction, collectionId: string, officeId: string) {
  const ofOffice = and(eq(rosterEntries.collectionId, collectionId), eq(rosterEntries.officeId, officeId));
  const [entry] = await tx
    .select({ kind: rosterEntries.class, leftAt: rosterEntries.leftAt, countedId: rosterEntries.countedId })
    .from(rosterEntries)
    .where(ofOffice);
  if (!entry?.countedId || entry.leftAt !== null) return null;
  const outside = await tx
    .select({ address: leftOutFigures.address })
    .from(leftOutFigures)
    .where(and(eq(leftOutFigures.collectionId, collectionId), eq(leftOutFigures.officeId, officeId)));
  const addresses = outside.map(({ address }) => address);
  return {
    mark: countedIn(collectionId, entry.kind),
    figures: and(
      eq(submissionFigures.submissionId, entry.countedId),
      addresses.length > 0 ? notInArray(submissionFigures.address, addresses) : undefined,
    ) as SQL,
    others: or(
      ne(submissionFigures.submissionId, entry.countedId),
      addresses.length > 0 ? inArray(submissionFigures.address, addresses) : undefined,
    ),
  };
}

/**
 * Marks the figures that the sums have of an office, and no others. Whoever changes what is counted of it calls this in
 * the same unit of work: a decision, a place on the roster, a class, a figure that is left out, figures laid out anew.
 */
export async function refreshCounted(tx: Transaction, collectionId: string, officeId: string): Promise<void> {
  const now = await countedNow(tx, collectionId, officeId);
  const own = tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.collectionId, collectionId), eq(submissions.officeId, officeId)));
  await tx
    .update(submissionFigures)
    .set({ countedIn: null })
    .where(and(inArray(submissionFigures.submissionId, own), isNotNull(submissionFigures.countedIn), now?.others));
  if (!now) return;
  await tx
    .update(submissionFigures)
    .set({ countedIn: now.mark })
    .where(and(now.figures, or(isNull(submissionFigures.countedIn), ne(submissionFigures.countedIn, now.mark))));
}

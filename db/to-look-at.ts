import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { type Walk, walkFrom } from "../lib/collection/walk";
import { rosterEntries, submissions } from "./collection-schema";
import type { Transaction } from "./transaction";

/** What is to be looked at, by arrival: what reads clean, then what has doubts. */
const toLookAt = (tx: Transaction, collectionId: string) =>
  tx
    .select({ id: submissions.id })
    .from(rosterEntries)
    .innerJoin(submissions, eq(submissions.id, rosterEntries.submissionId))
    .where(
      and(
        eq(rosterEntries.collectionId, collectionId),
        isNull(rosterEntries.leftAt),
        inArray(rosterEntries.state, ["waiting", "doubtful"]),
      ),
    )
    .orderBy(desc(rosterEntries.state), asc(rosterEntries.arrivedAt), asc(rosterEntries.position));

/** @returns the submission that is looked at first; null: none waits. */
export const firstToLookAt = async (tx: Transaction, collectionId: string): Promise<string | null> =>
  (await toLookAt(tx, collectionId).limit(1))[0]?.id ?? null;

/** @returns what comes before and after a submission. */
export const walkAround = async (tx: Transaction, collectionId: string, submissionId: string): Promise<Walk> =>
  walkFrom(
    (await toLookAt(tx, collectionId)).map(({ id }) => id),
    submissionId,
  );

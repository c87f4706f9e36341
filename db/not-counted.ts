import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Scope } from "../lib/collection/office-class";
import type { NotCounted } from "../lib/collection/sum";
import { rosterEntries } from "./collection-schema";
import type { Collection } from "./collections";
import { offices } from "./schema";
import { inScope } from "./sums";
import type { Transaction } from "./transaction";

/** @returns offices in scope that the sums lack, with where each stands, in the order of the roster. */
export const listNotCounted = async (
  tx: Transaction,
  { id }: Collection,
  scope: Scope,
  limit: number,
): Promise<NotCounted[]> =>
  tx
    .select({
      office: { id: offices.id, name: offices.name },
      state: rosterEntries.state,
      contact: rosterEntries.contact,
      submission: rosterEntries.submissionId,
      doubts: rosterEntries.doubts,
      returns: rosterEntries.returns,
    })
    .from(rosterEntries)
    .innerJoin(offices, eq(rosterEntries.officeId, offices.id))
    .where(and(inScope(id, scope), isNull(rosterEntries.countedId)))
    .orderBy(asc(rosterEntries.position))
    .limit(limit);

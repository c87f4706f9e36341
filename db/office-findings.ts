import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import type { Finding } from "../lib/checks/finding";
import type { Scope } from "../lib/collection/office-class";
import type { NamedOffice } from "../lib/collection/sum";
import { rosterEntries, submissions } from "./collection-schema";
import { offices } from "./schema";
import { inScope } from "./sums";
import type { Transaction } from "./transaction";

/** @returns the counted offices of a scope whose reports have errors, with what was found in them. */
export const countedWithErrors = async (
  tx: Transaction,
  collectionId: string,
  scope: Scope,
): Promise<{ office: NamedOffice; findings: Finding[] }[]> =>
  tx
    .select({ office: { id: offices.id, name: offices.name }, findings: submissions.findings })
    .from(rosterEntries)
    .innerJoin(submissions, eq(submissions.id, rosterEntries.countedId))
    .innerJoin(offices, eq(offices.id, rosterEntries.officeId))
    .where(and(inScope(collectionId, scope), gt(submissions.errors, 0)))
    .orderBy(asc(rosterEntries.position));

import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Finding } from "../lib/checks/finding";
import type { OfficeClass } from "../lib/collection/office-class";
import type { OfficeState } from "../lib/collection/submission";
import type { NamedOffice } from "../lib/collection/sum";
import type { ImportProposal } from "../lib/import/proposal";
import { rosterEntries, submissions } from "./collection-schema";
import type { Collection } from "./collections";
import { offices } from "./schema";
import type { Transaction } from "./transaction";

/** An office that is expected, with what the board knows of it. */
export type ExpectedOffice = {
  office: NamedOffice;
  class: OfficeClass;
  contact: string;
  /** YYYY-MM-DD. */
  deadline: string;
  state: OfficeState;
  firstArrivedAt: string | null;
  returns: number;
  /** Its last. */
  submission: string | null;
};

const expected = ({ id }: Collection) => and(eq(rosterEntries.collectionId, id), isNull(rosterEntries.leftAt));

/** @returns the offices that are expected, in the order of the roster. */
export async function listExpected(tx: Transaction, collection: Collection): Promise<ExpectedOffice[]> {
  const rows = await tx
    .select({ entry: rosterEntries, name: offices.name })
    .from(rosterEntries)
    .innerJoin(offices, eq(offices.id, rosterEntries.officeId))
    .where(expected(collection))
    .orderBy(asc(rosterEntries.position));
  return rows.map(({ entry, name }) => ({
    office: { id: entry.officeId, name },
    ...{ class: entry.class, contact: entry.contact, state: entry.state, returns: entry.returns },
    deadline: entry.deadline ?? collection.deadlines[entry.class],
    ...{ firstArrivedAt: entry.firstArrivedAt, submission: entry.submissionId },
  }));
}

const which = { last: rosterEntries.submissionId, counted: rosterEntries.countedId };

/** @returns what was read of each expected office: as it was sent last, or as the sums have it. */
export async function proposalsOf(
  tx: Transaction,
  collection: Collection,
  of: keyof typeof which,
): Promise<Map<string, ImportProposal>> {
  const rows = await tx
    .select({ officeId: submissions.officeId, proposal: submissions.proposal })
    .from(rosterEntries)
    .innerJoin(submissions, eq(submissions.id, which[of]))
    .where(expected(collection));
  return new Map(rows.map(({ officeId, proposal }) => [officeId, proposal]));
}

/** @returns what was found in the report that each office sent first. */
export async function firstFindings(tx: Transaction, { id }: Collection): Promise<Map<string, Finding[]>> {
  const rows = await tx
    .select({ officeId: submissions.officeId, findings: submissions.findings })
    .from(submissions)
    .where(and(eq(submissions.collectionId, id), eq(submissions.number, 1)));
  return new Map(rows.map(({ officeId, findings }) => [officeId, findings]));
}

/** @returns when each office sent something, the first time first. */
export async function arrivalsOf(tx: Transaction, { id }: Collection): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ officeId: submissions.officeId, arrivedAt: submissions.arrivedAt })
    .from(submissions)
    .where(eq(submissions.collectionId, id))
    .orderBy(asc(submissions.number));
  const arrivals = new Map<string, string[]>();
  for (const { officeId, arrivedAt } of rows) arrivals.set(officeId, [...(arrivals.get(officeId) ?? []), arrivedAt]);
  return arrivals;
}

/** @returns the last submissions that stand returned, in the order of the roster. */
export async function returnedSubmissions(
  tx: Transaction,
  collection: Collection,
): Promise<{ id: string; officeId: string }[]> {
  return tx
    .select({ id: submissions.id, officeId: rosterEntries.officeId })
    .from(rosterEntries)
    .innerJoin(submissions, eq(submissions.id, rosterEntries.submissionId))
    .where(and(expected(collection), eq(rosterEntries.state, "returned")))
    .orderBy(asc(rosterEntries.position));
}

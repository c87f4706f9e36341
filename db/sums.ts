import "server-only";
import { and, asc, count, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { countedMarks } from "../lib/collection/counted-in";
import { classesIn, type Scope } from "../lib/collection/office-class";
import type { Coverage, LeftOutFigure } from "../lib/collection/sum";
import { figuresOf } from "../lib/editions/figures-of-edition";
import { editionById } from "../lib/editions/register";
import { sumOf } from "../lib/report/figures";
import type { Figures, FigureValue } from "../lib/report/values";
import { leftOutFigures, rosterEntries, submissionFigures } from "./collection-schema";
import type { Collection } from "./collections";
import { offices } from "./schema";
import type { Transaction } from "./transaction";

/** The offices of a scope that are expected; sums are over those of them that are counted. */
export const inScope = (collectionId: string, scope: Scope): SQL | undefined =>
  and(
    eq(rosterEntries.collectionId, collectionId),
    isNull(rosterEntries.leftAt),
    inArray(rosterEntries.class, [...classesIn[scope]]),
  );

const amountsOf = (editionId: string): string[] =>
  [...figuresOf(editionById(editionId)).values()].flatMap(({ measure, parts, address }) =>
    measure === "amount" && !parts ? [address] : [],
  );

/** Rows that are counted in a scope, found by their mark alone. */
const counted = ({ id }: Collection, scope: Scope) => inArray(submissionFigures.countedIn, countedMarks(id, scope));

const wholeNumber = sql<number>`sum(cast(${submissionFigures.value} as bigint))`.mapWith(Number);

/** Whole numbers are added by the database in one query over the rows of all offices. */
async function addCounts(tx: Transaction, collection: Collection, scope: Scope): Promise<Figures> {
  const rows = await tx
    .select({ address: submissionFigures.address, value: wholeNumber })
    .from(submissionFigures)
    .where(
      and(counted(collection, scope), notInArray(submissionFigures.address, ["", ...amountsOf(collection.editionId)])),
    )
    .groupBy(submissionFigures.countedIn, submissionFigures.address);
  const added: Figures = {};
  for (const { address, value } of rows) added[address] = sumOf([added[address] ?? null, value]);
  return added;
}

/** Amounts are added digit for digit, which no database's number does. */
async function addAmounts(tx: Transaction, collection: Collection, scope: Scope): Promise<Figures> {
  const amounts = amountsOf(collection.editionId);
  const rows = await tx
    .select({ address: submissionFigures.address, value: submissionFigures.value })
    .from(submissionFigures)
    .where(and(counted(collection, scope), inArray(submissionFigures.address, amounts)));
  const added: Figures = {};
  for (const { address, value } of rows) added[address] = sumOf([added[address] ?? null, value]);
  return added;
}

const leftOutIn = (tx: Transaction, collectionId: string, scope: Scope) =>
  tx
    .select({
      office: { id: offices.id, name: offices.name },
      address: leftOutFigures.address,
      value: submissionFigures.value,
      reason: leftOutFigures.reason,
      at: leftOutFigures.at,
    })
    .from(leftOutFigures)
    .innerJoin(
      rosterEntries,
      and(
        eq(rosterEntries.collectionId, leftOutFigures.collectionId),
        eq(rosterEntries.officeId, leftOutFigures.officeId),
      ),
    )
    .innerJoin(offices, eq(offices.id, leftOutFigures.officeId))
    .leftJoin(
      submissionFigures,
      and(
        eq(submissionFigures.submissionId, rosterEntries.countedId),
        eq(submissionFigures.address, leftOutFigures.address),
      ),
    )
    .where(inScope(collectionId, scope))
    .orderBy(asc(rosterEntries.position), asc(leftOutFigures.address));

/** @returns figures of offices in scope that are not counted, each with its reason. */
export const listLeftOut = async (tx: Transaction, collectionId: string, scope: Scope): Promise<LeftOutFigure[]> =>
  leftOutIn(tx, collectionId, scope);

/** @returns the entered figures added over the counted offices of a scope; blank ones are absent. */
export const addFigures = async (tx: Transaction, collection: Collection, scope: Scope): Promise<Figures> => ({
  ...(await addCounts(tx, collection, scope)),
  ...(await addAmounts(tx, collection, scope)),
});

/** @returns how many offices of a scope are expected. */
export async function countExpected(tx: Transaction, collectionId: string, scope: Scope): Promise<number> {
  const [{ expected }] = await tx.select({ expected: count() }).from(rosterEntries).where(inScope(collectionId, scope));
  return Number(expected);
}

/** @returns how many of the expected offices are counted, and which are not. */
export async function coverageOf(tx: Transaction, collectionId: string, scope: Scope): Promise<Coverage> {
  const [{ expected, counted }] = await tx
    .select({ expected: count(), counted: count(rosterEntries.countedId) })
    .from(rosterEntries)
    .where(inScope(collectionId, scope));
  const missing = await tx
    .select({ id: offices.id, name: offices.name })
    .from(rosterEntries)
    .innerJoin(offices, eq(rosterEntries.officeId, offices.id))
    .where(and(inScope(collectionId, scope), isNull(rosterEntries.countedId)))
    .orderBy(asc(rosterEntries.position));
  return { scope, counted: Number(counted), expected: Number(expected), missing };
}

/** What an office gives to a figure, before it is shared out. */
export type Part = { office: { id: string; name: string }; value: FigureValue; submission: string };

/**
 * @param addresses entered figures that are added up to the one asked for
 * @returns what each counted office gives to them, largest first, then in the order of the roster
 */
export async function partsOf(
  tx: Transaction,
  collection: Collection,
  scope: Scope,
  addresses: readonly string[],
): Promise<Part[]> {
  const rows = await tx
    .select({
      office: { id: offices.id, name: offices.name },
      submission: submissionFigures.submissionId,
      address: submissionFigures.address,
      value: submissionFigures.value,
    })
    .from(submissionFigures)
    .innerJoin(
      rosterEntries,
      and(eq(rosterEntries.countedId, submissionFigures.submissionId), inScope(collection.id, scope)),
    )
    .innerJoin(offices, eq(rosterEntries.officeId, offices.id))
    .where(and(counted(collection, scope), inArray(submissionFigures.address, [...addresses])))
    .orderBy(asc(rosterEntries.position));
  const amounts = new Set(amountsOf(collection.editionId));
  const byOffice = new Map<string, Part>();
  for (const { office, submission, address, value } of rows) {
    const before = byOffice.get(office.id)?.value ?? null;
    const number = amounts.has(address) ? value : Number(value);
    byOffice.set(office.id, { office, submission, value: sumOf([before, number]) });
  }
  return [...byOffice.values()].sort((a, b) => Number(b.value) - Number(a.value));
}

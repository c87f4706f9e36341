import "server-only";
import { and, asc, count, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { classesIn, type Scope } from "../lib/collection/office-class";
import type { Coverage, LeftOutFigure } from "../lib/collection/sum";
import { figuresOf } from "../lib/editions/figures-of-edition";
import { editionById } from "../lib/editions/register";
import { addDecimals, negated, printDecimal, toDecimal } from "../lib/report/decimal";
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

/** How many values a sum is of: none of a figure that nobody has, which stays blank. */
type Added = { value: FigureValue; values: number };

const wholeNumber = sql<number>`sum(cast(${submissionFigures.value} as bigint))`.mapWith(Number);

/** Whole numbers are added by the database in one query over the rows of all offices. */
async function addCounts(tx: Transaction, { id, editionId }: Collection, scope: Scope): Promise<Map<string, Added>> {
  const rows = await tx
    .select({ address: submissionFigures.address, value: wholeNumber, values: count() })
    .from(rosterEntries)
    .innerJoin(submissionFigures, eq(submissionFigures.submissionId, rosterEntries.countedId))
    .where(and(inScope(id, scope), notInArray(submissionFigures.address, ["", ...amountsOf(editionId)])))
    .groupBy(submissionFigures.address);
  return new Map(rows.map(({ address, value, values }) => [address, { value, values: Number(values) }]));
}

/** Amounts are added digit for digit, which no database's number does. */
async function addAmounts(tx: Transaction, { id, editionId }: Collection, scope: Scope): Promise<Map<string, Added>> {
  const added = new Map<string, Added>();
  const amounts = amountsOf(editionId);
  if (amounts.length === 0) return added;
  const rows = await tx
    .select({ address: submissionFigures.address, value: submissionFigures.value })
    .from(rosterEntries)
    .innerJoin(submissionFigures, eq(submissionFigures.submissionId, rosterEntries.countedId))
    .where(and(inScope(id, scope), inArray(submissionFigures.address, amounts)));
  for (const { address, value } of rows) {
    const { value: sum, values } = added.get(address) ?? { value: null, values: 0 };
    added.set(address, { value: sumOf([sum, value]), values: values + 1 });
  }
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

const minus = (sum: FigureValue, value: string): FigureValue => {
  const rest = printDecimal(addDecimals(toDecimal(sum ?? 0), negated(toDecimal(value))));
  return typeof sum === "number" ? Number(rest) : rest;
};

/** @returns the entered figures added over the counted offices of a scope; blank ones are absent. */
export async function addFigures(tx: Transaction, collection: Collection, scope: Scope): Promise<Figures> {
  const added = new Map([...(await addCounts(tx, collection, scope)), ...(await addAmounts(tx, collection, scope))]);
  for (const { address, value } of await leftOutIn(tx, collection.id, scope)) {
    const known = added.get(address);
    if (!known || value === null) continue;
    added.set(address, { value: minus(known.value, value), values: known.values - 1 });
  }
  return Object.fromEntries(
    [...added].flatMap(([address, { value, values }]) => (values > 0 ? [[address, value]] : [])),
  );
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
    .from(rosterEntries)
    .innerJoin(submissionFigures, eq(submissionFigures.submissionId, rosterEntries.countedId))
    .innerJoin(offices, eq(rosterEntries.officeId, offices.id))
    .where(and(inScope(collection.id, scope), inArray(submissionFigures.address, [...addresses])))
    .orderBy(asc(rosterEntries.position));
  const amounts = new Set(amountsOf(collection.editionId));
  const outside = new Set(
    (await leftOutIn(tx, collection.id, scope)).map(({ office, address }) => `${office.id} ${address}`),
  );
  const byOffice = new Map<string, Part>();
  for (const { office, submission, address, value } of rows) {
    if (outside.has(`${office.id} ${address}`)) continue;
    const before = byOffice.get(office.id)?.value ?? null;
    const number = amounts.has(address) ? value : Number(value);
    byOffice.set(office.id, { office, submission, value: sumOf([before, number]) });
  }
  return [...byOffice.values()].sort((a, b) => Number(b.value) - Number(a.value));
}

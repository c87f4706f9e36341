import "server-only";
import { randomUUID } from "node:crypto";
import { and, desc, eq, inArray, isNull, ne, type SQL } from "drizzle-orm";
import type { Office } from "../lib/report/office";
import type { Unit } from "../lib/report/values";
import { officeFormerNames, offices, reports } from "./schema";
import type { Transaction } from "./transaction";

/** @returns the id of the office that is called so, or, where none is, of the one that was called so last; null where there is neither. */
export async function findOffice(tx: Transaction, name: string): Promise<string | null> {
  const [called] = await tx.select({ id: offices.id }).from(offices).where(eq(offices.name, name));
  if (called) return called.id;
  const [before] = await tx
    .select({ id: officeFormerNames.officeId })
    .from(officeFormerNames)
    .where(eq(officeFormerNames.name, name))
    .orderBy(desc(officeFormerNames.until))
    .limit(1);
  return before?.id ?? null;
}

/** @returns the id of the office of this name, now or before, which is made when there is none; its kind is the one last given. */
export async function officeIdOf(tx: Transaction, { name, kind }: Unit): Promise<string> {
  const known = await findOffice(tx, name);
  if (known === null) return createOffice(tx, { name, kind });
  await tx.update(offices).set({ kind }).where(eq(offices.id, known));
  return known;
}

export async function createOffice(tx: Transaction, { name, kind }: Unit): Promise<string> {
  const id = randomUUID();
  await tx.insert(offices).values({ id, name, kind });
  return id;
}

/** Keeps what a report's cover says of its office's kind. */
export async function keepKind(tx: Transaction, reportId: string, kind: Unit["kind"]): Promise<void> {
  const ofReport = tx.select({ id: reports.officeId }).from(reports).where(eq(reports.id, reportId));
  await tx.update(offices).set({ kind }).where(inArray(offices.id, ofReport));
}

/** @returns the office with the names that it had before, the last one first. @throws when there is none of this id. */
export async function loadOffice(tx: Transaction, id: string): Promise<Office> {
  const [office] = await tx.select({ id: offices.id, name: offices.name }).from(offices).where(eq(offices.id, id));
  if (!office) throw new Error(`There is no office ${id}`);
  const former = await tx
    .select({ name: officeFormerNames.name })
    .from(officeFormerNames)
    .where(eq(officeFormerNames.officeId, id))
    .orderBy(desc(officeFormerNames.until));
  return { ...office, formerNames: former.map(({ name }) => name) };
}

/** @returns `wanted`, or the next number after the copies that an office has of this year outside the bin when it is taken. */
export async function freeCopy(
  tx: Transaction,
  officeId: string,
  year: number,
  wanted = 0,
  except = "",
): Promise<number> {
  const twins = and(
    eq(reports.officeId, officeId),
    eq(reports.year, year),
    isNull(reports.deletedAt),
    ne(reports.id, except),
  );
  const rows = await tx.select({ copy: reports.copy }).from(reports).where(twins);
  const taken = rows.map(({ copy }) => copy);
  return taken.includes(wanted) ? Math.max(...taken) + 1 : wanted;
}

/** @returns what these offices are called now, by id. */
export async function namesOfOffices(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const named = await tx.select({ id: offices.id, name: offices.name }).from(offices).where(inArray(offices.id, ids));
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** Of reports only those of these offices; null for all. */
export const inOffices = (among: string[] | null): SQL | undefined =>
  among === null ? undefined : inArray(reports.officeId, among);

/** @returns how many reports an office has outside the bin. */
export const reportsOfOffice = async (tx: Transaction, officeId: string): Promise<number> =>
  (
    await tx
      .select({ id: reports.id })
      .from(reports)
      .where(and(eq(reports.officeId, officeId), isNull(reports.deletedAt)))
  ).length;

import "server-only";
import { and, asc, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import { type Deputising, deputisedRoles } from "../lib/access/deputising";
import type { HeldRole } from "../lib/access/roles";
import { deputies, grants, people } from "./people-schema";
import type { Transaction } from "./transaction";

/** @returns who takes whose seat on a day or later, in every office, the first to begin first; nobody who is disabled. */
export async function listDeputies(tx: Transaction, today: string): Promise<Deputising[]> {
  const rows = await tx
    .select()
    .from(deputies)
    .where(gte(deputies.untilDay, today))
    .orderBy(asc(deputies.fromDay), asc(deputies.id));
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.flatMap(({ absentId, deputyId }) => [absentId, deputyId]))];
  const active = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.disabledAt)));
  const byId = new Map(active.map((person) => [person.id, person]));
  return rows.flatMap(({ id, officeId: office, absentId, deputyId, fromDay: from, untilDay: until }) => {
    const [absent, deputy] = [byId.get(absentId), byId.get(deputyId)];
    return absent && deputy ? [{ id, office, absent, deputy, from, until }] : [];
  });
}

export async function addDeputy(
  tx: Transaction,
  { id, office, absent, deputy, from, until }: Deputising,
): Promise<void> {
  const row = { absentId: absent.id, deputyId: deputy.id, fromDay: from, untilDay: until };
  await tx.insert(deputies).values({ id, officeId: office, ...row });
}

export const removeDeputy = async (tx: Transaction, id: string): Promise<void> => {
  await tx.delete(deputies).where(eq(deputies.id, id));
};

/** What somebody is on a day: by their own roles, and in the seats of those who are away. Seats are not passed on. */
export async function rolesHeld(tx: Transaction, personId: string, today: string): Promise<HeldRole[]> {
  const own = await tx
    .select({ office: grants.officeId, role: grants.role })
    .from(grants)
    .where(eq(grants.personId, personId));
  const now = and(eq(deputies.deputyId, personId), lte(deputies.fromDay, today), gte(deputies.untilDay, today));
  const taken = await tx
    .select({ office: grants.officeId, role: grants.role, id: people.id, name: people.name })
    .from(deputies)
    .innerJoin(people, eq(people.id, deputies.absentId))
    .innerJoin(grants, and(eq(grants.personId, deputies.absentId), eq(grants.officeId, deputies.officeId)))
    .where(and(now, isNull(people.disabledAt), inArray(grants.role, [...deputisedRoles])))
    .orderBy(asc(deputies.fromDay), asc(deputies.id), asc(grants.role));
  return [...own, ...taken.map(({ office, role, id, name }) => ({ office, role, for: { id, name } }))];
}

import "server-only";
import { and, asc, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type Deputising, deputisedRoles } from "../lib/access/deputising";
import type { HeldRole } from "../lib/access/roles";
import { deputies, grants, people } from "./people-schema";
import type { Transaction } from "./transaction";

const absent = alias(people, "absent");
const deputy = alias(people, "deputy");

const columns = {
  ...{ id: deputies.id, office: deputies.officeId, from: deputies.fromDay, until: deputies.untilDay },
  ...{ absentId: absent.id, absentName: absent.name, deputyId: deputy.id, deputyName: deputy.name },
};

/** @returns who takes whose seat on a day or later, in every office, the first to begin first; nobody who is disabled. */
export async function listDeputies(tx: Transaction, today: string): Promise<Deputising[]> {
  const rows = await tx
    .select(columns)
    .from(deputies)
    .innerJoin(absent, eq(absent.id, deputies.absentId))
    .innerJoin(deputy, eq(deputy.id, deputies.deputyId))
    .where(and(gte(deputies.untilDay, today), isNull(absent.disabledAt), isNull(deputy.disabledAt)))
    .orderBy(asc(deputies.fromDay), asc(deputies.id));
  return rows.map(({ absentId, absentName, deputyId, deputyName, ...row }) => ({
    ...row,
    ...{ absent: { id: absentId, name: absentName }, deputy: { id: deputyId, name: deputyName } },
  }));
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

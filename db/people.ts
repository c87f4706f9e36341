import "server-only";
import { asc, eq, inArray, notInArray, or } from "drizzle-orm";
import type { Grant } from "../lib/access/roles";
import { collections, rosterEntries } from "./collection-schema";
import { createOffice, findOffice, loadOffice } from "./offices";
import { credentials, grants, people } from "./people-schema";
import { offices, reports } from "./schema";
import type { Transaction } from "./transaction";

export type Person = {
  id: string;
  name: string;
  username: string;
  position: string;
  administrator: boolean;
  mustChange: boolean;
  disabledAt: string | null;
  lastSignInAt: string | null;
  roles: Grant[];
};

export type NewPerson = Pick<Person, "id" | "name" | "username" | "position" | "administrator" | "mustChange">;

/** Nothing is ever sent there: the domain cannot exist (RFC 2606). */
const emailOf = (id: string) => `${id}@people.invalid`;

/** @returns false where somebody bears the login name already. `password` is hashed; null where they log in elsewhere. */
export async function addPerson(tx: Transaction, person: NewPerson, password: string | null): Promise<boolean> {
  const [taken] = await tx.select({ id: people.id }).from(people).where(eq(people.username, person.username));
  if (taken) return false;
  const at = new Date().toISOString();
  await tx.insert(people).values({
    ...person,
    ...{
      email: emailOf(person.id),
      emailVerified: true,
      displayUsername: person.username,
      createdAt: at,
      updatedAt: at,
    },
  });
  if (password !== null)
    await tx.insert(credentials).values({
      ...{ id: person.id, accountId: person.id, providerId: "credential", userId: person.id, password },
      ...{ createdAt: at, updatedAt: at },
    });
  return true;
}

/** `mustChange`: the owner has to take one of their own at the next log-in. */
export async function setPassword(
  tx: Transaction,
  personId: string,
  password: string,
  mustChange: boolean,
): Promise<void> {
  const at = new Date().toISOString();
  const row = { id: personId, accountId: personId, providerId: "credential", userId: personId, password };
  await tx
    .insert(credentials)
    .values({ ...row, createdAt: at, updatedAt: at })
    .onConflictDoUpdate({ target: credentials.id, set: { password, updatedAt: at } });
  await tx.update(people).set({ mustChange, updatedAt: at }).where(eq(people.id, personId));
}

export async function passwordHashOf(tx: Transaction, personId: string): Promise<string | null> {
  const [row] = await tx
    .select({ password: credentials.password })
    .from(credentials)
    .where(eq(credentials.id, personId));
  return row?.password ?? null;
}

type Change = Partial<Pick<Person, "name" | "position" | "administrator" | "disabledAt" | "lastSignInAt">>;

export async function changePerson(tx: Transaction, personId: string, change: Change): Promise<void> {
  await tx
    .update(people)
    .set({ ...change, updatedAt: new Date().toISOString() })
    .where(eq(people.id, personId));
}

/** What somebody is from now on, in all offices. */
export async function setGrants(tx: Transaction, personId: string, roles: Grant[]): Promise<void> {
  await tx.delete(grants).where(eq(grants.personId, personId));
  const rows = roles.map(({ office, role }) => ({ personId, officeId: office, role }));
  if (rows.length > 0) await tx.insert(grants).values(rows).onConflictDoNothing();
}

const columns = {
  id: people.id,
  name: people.name,
  username: people.username,
  position: people.position,
  administrator: people.administrator,
  mustChange: people.mustChange,
  disabledAt: people.disabledAt,
  lastSignInAt: people.lastSignInAt,
};

/** Everybody, in the order in which they were added. */
export async function listPeople(tx: Transaction): Promise<Person[]> {
  const rows = await tx.select(columns).from(people).orderBy(asc(people.createdAt), asc(people.id));
  const held = await tx.select().from(grants);
  const byPerson = new Map<string, Grant[]>();
  for (const { personId, officeId, role } of held)
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), { office: officeId, role }]);
  return rows.map((row) => ({ ...row, roles: byPerson.get(row.id) ?? [] }));
}

export async function findPerson(
  tx: Transaction,
  which: { id: string } | { username: string },
): Promise<Person | null> {
  const condition = "id" in which ? eq(people.id, which.id) : eq(people.username, which.username);
  const [row] = await tx.select(columns).from(people).where(condition);
  if (!row) return null;
  const held = await tx
    .select({ office: grants.officeId, role: grants.role })
    .from(grants)
    .where(eq(grants.personId, row.id));
  return { ...row, roles: held };
}

export type NamedOffice = { id: string; name: string };

/** Offices in which somebody can be something: all but those that are only known from a roster. */
export async function listOffices(tx: Transaction): Promise<NamedOffice[]> {
  const writing = tx.select({ id: reports.officeId }).from(reports);
  const collecting = tx.select({ id: collections.officeId }).from(collections);
  const peopled = tx.select({ id: grants.officeId }).from(grants);
  const listed = tx.select({ id: rosterEntries.officeId }).from(rosterEntries);
  const known = or(
    inArray(offices.id, writing),
    inArray(offices.id, collecting),
    inArray(offices.id, peopled),
    notInArray(offices.id, listed),
  );
  const rows = await tx.select({ id: offices.id, name: offices.name }).from(offices).where(known);
  return rows.sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));
}

const kindOf = (name: string) => (name.endsWith("人民政府") ? ("government" as const) : ("department" as const));

/** @returns the office of this name, now or before, which is made when there is none */
export async function officeNamed(tx: Transaction, name: string): Promise<string> {
  return (await findOffice(tx, name)) ?? createOffice(tx, { name, kind: kindOf(name) });
}

/** @returns the office of this name, which is made when none has it now; or what the one is called now that had it before */
export async function addOffice(
  tx: Transaction,
  name: string,
  another: boolean,
): Promise<{ id: string } | { calledNow: string }> {
  const found = await findOffice(tx, name);
  const known = found === null ? null : await loadOffice(tx, found);
  if (known?.name === name) return { id: known.id };
  if (known && !another) return { calledNow: known.name };
  return { id: await createOffice(tx, { name, kind: kindOf(name) }) };
}

/** What whoever turns accounts on must be so that nothing they had before is out of their reach. */
export async function rolesOfFirst(tx: Transaction, officeId: string): Promise<Grant[]> {
  const writing = await tx.selectDistinct({ id: reports.officeId }).from(reports);
  const collecting = await tx.selectDistinct({ id: collections.officeId }).from(collections);
  const wrote = [...new Set([officeId, ...writing.map(({ id }) => id)])];
  const collects = [...new Set([officeId, ...collecting.map(({ id }) => id)])];
  return [
    ...wrote.flatMap((office): Grant[] => [
      { office, role: "drafter" },
      { office, role: "signer" },
    ]),
    ...collects.map((office): Grant => ({ office, role: "collector" })),
  ];
}

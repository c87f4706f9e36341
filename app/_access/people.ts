import "server-only";
import { randomUUID } from "node:crypto";
import { invalid } from "@/app/api/_http/body";
import { ReportError } from "@/app/api/_http/problem";
import { endFeed } from "@/db/feeds";
import { namesOfOffices } from "@/db/offices";
import {
  addPerson,
  changePerson,
  findPerson,
  listOffices,
  listPeople,
  type NamedOffice,
  type Person,
  setGrants,
  setPassword,
} from "@/db/people";
import { endSessionsOf } from "@/db/sessions";
import { forgetAttempts, lockedNames } from "@/db/sign-in-attempts";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { LogKind } from "@/lib/access/log-kinds";
import { type Grant, roles as roleNames } from "@/lib/access/roles";
import { mergeTicked } from "@/lib/report/merge-ticked";
import { logWithin } from "./log";
import { hashPassword, oneTimePassword } from "./passwords";
import { tellAccessChanged } from "./signals";

export type ListedPerson = Person & { lockedUntil: string | null };
export type Everybody = { people: ListedPerson[]; offices: NamedOffice[] };

export const everybody = (): Promise<Everybody> =>
  read(async (tx) => {
    const locked = await lockedNames(tx, new Date().toISOString());
    const people = (await listPeople(tx)).map((person) => ({
      ...person,
      lockedUntil: locked.get(person.username) ?? null,
    }));
    return { people, offices: await listOffices(tx) };
  });

const noPerson = () => new ReportError("notFound", "没有这个人，可能刚刚改过。重新打开这一页看一下。");

async function personOf(tx: Transaction, id: string): Promise<Person> {
  const person = await findPerson(tx, { id });
  if (!person) throw noPerson();
  return person;
}

/** As the log says it: 甲局：编制、审核；乙局：查看. @throws `invalid` for an office that is not there */
async function wordsOf(tx: Transaction, grants: Grant[]): Promise<string> {
  const ids = [...new Set(grants.map(({ office }) => office))];
  const names = await namesOfOffices(tx, ids);
  if (ids.some((id) => !names.has(id))) throw invalid([{ pointer: "/roles", detail: "有一个单位不在，可能刚刚改过" }]);
  const of = (id: string) =>
    grants
      .filter(({ office }) => office === id)
      .map(({ role }) => roleNames[role])
      .join("、");
  return ids.map((id) => `${names.get(id)}：${of(id)}`).join("；") || "没有角色";
}

type NewOne = Pick<Person, "name" | "username" | "position" | "administrator" | "roles">;

/** @returns the password that the administrator passes on, good for one log-in. @throws `invalid` */
export async function addOne(
  { roles, ...given }: NewOne,
  actor: Actor,
  request: Request,
): Promise<{ id: string; password: string }> {
  const [id, password] = [randomUUID(), oneTimePassword()];
  const hash = await hashPassword(password);
  await write(async (tx) => {
    const words = await wordsOf(tx, roles);
    if (!(await addPerson(tx, { id, ...given, mustChange: true }, hash)))
      throw invalid([{ pointer: "/username", detail: "已经有人用这个登录名，换一个" }]);
    await setGrants(tx, id, roles);
    await logWithin(tx, actor, request, { kind: "personAdded", about: `${given.name}，${words}` });
  });
  return { id, password };
}

export type PersonChange = Partial<Pick<Person, "name" | "position" | "administrator" | "roles">> & {
  disabled?: boolean;
  /** The roles that whoever changes them had seen. */
  seenRoles?: Grant[];
};

/** An installation without an administrator could never have one again. @throws `lastAdministrator` */
async function refuseLast(tx: Transaction, person: Person, { administrator, disabled }: PersonChange): Promise<void> {
  if (!person.administrator || person.disabledAt || (administrator !== false && !disabled)) return;
  const others = (await listPeople(tx)).filter(
    ({ id, administrator, disabledAt }) => id !== person.id && administrator && !disabledAt,
  );
  if (others.length === 0)
    throw new ReportError("lastAdministrator", `${person.name}是唯一的管理员。先让另一个人当管理员，再改这一个。`);
}

/** What of it is told in the log. */
const linesOf = (
  person: Person,
  { roles, disabled, ...change }: PersonChange,
  words: string,
): { kind: LogKind; about: string }[] => [
  ...(Object.keys(change).length > 0
    ? [
        {
          kind: "personChanged" as const,
          about: `${person.name}${change.administrator === undefined ? "" : change.administrator ? "，当管理员" : "，不再当管理员"}`,
        },
      ]
    : []),
  ...(roles ? [{ kind: "roles" as const, about: `${person.name}，${words}` }] : []),
  ...(disabled === undefined
    ? []
    : [{ kind: disabled ? ("disabled" as const) : ("enabled" as const), about: person.name }]),
];

/** From the next request on it holds. @throws `notFound`, `lastAdministrator`, `invalid` */
export async function changeOne(id: string, given: PersonChange, actor: Actor, request: Request): Promise<void> {
  await write(async (tx) => {
    const person = await personOf(tx, id);
    await refuseLast(tx, person, given);
    const { disabled, roles: wanted, seenRoles = person.roles, ...values } = given;
    const roles = wanted && mergeTicked(seenRoles, wanted, person.roles, ({ office, role }) => `${office} ${role}`);
    const words = roles ? await wordsOf(tx, roles) : "";
    const disabledAt = disabled === undefined ? {} : { disabledAt: disabled ? new Date().toISOString() : null };
    await changePerson(tx, id, { ...values, ...disabledAt });
    if (roles) await setGrants(tx, id, roles);
    // Whoever is enabled again logs in again; until then their log-ins are refused and say why.
    if (disabled === false) await endSessionsOf(tx, id);
    if (disabled) await endFeed(tx, id);
    for (const line of linesOf(person, { ...values, disabled, roles }, words))
      await logWithin(tx, actor, request, line);
  });
  await tellAccessChanged();
}

/** @returns a password that is good for one log-in; whoever is logged in under the old one is so no more. @throws `notFound` */
export async function resetPassword(id: string, actor: Actor, request: Request): Promise<string> {
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  await write(async (tx) => {
    const person = await personOf(tx, id);
    await setPassword(tx, id, hash, true);
    await endSessionsOf(tx, id);
    await endFeed(tx, id);
    await forgetAttempts(tx, person.username);
    await logWithin(tx, actor, request, { kind: "passwordReset", about: person.name });
  });
  await tellAccessChanged();
  return password;
}

import "server-only";
import { invalid } from "@/app/api/_http/body";
import { ReportError } from "@/app/api/_http/problem";
import { endFeed } from "@/db/feeds";
import { namesOfOffices } from "@/db/offices";
import {
  changePerson,
  findPerson,
  listOffices,
  listPeople,
  type NamedOffice,
  type Person,
  setGrants,
} from "@/db/people";
import { endSessionsOf } from "@/db/sessions";
import { lockedNames } from "@/db/sign-in-attempts";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { LogKind } from "@/lib/access/log-kinds";
import { type Grant, roles as roleNames } from "@/lib/access/roles";
import { mergeTicked } from "@/lib/report/merge-ticked";
import { logWithin } from "./log";
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

export async function personOf(tx: Transaction, id: string): Promise<Person> {
  const person = await findPerson(tx, { id });
  if (!person) throw noPerson();
  return person;
}

/** As the log says it: 甲局：编制、审核；乙局：查看. @throws `invalid` for an office that is not there */
export async function wordsOf(tx: Transaction, grants: Grant[], pointer = "/roles"): Promise<string> {
  const ids = [...new Set(grants.map(({ office }) => office))];
  const names = await namesOfOffices(tx, ids);
  if (ids.some((id) => !names.has(id))) throw invalid([{ pointer, detail: "有一个单位不在，可能刚刚改过" }]);
  const of = (id: string) =>
    grants
      .filter(({ office }) => office === id)
      .map(({ role }) => roleNames[role])
      .join("、");
  return ids.map((id) => `${names.get(id)}：${of(id)}`).join("；") || "没有角色";
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

/** 改名为李某某，职务改为主任，当管理员; nothing of what stays. */
const changedWords = (before: Person, { name, position, administrator }: PersonChange): string[] => [
  ...(name === undefined || name === before.name ? [] : [`改名为${name}`]),
  ...(position === undefined || position === before.position ? [] : [`科室、职务改为${position || "空"}`]),
  ...(administrator === undefined || administrator === before.administrator
    ? []
    : [administrator ? "当管理员" : "不再当管理员"]),
];

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
          about: [person.name, ...changedWords(person, change)].join("，"),
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

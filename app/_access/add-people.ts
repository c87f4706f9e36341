import "server-only";
import { randomUUID } from "node:crypto";
import { invalid } from "@/app/api/_http/body";
import { addPerson, type Person, setGrants } from "@/db/people";
import { write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { Fault } from "@/lib/report/faults";
import { type FirstPassword, type Following, firstPasswords } from "./first-passwords";
import { logWithin } from "./log";
import { wordsOf } from "./people";

type NewOne = Pick<Person, "name" | "username" | "position" | "administrator" | "roles">;
export type GivenPassword = { id: string; name: string; username: string; password: string };

/** @returns what is wrong, where somebody bears the login name */
async function addOneWithin(
  tx: Transaction,
  { roles, ...given }: NewOne,
  { id, hash, pointer }: { id: string; hash: string; pointer: string },
  [actor, request]: [Actor, Request],
): Promise<Fault | null> {
  const words = await wordsOf(tx, roles, `${pointer}/roles`);
  if (!(await addPerson(tx, { id, ...given, mustChange: true }, hash)))
    return { pointer: `${pointer}/username`, detail: `已经有人用 ${given.username} 这个登录名，换一个` };
  await setGrants(tx, id, roles);
  await logWithin(tx, actor, request, { kind: "personAdded", about: [given.name, addedAs(given, words)].join("，") });
  return null;
}

const addedAs = ({ administrator }: Pick<NewOne, "administrator">, words: string) =>
  administrator ? `当管理员，${words}` : words;

/**
 * All of them or nobody: an answer that does not come has added nobody whose password nobody knows, but for the moment in which it is on
 * its way. @throws `invalid` with all that is wrong
 */
async function addAll(
  people: NewOne[],
  passwords: FirstPassword[],
  pointerOf: (index: number) => string,
  by: [Actor, Request],
): Promise<GivenPassword[]> {
  const ids = people.map(() => randomUUID());
  await write(async (tx) => {
    const faults: Fault[] = [];
    for (const [index, person] of people.entries()) {
      const place = { id: ids[index], hash: passwords[index].hash, pointer: pointerOf(index) };
      const fault = await addOneWithin(tx, person, place, by);
      if (fault) faults.push(fault);
    }
    if (faults.length > 0) throw invalid(faults);
  });
  return people.map(({ name, username }, index) => {
    return { id: ids[index], name, username, password: passwords[index].password };
  });
}

/** @returns the password that the administrator passes on, good for one log-in. @throws `invalid` */
export async function addOne(
  person: NewOne,
  actor: Actor,
  request: Request,
): Promise<{ id: string; password: string }> {
  const passwords = await firstPasswords(1, { onProgress: () => {}, signal: request.signal });
  const [{ id, password }] = await addAll([person], passwords, () => "", [actor, request]);
  return { id, password };
}

/** @returns their passwords in the same order. @throws `invalid` */
export async function addSeveral(
  people: NewOne[],
  following: Following,
  actor: Actor,
  request: Request,
): Promise<GivenPassword[]> {
  const passwords = await firstPasswords(people.length, following);
  return addAll(people, passwords, (index) => `/people/${index}`, [actor, request]);
}

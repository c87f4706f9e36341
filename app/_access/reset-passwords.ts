import "server-only";
import { endFeed } from "@/db/feeds";
import { type Person, setPassword } from "@/db/people";
import { endSessionsOf } from "@/db/sessions";
import { forgetAttempts } from "@/db/sign-in-attempts";
import { write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { GivenPassword } from "./add-people";
import { type Following, firstPasswords } from "./first-passwords";
import { logWithin } from "./log";
import { personOf } from "./people";
import { tellAccessChanged } from "./signals";

async function resetWithin(
  tx: Transaction,
  { id, name, username }: Person,
  hash: string,
  [actor, request]: [Actor, Request],
): Promise<void> {
  await setPassword(tx, id, hash, true);
  await endSessionsOf(tx, id);
  await endFeed(tx, id);
  await forgetAttempts(tx, username);
  await logWithin(tx, actor, request, { kind: "passwordReset", about: name });
}

/** @returns a password that is good for one log-in; whoever is logged in under the old one is so no more. @throws `notFound` */
export async function resetPassword(id: string, actor: Actor, request: Request): Promise<string> {
  const [{ password, hash }] = await firstPasswords(1, { onProgress: () => {}, signal: request.signal });
  await write(async (tx) => resetWithin(tx, await personOf(tx, id), hash, [actor, request]));
  await tellAccessChanged();
  return password;
}

/**
 * New ones for those whose first one nobody may know: an answer that was lost has told it to nobody. Who has logged in knows theirs,
 * also who did meanwhile, and keeps it. @throws `notFound`
 */
export async function resetUnused(
  ids: string[],
  following: Following,
  actor: Actor,
  request: Request,
): Promise<GivenPassword[]> {
  const passwords = await firstPasswords(ids.length, following);
  const given = await write(async (tx) => {
    const reset: GivenPassword[] = [];
    for (const [index, id] of [...new Set(ids)].entries()) {
      const person = await personOf(tx, id);
      if (person.lastSignInAt !== null || person.disabledAt !== null) continue;
      const { password, hash } = passwords[index];
      await resetWithin(tx, person, hash, [actor, request]);
      reset.push({ id, name: person.name, username: person.username, password });
    }
    return reset;
  });
  await tellAccessChanged();
  return given;
}

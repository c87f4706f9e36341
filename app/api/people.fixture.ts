import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { cookieKey } from "@/app/_access/known";
import { tellAccessChanged } from "@/app/_access/signals";
import { addPerson, setGrants } from "@/db/people";
import { sessions } from "@/db/people-schema";
import { write } from "@/db/store";
import type { Grant } from "@/lib/access/roles";

export type Made = { id: string; name: string; cookie: string };

/** A log-in as better-auth makes one, without its password's cost. @returns the cookie of it */
export async function cookieFor(personId: string, createdAt = new Date()): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const at = createdAt.toISOString();
  const expiresAt = new Date(createdAt.getTime() + 12 * 3600_000).toISOString();
  await write((tx) =>
    tx.insert(sessions).values({ id: randomUUID(), token, userId: personId, createdAt: at, updatedAt: at, expiresAt }),
  );
  const signature = createHmac("sha256", await cookieKey())
    .update(token)
    .digest("base64");
  return `ogi.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Somebody with roles who is logged in. The first one turns accounts on. */
export async function makePerson(
  name: string,
  roles: Grant[],
  administrator = false,
  username = name.toLowerCase(),
): Promise<Made> {
  const id = randomUUID();
  const person = { id, name, username, position: "", administrator, mustChange: false };
  await write(async (tx) => {
    await addPerson(tx, person, null);
    await setGrants(tx, id, roles);
  });
  await tellAccessChanged();
  return { id, name, cookie: await cookieFor(id) };
}

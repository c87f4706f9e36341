import "server-only";
import { endSession, type SignedIn } from "@/db/sessions";
import { write } from "@/db/store";
import { type Actor, localActor } from "@/lib/access/actor";
import { isOver } from "@/lib/access/session-limits";
import { noteRequest } from "./activity";
import { isExposed } from "./exposed";
import { accountsAreOn, cookieKey, signedInBy } from "./known";
import { tokenOf } from "./session-cookie";
import { tellAccessChanged } from "./signals";

/** Who asks: somebody who is logged in, 本机, or nobody yet; `closed` before anybody has an account. */
export type Asker =
  | { state: "signedIn"; actor: Actor; signedIn: SignedIn }
  | { state: "local"; actor: Actor }
  | { state: "nobody" }
  | { state: "closed" };

const personOf = ({ person: { id, name, roles, administrator } }: SignedIn): Actor => ({
  ...{ kind: "person", id, name, roles, administrator },
});

/** @returns the log-in that a request bears and that is not over */
export async function signedInOf(headers: Headers): Promise<SignedIn | null> {
  const token = tokenOf(headers.get("cookie"), await cookieKey());
  const signedIn = token === null ? null : await signedInBy(token);
  if (!signedIn) return null;
  const { session, person } = signedIn;
  const now = new Date();
  const times = { createdAt: Date.parse(session.createdAt), lastSeenAt: Date.parse(session.lastSeenAt) };
  if (!person.disabled && !isOver(times, now.getTime())) {
    await noteRequest(headers, signedIn, now);
    return signedIn;
  }
  await write((tx) => endSession(tx, person.id, session.id));
  await tellAccessChanged();
  return null;
}

export async function askerOf({ headers }: Pick<Request, "headers">): Promise<Asker> {
  if (!(await accountsAreOn())) return isExposed() ? { state: "closed" } : { state: "local", actor: localActor };
  const signedIn = await signedInOf(headers);
  return signedIn ? { state: "signedIn", actor: personOf(signedIn), signedIn } : { state: "nobody" };
}

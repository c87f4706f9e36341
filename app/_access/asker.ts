import "server-only";
import { endSession, type SignedIn } from "@/db/sessions";
import { write } from "@/db/store";
import { type Actor, localActor } from "@/lib/access/actor";
import { pagePersonHeader } from "@/lib/access/page-person";
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
  /** `disabled`: their account was, while they were logged in. `another` has logged in since, in another tab than the page that asks. */
  | { state: "nobody"; because?: "disabled" | "another" }
  | { state: "closed" };

const personOf = ({ person: { id, name, roles, administrator } }: SignedIn): Actor => ({
  ...{ kind: "person", id, name, roles, administrator },
});

/** @returns the log-in that a request bears and that is not over */
export async function signedInOf(headers: Headers): Promise<SignedIn | null> {
  const found = await logInOf(headers);
  return found === "disabled" ? null : found;
}

/** The log-in of somebody who is disabled stays until it is over by age, so that they are told why they are out. */
async function logInOf(headers: Headers): Promise<SignedIn | "disabled" | null> {
  const token = tokenOf(headers.get("cookie"), await cookieKey());
  const signedIn = token === null ? null : await signedInBy(token);
  if (!signedIn) return null;
  const { session, person } = signedIn;
  const now = new Date();
  const times = { createdAt: Date.parse(session.createdAt), lastSeenAt: Date.parse(session.lastSeenAt) };
  if (!isOver(times, now.getTime())) {
    if (person.disabled) return "disabled";
    await noteRequest(headers, signedIn, now);
    return signedIn;
  }
  await write((tx) => endSession(tx, person.id, session.id));
  await tellAccessChanged();
  return null;
}

export async function askerOf({ headers }: Pick<Request, "headers">): Promise<Asker> {
  if (!(await accountsAreOn())) return isExposed() ? { state: "closed" } : { state: "local", actor: localActor };
  const found = await logInOf(headers);
  if (found === null) return { state: "nobody" };
  if (found === "disabled") return { state: "nobody", because: found };
  const pageOf = headers.get(pagePersonHeader);
  if (pageOf !== null && pageOf !== found.person.id) return { state: "nobody", because: "another" };
  return { state: "signedIn", actor: personOf(found), signedIn: found };
}

import "server-only";
import { ReportError } from "@/app/api/_http/problem";
import { passwordHashOf, setPassword } from "@/db/people";
import { endSessionsOf, type SignedIn } from "@/db/sessions";
import { beginAttempt, forgetAttempts } from "@/db/sign-in-attempts";
import { read, write } from "@/db/store";
import { triedWhileLocked } from "@/lib/access/log-kinds";
import { lockLimits } from "@/lib/access/session-limits";
import { log, logWithin, personActor } from "./log";
import { ownSignedIn } from "./own-account";
import { hashPassword, isPassword, refuseWeakPassword } from "./passwords";
import { tellAccessChanged } from "./signals";

/** Guessing here counts like guessing at the door. @throws `locked`, `wrongPassword` */
async function refuseUnlessKnown({ person }: SignedIn, current: string, request: Request): Promise<void> {
  const { lockedUntil, failures } = await write((tx) => beginAttempt(tx, person.username, new Date()));
  const actor = personActor(person.id, person.name);
  if (lockedUntil) {
    await log(actor, request, { kind: "passwordRefused", about: triedWhileLocked });
    throw new ReportError("locked", "现在的密码错了几次，先锁住。过 15 分钟再换。", {}, 15 * 60);
  }
  const hash = await read((tx) => passwordHashOf(tx, person.id));
  if (hash === null || !(await isPassword({ hash, password: current }))) {
    await log(actor, request, {
      kind: failures >= lockLimits.failures ? "locked" : "passwordRefused",
      about: `现在的密码不对，第 ${failures} 次`,
    });
    throw new ReportError("wrongPassword", "现在的密码不对，密码没有换。", {
      errors: [{ pointer: "/current", detail: "现在的密码不对" }],
    });
  }
  await write((tx) => forgetAttempts(tx, person.username));
}

/** Takes a password of one's own; whoever is logged in under the old one elsewhere is so no more. @throws `wrongPassword`, `locked`, `invalid` */
export async function changeOwnPassword(given: { current: string; password: string }, request: Request): Promise<void> {
  const signedIn = await ownSignedIn(request);
  const { person, session } = signedIn;
  await refuseUnlessKnown(signedIn, given.current, request);
  await refuseWeakPassword(given.password, person);
  if (given.password === given.current)
    throw new ReportError("invalid", "新密码和现在的一样，换一个。", {
      errors: [{ pointer: "/password", detail: "和现在的一样，换一个" }],
    });
  const hash = await hashPassword(given.password);
  await write(async (tx) => {
    await setPassword(tx, person.id, hash, false);
    await endSessionsOf(tx, person.id, session.id);
    await logWithin(tx, personActor(person.id, person.name), request, { kind: "password", about: "" });
  });
  await tellAccessChanged();
}

import "server-only";
import { ReportError } from "@/app/api/_http/problem";
import { WithHeaders } from "@/app/api/_http/with-headers";
import { changePerson, findPerson, type Person } from "@/db/people";
import { endSession } from "@/db/sessions";
import { beginAttempt, forgetAttempts } from "@/db/sign-in-attempts";
import { read, write } from "@/db/store";
import { type LogKind, triedWhileLocked } from "@/lib/access/log-kinds";
import { lockLimits } from "@/lib/access/session-limits";
import { foldUsername } from "@/lib/access/username";
import { printClock } from "@/lib/report/print-date";
import { administratorNames } from "./administrators";
import { signedInOf } from "./asker";
import { authAt, originOf } from "./auth";
import { clientAddress } from "./client-address";
import { failureLimit } from "./failure-limit";
import { logWithin, personActor, stranger } from "./log";
import { tellAccessChanged } from "./signals";

/** What the page is told; the token is in the cookie alone, where no script reads it. */
export type SignedInAnswer = { id: string; name: string; mustChange: boolean };
type Given = { username: string; password: string };

const minutesUntil = (instant: string, now: Date) =>
  Math.max(1, Math.ceil((Date.parse(instant) - now.getTime()) / 60_000));

async function locked(until: string, now: Date): Promise<ReportError> {
  const [minutes, names] = [minutesUntil(until, now), await read(administratorNames)];
  const said = `这个登录名锁住了，${printClock(until)} 以后再试，还有 ${minutes} 分钟。`;
  const what = `急着用，请管理员${names.join("、")}现在重置密码。不是您试的，也告诉他一声。`;
  return new ReportError("locked", said + what, {}, minutes * 60);
}

/** Whether anybody bears the name is not told. */
const wrong = (failures: number, now: Date): ReportError | Promise<ReportError> =>
  failures < lockLimits.failures
    ? new ReportError(
        "wrongPassword",
        `登录名或密码不对。再错 ${lockLimits.failures - failures} 次会锁住 15 分钟。忘了密码，请管理员重置。`,
      )
    : locked(new Date(now.getTime() + lockLimits.locked).toISOString(), now);

/** Cookies of a page that is closed are gone with it: on a shared computer nobody finds the former one's. */
const untilClosed = (cookie: string) => cookie.replace(/;\s*(Max-Age|Expires)=[^;]*/gi, "");

export const cookiesOf = (response: Response): [string, string][] =>
  response.headers.getSetCookie().map((cookie) => ["Set-Cookie", untilClosed(cookie)]);

/** Notes who came in. A log-in that the browser had before is ended: none can have been put there by somebody else. */
export async function cameIn(person: Person, request: Request): Promise<void> {
  const before = await signedInOf(request.headers);
  const actor = personActor(person.id, person.name);
  await write(async (tx) => {
    if (before) await endSession(tx, before.person.id, before.session.id);
    await forgetAttempts(tx, person.username);
    await changePerson(tx, person.id, { lastSignInAt: new Date().toISOString() });
    await logWithin(tx, actor, request, { kind: "signIn", about: "" });
  });
  await tellAccessChanged();
}

async function tried({ username, password }: Given, request: Request): Promise<Response | null> {
  const auth = await authAt(originOf(request));
  const headers = new Headers({
    "x-client-address": clientAddress(request),
    "user-agent": request.headers.get("user-agent") ?? "",
  });
  const response = await auth.api.signInUsername({ body: { username, password }, headers, asResponse: true });
  return response.ok ? response : null;
}

/** @throws `locked`, `wrongPassword`, `tooMany` */
export async function signIn(given: Given, request: Request): Promise<WithHeaders<SignedInAnswer>> {
  const [username, now] = [foldUsername(given.username), new Date()];
  failureLimit.refuse(clientAddress(request));
  const attempt = await write((tx) => beginAttempt(tx, username, now));
  if (attempt.lockedUntil) {
    await failed(username, "signInRefused", triedWhileLocked, request);
    throw await locked(attempt.lockedUntil, now);
  }
  const response = await tried({ username, password: given.password }, request);
  const person = response && (await write((tx) => findPerson(tx, { username })));
  if (!response || !person) {
    const kind = attempt.failures >= lockLimits.failures ? "locked" : "signInRefused";
    await failed(username, kind, `第 ${attempt.failures} 次`, request);
    throw await wrong(attempt.failures, now);
  }
  await cameIn(person, request);
  const { id, name, mustChange } = person;
  return new WithHeaders({ id, name, mustChange }, cookiesOf(response));
}

/** The name that was tried is written down as it was typed, where it is none it may have been a password: then it is not. */
async function failed(username: string, kind: LogKind, which: string, request: Request): Promise<void> {
  failureLimit.count(clientAddress(request));
  await write(async (tx) => {
    const known = await findPerson(tx, { username });
    const about = `${which}${known?.disabledAt ? "，已停用" : ""}`;
    const tried = known ? personActor(known.id, known.name) : stranger("没有这个登录名");
    await logWithin(tx, tried, request, { kind, about });
  });
}

import "server-only";
import { ReportError } from "@/app/api/_http/problem";
import { endSession, listSessions, type SignedIn } from "@/db/sessions";
import { write } from "@/db/store";
import { sessionLimits } from "@/lib/access/session-limits";
import { noteActivity } from "./activity";
import { signedInOf } from "./asker";
import { accountsAreOn } from "./known";
import { logWithin, personActor } from "./log";
import { tellAccessChanged } from "./signals";

const noAccounts = () => new ReportError("notFound", "这里没有账号，不用登录。");

/** @throws `notFound` where nobody logs in */
export async function ownSignedIn(request: Request): Promise<SignedIn> {
  const signedIn = (await accountsAreOn()) ? await signedInOf(request.headers) : null;
  if (!signedIn) throw noAccounts();
  return signedIn;
}

const timesOf = ({ session: { createdAt, lastSeenAt } }: SignedIn) => ({
  endsAt: new Date(Date.parse(createdAt) + sessionLimits.whole).toISOString(),
  idleAt: new Date(Date.parse(lastSeenAt) + sessionLimits.idle).toISOString(),
});

export async function ownAccount(request: Request) {
  const signedIn = await ownSignedIn(request);
  const { id, name, username, administrator, roles } = signedIn.person;
  return { id, name, username, administrator, roles, ...timesOf(signedIn) };
}

export async function keepSignedIn(request: Request) {
  const signedIn = await ownSignedIn(request);
  await noteActivity(signedIn, new Date());
  return timesOf(signedIn);
}

export async function ownSessions(request: Request) {
  const { person, session } = await ownSignedIn(request);
  const all = await write((tx) => listSessions(tx, person.id, new Date()));
  return all.map((each) => ({ ...each, current: each.id === session.id }));
}

/** @throws `notFound` for what is no log-in of one's own */
export async function endOwnSession(request: Request, sessionId: string): Promise<void> {
  const { person } = await ownSignedIn(request);
  const ended = await write(async (tx) => {
    const done = await endSession(tx, person.id, sessionId);
    if (done) await logWithin(tx, personActor(person.id, person.name), request, { kind: "sessionEnded", about: "" });
    return done;
  });
  if (!ended) throw new ReportError("notFound", "没有这个登录，可能已经结束了。");
  await tellAccessChanged();
}

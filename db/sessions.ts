import "server-only";
import { and, desc, eq, lt, ne } from "drizzle-orm";
import type { HeldRole } from "../lib/access/roles";
import { sessionLimits } from "../lib/access/session-limits";
import { dayInChina } from "../lib/report/deadline";
import { rolesHeld } from "./deputies";
import { people, sessions } from "./people-schema";
import type { Transaction } from "./transaction";

/** A log-in with whose it is, as they are now. Instants are ISO 8601 texts. */
export type SignedIn = {
  session: { id: string; token: string; createdAt: string; lastSeenAt: string };
  person: {
    id: string;
    name: string;
    username: string;
    administrator: boolean;
    mustChange: boolean;
    disabled: boolean;
    roles: HeldRole[];
  };
};

const lastSeenOf = ({ lastSeenAt, createdAt }: { lastSeenAt: string | null; createdAt: string }) =>
  lastSeenAt ?? createdAt;

/** @returns the log-in of a token, over or not; null where there is none. */
export async function findSignedIn(tx: Transaction, token: string): Promise<SignedIn | null> {
  const [row] = await tx
    .select({ session: sessions, person: people })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(eq(sessions.token, token));
  if (!row) return null;
  const roles = await rolesHeld(tx, row.person.id, dayInChina(new Date().toISOString()));
  const { id, name, username, administrator, mustChange, disabledAt } = row.person;
  const { id: sessionId, createdAt } = row.session;
  return {
    session: { id: sessionId, token, createdAt, lastSeenAt: lastSeenOf(row.session) },
    person: { id, name, username, administrator, mustChange, disabled: disabledAt !== null, roles },
  };
}

export const touchSession = async (tx: Transaction, id: string, at: string): Promise<void> => {
  await tx.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, id));
};

/** @returns whether there was such a log-in of this person */
export async function endSession(tx: Transaction, personId: string, id: string): Promise<boolean> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, personId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends all log-ins of a person, or all but one. */
export async function endSessionsOf(tx: Transaction, personId: string, except = ""): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, personId), ne(sessions.id, except)));
}

export type OwnSession = { id: string; createdAt: string; lastSeenAt: string; address: string; agent: string };

/** @returns the log-ins of a person that are not over by age, the last one first */
export async function listSessions(tx: Transaction, personId: string, now: Date): Promise<OwnSession[]> {
  await tx.delete(sessions).where(lt(sessions.createdAt, new Date(now.getTime() - sessionLimits.whole).toISOString()));
  const idle = new Date(now.getTime() - sessionLimits.idle).toISOString();
  const rows = await tx.select().from(sessions).where(eq(sessions.userId, personId)).orderBy(desc(sessions.createdAt));
  return rows
    .map(({ id, createdAt, ipAddress, userAgent, lastSeenAt }) => ({
      ...{ id, createdAt, lastSeenAt: lastSeenOf({ lastSeenAt, createdAt }) },
      ...{ address: ipAddress ?? "", agent: userAgent ?? "" },
    }))
    .filter(({ lastSeenAt }) => lastSeenAt > idle);
}

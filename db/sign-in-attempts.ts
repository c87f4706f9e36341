import "server-only";
import { eq, lt } from "drizzle-orm";
import { lockLimits } from "../lib/access/session-limits";
import { signInAttempts } from "./people-schema";
import type { Transaction } from "./transaction";

/** `lockedUntil`: nothing is tried before then. */
export type Attempt = { failures: number; lockedUntil: string | null };

/** Failures are forgotten when so long nothing was tried, in milliseconds. */
const remembered = 24 * 60 * 60_000;

/**
 * Counts an attempt before the password is looked at, so that many at once count as many; it counts as failed until
 * `forgetAttempts`. Names that nobody bears are counted alike.
 */
export async function beginAttempt(tx: Transaction, username: string, now: Date): Promise<Attempt> {
  await tx.delete(signInAttempts).where(lt(signInAttempts.lastAt, new Date(now.getTime() - remembered).toISOString()));
  const [known] = await tx.select().from(signInAttempts).where(eq(signInAttempts.username, username));
  const at = now.toISOString();
  if (known?.lockedUntil && known.lockedUntil > at) return { failures: known.failures, lockedUntil: known.lockedUntil };
  const before = known === undefined || known.lockedUntil ? 0 : known.failures;
  const failures = before + 1;
  const locks = failures >= lockLimits.failures;
  const row = {
    failures,
    lastAt: at,
    lockedUntil: locks ? new Date(now.getTime() + lockLimits.locked).toISOString() : null,
  };
  await tx
    .insert(signInAttempts)
    .values({ username, ...row })
    .onConflictDoUpdate({ target: signInAttempts.username, set: row });
  return { failures, lockedUntil: null };
}

/** Whoever got in, or was given a new password, begins anew. */
export const forgetAttempts = async (tx: Transaction, username: string): Promise<void> => {
  await tx.delete(signInAttempts).where(eq(signInAttempts.username, username));
};

/** @returns until when a name is locked, of those that are */
export async function lockedNames(tx: Transaction, now: string): Promise<Map<string, string>> {
  const rows = await tx.select().from(signInAttempts);
  return new Map(
    rows.flatMap(({ username, lockedUntil }) => (lockedUntil && lockedUntil > now ? [[username, lockedUntil]] : [])),
  );
}

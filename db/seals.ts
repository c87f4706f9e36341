import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { knownKeys } from "./collection-schema";
import { installation } from "./people-schema";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

const name = "sealing-key";

/** @returns the private key of this installation; null while it was never asked for. It goes nowhere but into a signature. */
export async function heldSealingKey(tx: Transaction): Promise<string | null> {
  const [known] = await tx.select().from(installation).where(eq(installation.key, name));
  return known?.value ?? null;
}

/** @param make a new key, used when it is first asked for. @returns the key by which others know this installation's reports */
export async function sealingKey(tx: Transaction, make: () => string): Promise<string> {
  const held = await heldSealingKey(tx);
  if (held !== null) return held;
  const value = make();
  await tx.insert(installation).values({ key: name, value });
  return value;
}

/** @returns the office whose seal this is, as somebody here said; null: nobody has yet, or it was withdrawn since. */
export async function officeOfKey(tx: Transaction, fingerprint: string): Promise<string | null> {
  const [known] = await tx
    .select({ officeId: knownKeys.officeId })
    .from(knownKeys)
    .where(and(eq(knownKeys.fingerprint, fingerprint), isNull(knownKeys.withdrawnAt)));
  return known?.officeId ?? null;
}

/** @returns when somebody said that a key is not believed any more; null while it is, or was never known. */
export async function withdrawnSince(tx: Transaction, fingerprint: string): Promise<string | null> {
  const [known] = await tx.select().from(knownKeys).where(eq(knownKeys.fingerprint, fingerprint));
  return known?.withdrawnAt ?? null;
}

export type KnownKey = { fingerprint: string; publicKey: string; officeId: string };

/**
 * Somebody has compared the fingerprint: from now on the key is this office's. One that is known stays whose it is; one
 * that was withdrawn is whose it is said to be now.
 */
export async function rememberKey(tx: Transaction, key: KnownKey): Promise<void> {
  const row = { ...key, at: new Date().toISOString(), by: nameOfWriter(), withdrawnAt: null, withdrawnBy: null };
  await tx
    .insert(knownKeys)
    .values(row)
    .onConflictDoUpdate({ target: knownKeys.fingerprint, set: row, setWhere: isNotNull(knownKeys.withdrawnAt) });
}

/** From now on files with this key are asked about. What came with it before stays as it was taken. @returns whether it was believed */
export async function withdrawKey(tx: Transaction, fingerprint: string): Promise<boolean> {
  const gone = await tx
    .update(knownKeys)
    .set({ withdrawnAt: new Date().toISOString(), withdrawnBy: nameOfWriter() })
    .where(and(eq(knownKeys.fingerprint, fingerprint), isNull(knownKeys.withdrawnAt)))
    .returning({ fingerprint: knownKeys.fingerprint });
  return gone.length > 0;
}

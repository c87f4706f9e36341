import "server-only";
import { eq } from "drizzle-orm";
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

/** @returns the office whose seal this is, as somebody here said; null: nobody has yet. */
export async function officeOfKey(tx: Transaction, fingerprint: string): Promise<string | null> {
  const [known] = await tx
    .select({ officeId: knownKeys.officeId })
    .from(knownKeys)
    .where(eq(knownKeys.fingerprint, fingerprint));
  return known?.officeId ?? null;
}

export type KnownKey = { fingerprint: string; publicKey: string; officeId: string };

/** Somebody has compared the fingerprint: from now on the key is this office's. One that is known stays whose it is. */
export async function rememberKey(tx: Transaction, key: KnownKey): Promise<void> {
  const row = { ...key, at: new Date().toISOString(), by: nameOfWriter() };
  await tx.insert(knownKeys).values(row).onConflictDoNothing();
}

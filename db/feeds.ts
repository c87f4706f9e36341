import "server-only";
import { eq } from "drizzle-orm";
import { feeds } from "./people-schema";
import type { Transaction } from "./transaction";

/** Whose feed it is, and when its address was made. */
export type Feed = { personId: string; createdAt: string };

const columns = { personId: feeds.personId, createdAt: feeds.createdAt };

/** Gives somebody an address; the one before is none from then on. */
export async function setFeed(tx: Transaction, personId: string, sha256: string): Promise<Feed> {
  await endFeed(tx, personId);
  const createdAt = new Date().toISOString();
  await tx.insert(feeds).values({ personId, sha256, createdAt });
  return { personId, createdAt };
}

export async function endFeed(tx: Transaction, personId: string): Promise<void> {
  await tx.delete(feeds).where(eq(feeds.personId, personId));
}

/** @returns null where somebody has no address */
export const feedOf = async (tx: Transaction, personId: string): Promise<Feed | null> =>
  (await tx.select(columns).from(feeds).where(eq(feeds.personId, personId)))[0] ?? null;

/** @param sha256 of what is secret in the address, hexadecimal */
export const feedAt = async (tx: Transaction, sha256: string): Promise<Feed | null> =>
  (await tx.select(columns).from(feeds).where(eq(feeds.sha256, sha256)))[0] ?? null;

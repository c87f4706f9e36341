import "server-only";
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { installation, people } from "./people-schema";
import type { Transaction } from "./transaction";

/** @returns the key that signs this installation's cookies, 256 bits in hexadecimal, which is made when it is first asked for. */
export async function signingKey(tx: Transaction): Promise<string> {
  const [known] = await tx.select().from(installation).where(eq(installation.key, "signing-key"));
  if (known) return known.value;
  const value = randomBytes(32).toString("hex");
  await tx.insert(installation).values({ key: "signing-key", value });
  return value;
}

/** Whether anybody has an account: from then on nobody is 本机. */
export const hasAccounts = async (tx: Transaction): Promise<boolean> =>
  (await tx.select({ id: people.id }).from(people).limit(1)).length > 0;

import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { ReportError } from "@/app/api/_http/problem";
import { endFeed, feedOf, setFeed } from "@/db/feeds";
import { read, write } from "@/db/store";
import type { Actor } from "@/lib/access/actor";

/** What is kept of the secret in an address: whoever reads the database cannot read a feed with it. */
export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret, "utf8").digest("hex");

/** @throws `notFound` where nobody logs in: 本机 has the list of reports */
function personIn(actor: Actor): string {
  if (actor.kind === "person") return actor.id;
  throw new ReportError("notFound", "这里没有账号，不用登录，也没有待办的订阅地址。");
}

/** @returns when the address was made; null where there is none */
export async function ownFeed(actor: Actor): Promise<{ createdAt: string | null }> {
  const personId = personIn(actor);
  return { createdAt: (await read((tx) => feedOf(tx, personId)))?.createdAt ?? null };
}

/** @returns the path of a new address, which is told this once; the one before is none any more */
export async function makeFeed(actor: Actor): Promise<{ path: string; createdAt: string }> {
  const personId = personIn(actor);
  const secret = randomBytes(24).toString("base64url");
  const { createdAt } = await write((tx) => setFeed(tx, personId, hashOfSecret(secret)));
  return { path: `/api/feeds/${secret}`, createdAt };
}

export async function stopFeed(actor: Actor): Promise<void> {
  const personId = personIn(actor);
  await write((tx) => endFeed(tx, personId));
}

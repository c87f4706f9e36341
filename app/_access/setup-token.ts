import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";

/** What the server said in its terminal (`scripts/setup-token.mjs`), which runs in this very process. */
const shared = globalThis as typeof globalThis & { ogiSetup?: { hash: Buffer; until: number } };

export type TokenState = "good" | "over" | "wrong";

export function setupTokenState(token: string, now = Date.now()): TokenState {
  const own = createHash("sha256").update(token).digest();
  if (!shared.ogiSetup || !timingSafeEqual(shared.ogiSetup.hash, own)) return "wrong";
  return now < shared.ogiSetup.until ? "good" : "over";
}

export const forgetSetupToken = (): void => {
  shared.ogiSetup = undefined;
};

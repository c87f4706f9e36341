import { createHash, randomBytes } from "node:crypto";

/** Good for so long, in milliseconds. */
const lasts = 10 * 60_000;

/**
 * Makes the one address good under which the first administrator is made; an earlier one is good no more. The program runs in this
 * very process and finds what it has to know where all its bundles look; the token itself is nowhere but in the terminal.
 * @returns {string} 192 bits, base64url
 */
export function newSetupToken(now = Date.now()) {
  const token = randomBytes(24).toString("base64url");
  globalThis.ogiSetup = { hash: createHash("sha256").update(token).digest(), until: now + lasts };
  return token;
}

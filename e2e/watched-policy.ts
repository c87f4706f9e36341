import { type BrowserContext, expect } from "@playwright/test";

/**
 * Listens to what a browser says of the Content-Security-Policy: whatever it blocks is a fault of ours.
 * @param onPurpose what a test has blocked because it brings hostile content
 * @returns what fails the test when something was blocked
 */
export function watchPolicy(context: BrowserContext, onPurpose?: RegExp): () => void {
  const blocked: string[] = [];
  context.on("console", (message) => {
    const said = message.text();
    if (/content security policy|permissions-policy/i.test(said) && !onPurpose?.test(said)) blocked.push(said);
  });
  return () => expect(blocked, "blocked by the Content-Security-Policy").toEqual([]);
}

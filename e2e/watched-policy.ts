import { type BrowserContext, expect } from "@playwright/test";

/**
 * Listens to what a browser says of the Content-Security-Policy: whatever it blocks is a fault of ours.
 * @returns what fails the test when something was blocked
 */
export function watchPolicy(context: BrowserContext): () => void {
  const blocked: string[] = [];
  context.on("console", (message) => {
    if (/content security policy|permissions-policy/i.test(message.text())) blocked.push(message.text());
  });
  return () => expect(blocked, "blocked by the Content-Security-Policy").toEqual([]);
}

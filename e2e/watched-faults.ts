import { type BrowserContext, expect } from "@playwright/test";

/**
 * Listens to what a browser says of the Content-Security-Policy, and to what the server answers: whatever is blocked is
 * a fault of ours, and so is a page whose drawing broke down on the server and was drawn by the browser after all.
 * @param onPurpose what a test has blocked because it brings hostile content
 * @returns what fails the test when there was a fault
 */
export function watchFaults(context: BrowserContext, onPurpose?: RegExp): () => void {
  const blocked: string[] = [];
  const broken: string[] = [];
  context.on("console", (message) => {
    const said = message.text();
    if (/content security policy|permissions-policy/i.test(said) && !onPurpose?.test(said)) blocked.push(said);
  });
  context.on("response", (response) => {
    if (response.status() === 500) broken.push(response.url());
  });
  return () => {
    expect(blocked, "blocked by the Content-Security-Policy").toEqual([]);
    expect(broken, "answered with an accident").toEqual([]);
  };
}

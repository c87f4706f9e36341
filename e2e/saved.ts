import { expect, type Page } from "@playwright/test";

/** Waits until all that was typed is stored. A key is read one frame later, or 200 ms where the page draws no frames. */
export async function saved(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
  await expect(page.locator("[data-save=saved]")).toBeVisible();
}

import { expect, type Page } from "@playwright/test";

export const field = (page: Page, address: string) => page.locator(`[data-field="${address}"]`).first();

/** Opens a step and waits until it answers to the keyboard. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator(".saved")).toContainText(/\d\d:\d\d/);
}

/** Waits until all that was typed is stored. A key is read one frame later, or 200 ms where the page draws no frames. */
export async function saved(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
  await expect(page.locator("[data-save=saved]")).toBeVisible();
}

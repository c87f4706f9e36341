import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { open, saved } from "./wizard-page";

/** What the browser shows at the field, or nothing. */
const toldAt = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).evaluate((field: HTMLInputElement) => field.validationMessage);

async function paste(page: Page, words: string) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
  await page.keyboard.press("Control+V");
}

test("a paste longer than its field says how much of it did not fit, until the next key", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  await open(page, `/reports/${id}/cover`);
  const address = page.getByLabel("地址", { exact: true });
  await address.fill("某某市人民路");
  await address.press("End");
  await paste(page, "长".repeat(200));
  await expect.poll(() => toldAt(page, "地址")).toContain("这里最多 200 个字，后面的 6 个字没有放进去");
  await expect(address).toHaveValue(`某某市人民路${"长".repeat(194)}`);
  await page.keyboard.press("Backspace");
  await expect.poll(() => toldAt(page, "地址")).toBe("");
  await page.keyboard.press("Control+A");
  // A cell copied from a spreadsheet brings the end of its line along.
  await paste(page, `${"短".repeat(200)}\r\n`);
  await expect(address).toHaveValue("短".repeat(200));
  expect(await toldAt(page, "地址")).toBe("");
  await saved(page);
});

test("a key that finds its field full is answered too", async ({ page, createReport }) => {
  const id = await createReport();
  await open(page, `/reports/${id}/cover`);
  const address = page.getByLabel("地址", { exact: true });
  await address.fill("满".repeat(200));
  await address.press("End");
  await page.keyboard.insertText("了");
  await expect.poll(() => toldAt(page, "地址")).toContain("后面的 1 个字没有放进去");
  await expect(address).toHaveValue("满".repeat(200));
  await saved(page);
});

import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { freePort, newFolder, startServer } from "./own-server";

const cell = (page: Page) => page.locator('[data-field="requests.newlyReceived.naturalPerson"]').first();

test("what was typed is there after the server was killed in the middle and started again", async ({ page }) => {
  test.setTimeout(180_000);
  const [folder, port] = [newFolder(), await freePort()];
  const first = await startServer(folder, port);
  const created = await page.request.post(`${first.url}/api/reports`, {
    data: { unit: { name: "某某局" }, year: 2025 },
  });
  const { id } = await created.json();
  const address = `${first.url}/reports/${id}/requests`;

  await page.goto(address);
  // The form takes keys only after hydration, which marks the cell of the focus.
  await expect(async () => {
    await cell(page).focus({ timeout: 1000 });
    await expect(page.locator("td.now")).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  const saved = page.waitForResponse((answer) => Boolean(answer.request().postData()?.includes("713")) && answer.ok());
  await page.keyboard.type("713");
  await page.keyboard.press("Tab");
  await saved;
  await first.kill();
  expect(await page.request.get(address).catch(() => "gone")).toBe("gone");

  const second = await startServer(folder, port);
  await page.goto(address);
  await expect(cell(page)).toHaveValue("713");
  await second.kill();
  rmSync(folder, { recursive: true, force: true });
});

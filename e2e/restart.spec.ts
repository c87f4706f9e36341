import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { freePort, newFolder, startServer } from "./own-server";
import { field, open } from "./wizard-page";

const cell = (page: Page) => field(page, "requests.newlyReceived.naturalPerson");

test("what was typed is there after the server was killed in the middle and started again", async ({ page }) => {
  const [folder, port] = [newFolder(), await freePort()];
  const first = await startServer(folder, port);
  const created = await page.request.post(`${first.url}/api/reports`, {
    data: { unit: { name: "某某局" }, year: 2025 },
  });
  const { id } = await created.json();
  const address = `${first.url}/reports/${id}/requests`;

  await open(page, address);
  await cell(page).focus();
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

import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test, uniqueUnit } from "./fixtures";
import { freePort, newFolder, type OwnServer, startServer } from "./own-server";

const person = "requests.newlyReceived.naturalPerson";

/** @returns where the browser put the file that a click gave */
async function downloaded(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  expect(download.suggestedFilename()).toMatch(/政府信息公开工作年度报告草稿包\.zip$/);
  return download.path();
}

async function write(server: OwnServer, id: string, value: number): Promise<void> {
  const { revision } = await (await fetch(`${server.url}/api/reports/${id}`)).json();
  const answer = await fetch(`${server.url}/api/reports/${id}/sections/requests`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ baseRevision: revision, values: { figures: { [person]: value } } }),
  });
  expect(answer.status).toBe(200);
}

const bring = async (page: Page, server: OwnServer, file: string) => {
  await page.goto(`${server.url}/pack`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选草稿包" }).click();
  await (await chooser).setFiles({ name: "草稿包.zip", mimeType: "application/zip", buffer: await read(file) });
};
const read = async (file: string) => (await import("node:fs/promises")).readFile(file);

test("a draft goes to another computer and comes back, and what both changed is chosen", async ({ page }) => {
  const folders = [newFolder(), newFolder()];
  const [one, other] = [
    await startServer(folders[0], await freePort()),
    await startServer(folders[1], await freePort()),
  ];
  const unit = uniqueUnit();
  const made = await fetch(`${one.url}/api/reports`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ unit: { name: unit }, year: 2024, figures: { [person]: 3 } }),
  });
  const { id } = await made.json();

  await page.goto(`${one.url}/reports/${id}/check`);
  const out = await downloaded(page, () => page.getByRole("button", { name: "下载 草稿包" }).click());
  await write(one, id, 5);

  await bring(page, other, out);
  await expect(page.getByRole("status").filter({ hasText: "导入好了" })).toContainText("已新建，连同它的历史");
  await page.getByRole("link", { name: "打开报告" }).click();
  await expect(page).toHaveURL(new RegExp(`${other.url}/reports/${id}/`));
  await write(other, id, 4);
  await page.goto(other.url);
  const back = await downloaded(page, async () => {
    await page.getByRole("button", { name: new RegExp(`^更多：${unit}`) }).click();
    await page.getByRole("menuitem", { name: "导出草稿包" }).click();
  });

  await bring(page, one, back);
  await expect(page.getByText("有 1 处两边改得不一样")).toBeVisible();
  const card = page.getByRole("article");
  await expect(card).toContainText("改以前是 3");
  await page.getByRole("button", { name: /^用草稿包的/ }).click();
  await page.getByRole("button", { name: "按选的并入" }).click();
  await expect(page.getByText("已并入 1 处")).toBeVisible();
  await page.goto(`${one.url}/reports/${id}/history`);
  await expect(page.getByRole("heading", { name: "从草稿包并入 1 个数" })).toBeVisible();
  const stored = await (await fetch(`${one.url}/api/reports/${id}`)).json();
  expect(stored.figures[person]).toBe(4);

  await page.goto(`${one.url}/pack`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选草稿包" }).click();
  await (await chooser).setFiles({ name: "别的.zip", mimeType: "application/zip", buffer: Buffer.from("PK别的") });
  await expect(page.getByRole("status").filter({ hasText: "没有导入" })).toContainText("别的.zip");
  for (const server of [one, other]) await server.kill();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

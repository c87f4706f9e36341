import { readFileSync, rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { killBrowser, openBrowser } from "./own-browser";
import { freePort, newFolder, startServer } from "./own-server";
import { field, open, saved, saving } from "./wizard-page";

const isAway = (page: Page) => expect(page.locator("[data-save=away]")).toBeVisible();

/** Waits until the browser has kept the page of a report, and with `typesetter` what sets its A4 pages. */
async function untilKept(page: Page, id: string, typesetter = false): Promise<void> {
  const isKept = (address: string) => page.evaluate(async (kept) => (await caches.match(kept)) !== undefined, address);
  await expect.poll(() => isKept(`/reports/${id}`)).toBe(true);
  if (typesetter) await expect.poll(() => isKept("/typesetter-build")).toBe(true);
}

type Typed = { figures: Record<string, number>; text: Record<string, string>; contact: Record<string, string> };

const addressNow = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-field") ?? document.activeElement?.tagName);

/** Types a figure into one cell after the other, from the first of a table on. @returns how many were typed */
async function fillTable(page: Page, first: string, typed: Typed, begin: number, most: number): Promise<number> {
  await field(page, first).focus();
  let count = 0;
  for (let address = await addressNow(page); address?.includes(".") && count < most; address = await addressNow(page)) {
    count += 1;
    typed.figures[address] = begin + count;
    await page.keyboard.type(String(begin + count));
    await page.keyboard.press("Tab");
  }
  return count;
}

const goTo = (page: Page, mark: string) => page.getByRole("navigation", { name: "步骤" }).getByTitle(mark).click();

async function writeText(page: Page, step: string, title: string, id: string, typed: Typed): Promise<number> {
  await goTo(page, title);
  await expect(page).toHaveURL(new RegExp(`/${step}$`));
  await page.getByRole("textbox", { name: "正文" }).click();
  const sentences = Array.from({ length: 12 }, (_, index) => `第${index + 1}次改${step}。`);
  for (const sentence of sentences) await page.keyboard.insertText(sentence);
  typed.text[id] = sentences.join("");
  return sentences.length;
}

/** Writes into every section of a report, 300 places and sentences. */
async function writeEverywhere(page: Page): Promise<Typed> {
  const typed: Typed = { figures: {}, text: {}, contact: {} };
  let edits = 0;
  for (const [name, words] of [
    ["website", "www.example.gov.cn"],
    ["address", "人民路1号"],
    ["telephone", "0000-1234567"],
  ]) {
    await page.locator(`[name="cover:contact.${name}"]`).fill(words);
    typed.contact[name] = words;
    edits += 1;
  }
  edits += await writeText(page, "overview", "一、总体情况", "overview", typed);
  edits += await writeText(
    page,
    "problemsAndImprovements",
    "五、存在的主要问题及改进情况",
    "problemsAndImprovements",
    typed,
  );
  edits += await writeText(page, "otherMatters", "六、其他需要报告的事项", "otherMatters", typed);
  await goTo(page, "二、主动公开政府信息情况");
  const proactive = await page.locator("[data-field]").first().getAttribute("data-field");
  edits += await fillTable(page, proactive ?? "", typed, 100, 100);
  await goTo(page, "四、政府信息公开行政复议、行政诉讼情况");
  edits += await fillTable(page, "remedies.reconsideration.upheld", typed, 200, 100);
  await goTo(page, "三、收到和处理政府信息公开申请情况");
  const table = await fillTable(page, "requests.newlyReceived.naturalPerson", typed, 1000, 200);
  // The same cells once more: of two figures in one place the later counts.
  await fillTable(page, "requests.newlyReceived.naturalPerson", typed, 3000, 300 - edits - table);
  return typed;
}

test("300 edits without the network and a killed browser: everything is there again, and arrives once", async ({
  baseURL,
  createReport,
  request,
}) => {
  const [folder, id] = [newFolder(), await createReport()];
  const first = await openBrowser(folder, String(baseURL));
  const page = await first.newPage();
  await open(page, `/reports/${id}/cover`);
  await untilKept(page, id, true);
  const before = (await (await request.get(`/api/reports/${id}`)).json()).revision;
  await first.setOffline(true);
  const typed = await writeEverywhere(page);
  await isAway(page);
  await expect(saving(page)).toContainText(/离线，已存于本机。.*还有 \d+ 处没有送上去/);
  await expect(page.locator("td .mk.text-accent").first()).toBeVisible();

  await goTo(page, "检查与导出");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载 PDF 文档" }).filter({ visible: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/（编制中）\.pdf$|编制中.*\.pdf$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  await page.getByRole("tab", { name: "预览" }).click();
  await page.getByRole("group", { name: "预览方式" }).getByText("版式").click();
  await expect(page.locator(".paged-svg svg")).toBeVisible();
  await killBrowser(first);

  const second = await openBrowser(folder, String(baseURL));
  await second.setOffline(true);
  const again = await second.newPage();
  await open(again, `/reports/${id}/requests`);
  await isAway(again);
  const [cell] = Object.keys(typed.figures).filter((address) => address.startsWith("requests."));
  await expect(field(again, cell)).toHaveValue(String(typed.figures[cell]));
  await second.setOffline(false);
  await expect(saving(again)).toContainText("处都存上了");
  await saved(again);
  const stored = await (await request.get(`/api/reports/${id}`)).json();
  // An amount is told as a decimal text, digit for digit.
  const told = (address: string, value: number) => (address.includes("amount") ? String(value) : value);
  const figures = Object.entries(typed.figures).map(([address, value]) => [address, told(address, Number(value))]);
  expect(stored).toMatchObject({ ...typed, figures: Object.fromEntries(figures) });
  // One save for each of the seven sections: what arrives twice would be a revision more.
  expect(stored.revision - before).toBe(7);
  await second.close();
  rmSync(folder, { recursive: true, force: true });
});

test("without the program a report opens as it was last stored, and comes together with what others wrote", async () => {
  const [folder, data, port] = [newFolder(), newFolder(), await freePort()];
  const server = await startServer(data, port);
  const first = await openBrowser(folder, server.url);
  const page = await first.newPage();
  const created = await page.request.post("/api/reports", { data: { unit: { name: "某某局" }, year: 2025 } });
  const { id } = await created.json();
  const cells = ["remedies.reconsideration.upheld", "remedies.reconsideration.corrected"];
  await open(page, `/reports/${id}/remedies`);
  await untilKept(page, id);
  await field(page, cells[0]).focus();
  await page.keyboard.type("41");
  await saved(page);
  await server.kill();
  await field(page, cells[1]).focus();
  await page.keyboard.type("42");
  await isAway(page);
  await expect(saving(page)).toContainText("现在连不上程序");
  await killBrowser(first);

  const second = await openBrowser(folder, server.url);
  const again = await second.newPage();
  await again.goto("/");
  await expect(again.getByRole("heading", { name: "连不上程序" })).toBeVisible();
  await again.getByRole("link", { name: "某某局 2025 年度报告" }).click();
  await expect(field(again, cells[0])).toHaveValue("41");
  await expect(field(again, cells[1])).toHaveValue("42");
  await isAway(again);
  await again.goto(`/reports/${id}/overview`);
  await expect(again.getByRole("main").getByRole("heading", { level: 1 })).toHaveText("一、总体情况");
  await expect(again).toHaveURL(/\/overview$/);

  // At an address of its own: the page must not be back before somebody else has written.
  const elsewhere = await startServer(data, await freePort());
  const theirs = await again.request.patch(`${elsewhere.url}/api/reports/${id}/sections/requests`, {
    data: { baseRevision: 1, values: { figures: { "requests.newlyReceived.naturalPerson": 9 } } },
  });
  expect(theirs.status()).toBe(200);
  await elsewhere.kill();
  const back = await startServer(data, port);
  await expect(saving(again)).toContainText("又连上了，离线时写的 1 处都存上了");
  await expect(saving(again)).toContainText("别人改了 1 处");
  await saved(again);
  const stored = await (await again.request.get(`/api/reports/${id}`)).json();
  expect(stored.figures).toEqual({ [cells[0]]: 41, [cells[1]]: 42, "requests.newlyReceived.naturalPerson": 9 });
  await again.getByRole("button", { name: "知道了" }).click();
  await expect(saving(again)).toBeEmpty();
  await second.close();
  await back.kill();
  for (const old of [folder, data]) rmSync(old, { recursive: true, force: true });
});

test("a page that only shows how things stand stays when it is looked at again without the program", async ({
  page,
}) => {
  const data = newFolder();
  const server = await startServer(data, await freePort());
  const created = await page.request.post(`${server.url}/api/reports`, {
    data: { unit: { name: "某某局" }, year: 2025 },
  });
  const { id } = await created.json();
  await page.goto(`${server.url}/reports/${id}/hand-in`);
  const title = page.getByRole("heading", { level: 1 });
  const before = (await title.textContent()) ?? "";
  await server.kill();
  const asked = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/health"));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await asked;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await expect(title).toHaveText(before);
  rmSync(data, { recursive: true, force: true });
});

import type { APIRequestContext, Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./fixtures";

const heads = "申请人姓名,申请人性质,收到申请日期,处理结果,答复时间";
const lines = [
  "张某,公民,2025-01-06,予以公开,2025-01-20",
  "李某,公民,2025-02-06,予以公开,2025-02-20",
  "王某,公司,2024-12-20,予以公开,2025-01-10",
  "赵某,律所,2025-11-30,办理中,",
];
const disclosed = "requests.disclosed.naturalPerson";

const fileOf = (rows: string[]) => ({
  name: "台账.csv",
  mimeType: "application/octet-stream",
  buffer: Buffer.from([heads, ...rows].join("\n")),
});

const dialogOn = (page: Page) => page.getByRole("dialog", { name: "从台账填入表三" });

async function chooseLedger(page: Page, rows = lines): Promise<void> {
  await page.getByRole("button", { name: "从台账填入…" }).click();
  await dialogOn(page).locator("input[type=file]").setInputFiles(fileOf(rows));
}

async function fillFromLedger(page: Page, rows = lines): Promise<void> {
  await chooseLedger(page, rows);
  await dialogOn(page).getByRole("button", { name: "填进表三" }).click();
  await expect(dialogOn(page)).toHaveCount(0);
}

async function expectSaved(request: APIRequestContext, id: string, figures: Record<string, number>): Promise<void> {
  await expect(async () => {
    expect((await (await request.get(`/api/reports/${id}`)).json()).figures).toMatchObject(figures);
  }).toPass();
}

/** What the program has remembered of other tests would answer the question here. */
const newWord = () => `给了他${Date.now()}${Math.random().toString(36).slice(2, 6)}`;

test("fills table three and names every difference to what was typed", async ({ page, request, createReport }) => {
  const id = await createReport({ figures: { [disclosed]: 7 } });
  await page.goto(`/reports/${id}/requests`);
  await chooseLedger(page);
  const dialog = dialogOn(page);
  await expect(dialog.getByText("计入 4 行，没有计入 0 行")).toBeVisible();
  await expect(dialog.getByText("有 1 格和已填的不一样")).toBeVisible();
  await dialog.getByRole("button", { name: "看这些行：（一）予以公开 · 自然人" }).click();
  await expect(dialog.getByRole("row", { name: /^2 2025-01-06 2025-01-20/ })).toBeVisible();
  await expect(dialog.getByText("张某")).toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "填进表三" }).click();
  await expect(dialog).toHaveCount(0);
  await expectSaved(request, id, {
    "requests.newlyReceived.naturalPerson": 2,
    [disclosed]: 2,
    "requests.disclosed.commercialEnterprise": 1,
    "requests.carriedOverFromLastYear.commercialEnterprise": 1,
    "requests.carriedOverToNextYear.legalServiceAgency": 1,
  });
});

test("the lines behind a cell and a total open by keyboard, also after a reload", async ({
  page,
  request,
  createReport,
}) => {
  const id = await createReport();
  await page.goto(`/reports/${id}/requests`);
  await fillFromLedger(page);
  await expectSaved(request, id, { [disclosed]: 2 });
  await page.reload();

  const cell = page.locator(`[data-field="${disclosed}"]`);
  await cell.focus();
  await expect(page.getByRole("button", { name: "台账 2 行" })).toBeVisible();
  await page.keyboard.press("F4");
  const panel = page.getByRole("dialog", { name: "台账：（一）予以公开 · 自然人" });
  await expect(panel.getByText("和填的一样，都是 2。")).toBeVisible();
  await expect(panel.getByRole("row", { name: /^3 2025-02-06 2025-02-20/ })).toBeVisible();
  await expect(panel).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(cell).toBeFocused();

  await page.locator('[data-field="requests.newlyReceived.total"]').focus();
  await page.keyboard.press("F4");
  const total = page.getByRole("dialog", { name: /^台账：.*总计/ });
  await expect(total.getByRole("row")).toHaveCount(1 + 3);
  await expect(total.getByRole("row", { name: /^5 2025-11-30 没写 结转下年度 · 法律服务机构/ })).toBeVisible();
});

test("another value than the ledger's is said at the cell and listed under the table, until it is taken back", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  await page.goto(`/reports/${id}/requests`);
  await fillFromLedger(page);
  const comparison = page.getByRole("region", { name: "与台账比较" });
  await expect(comparison.getByText("每一格都和台账一样")).toBeVisible();

  await page.locator(`[data-field="${disclosed}"]`).focus();
  await page.keyboard.type("13");
  await page.keyboard.press("Enter");
  await expect(comparison.getByText("有 1 格和台账不一样")).toBeVisible();
  await expect(comparison.getByRole("row", { name: "（一）予以公开 · 自然人 13 2 去这一格" })).toBeVisible();
  await comparison.getByRole("button", { name: "去这一格：（一）予以公开 · 自然人" }).click();
  await page.getByRole("button", { name: "台账 2 行，不一样" }).click();
  const panel = page.getByRole("dialog", { name: "台账：（一）予以公开 · 自然人" });
  await expect(panel.getByText("填的是 13，台账数出 2，多 11。")).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("button", { name: "改为 2" }).click();
  await expect(comparison.getByText("每一格都和台账一样")).toBeVisible();
  await expect(page.locator(`[data-field="${disclosed}"]`)).toBeFocused();

  await comparison.getByRole("button", { name: "不再对照台账…" }).click();
  await comparison.getByRole("button", { name: "删掉台账行" }).click();
  await expect(comparison).toHaveCount(0);
  await expect(page.locator(`[data-field="${disclosed}"]`)).toHaveValue("2");
});

test("lines that contradict themselves are asked, and stay in sight at the step and in the checks", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  await page.goto(`/reports/${id}/requests`);
  const early = "钱某,公民,2025-03-20,予以公开,2025-03-01";
  await chooseLedger(page, [...lines, early, "孙某,公民,2025-04-01,予以公开,", lines[0]]);
  const dialog = dialogOn(page);
  await expect(dialog.getByText("计入 4 行，没有计入 3 行")).toBeVisible();
  const asked = dialog.getByRole("region", { name: "要问一问的行" });
  await expect(asked.getByText("第 8 行")).toBeVisible();
  await asked.getByLabel(/^有结果，没有写办结日期/).selectOption({ label: "按本年度办结计入" });
  await expect(dialog.getByText("计入 5 行，没有计入 2 行")).toBeVisible();
  await asked.getByLabel(/^同一行出现两次/).selectOption({ label: "不计" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "填进表三" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("台账里有 2 行没有计入，其中 1 行还要弄清楚")).toBeVisible();
  await expect(page.getByText("办结日期早于收到日期：第 6 行")).toBeVisible();
  await page.reload();
  await expect(page.getByText("办结日期早于收到日期：第 6 行")).toBeVisible();
  await page.goto(`/reports/${id}/check`);
  await expect(page.getByRole("article").filter({ hasText: "台账里有 1 行没有计入表三" })).toBeVisible();
});

test("a word is asked once, for every report of its office", async ({ page, createReport }) => {
  const word = newWord();
  const line = `钱某,公民,2025-03-06,${word},2025-03-20`;
  const first = await createReport();
  await page.goto(`/reports/${first}/requests`);
  await chooseLedger(page, [...lines, line]);
  const dialog = dialogOn(page);
  await expect(dialog.getByText("1 个还没有对上")).toBeVisible();
  await expect(dialog.getByText("计入 4 行，没有计入 1 行")).toBeVisible();
  await dialog.getByLabel(`“${word}”是`).selectOption({ label: "（一）予以公开" });
  await expect(dialog.getByText("计入 5 行，没有计入 0 行")).toBeVisible();
  await dialog.getByRole("button", { name: "取消" }).click();

  const copy = await page.request.post(`/api/reports/${first}/duplicate`);
  const { id: second } = await copy.json();
  await page.goto(`/reports/${second}/requests`);
  await chooseLedger(page, [...lines, line]);
  await expect(dialog.getByText("计入 5 行，没有计入 0 行")).toBeVisible();
  for (const query of ["", "?permanently=true"]) await page.request.delete(`/api/reports/${second}${query}`);
});

test("a large ledger shows how far it is and can be called off", async ({ page, createReport }) => {
  const many = Array.from({ length: 190_000 }, (_, index) => `某${index},公民,2025-01-06,予以公开,2025-01-20`);
  const id = await createReport();
  await page.goto(`/reports/${id}/requests`);
  await chooseLedger(page, many);
  const dialog = dialogOn(page);
  await expect(dialog.getByRole("progressbar", { name: "读台账" })).toBeVisible();
  await dialog.getByRole("button", { name: "停下" }).click();
  await expect(dialog.getByText("已停下，什么都没有改。")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "换一个台账" })).toBeFocused();
  await dialog.locator("input[type=file]").setInputFiles(fileOf(lines));
  await expect(dialog.getByText("计入 4 行，没有计入 0 行")).toBeVisible();
});

test("walking to a table with a ledger asks the server for nothing", async ({ page, createReport }) => {
  const id = await createReport();
  await page.goto(`/reports/${id}/requests`);
  await fillFromLedger(page);
  const comes = page.waitForResponse(async (answer) => {
    const isScript = answer.request().resourceType() === "script";
    return isScript && (await answer.text().catch(() => "")).includes("与台账比较");
  });
  await page.goto(`/reports/${id}/proactiveDisclosure`);
  const script = (await comes).url();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("button", { name: /下一步/ }).click();
  await expect(page.getByRole("region", { name: "与台账比较" })).toBeVisible();
  expect(asked.filter((url) => url === script || url.includes("/ledgers"))).toEqual([]);
});

test.describe("on the phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the lines behind a cell and a total open below it", async ({ page, createReport }) => {
    await page.goto(`/reports/${await createReport()}/requests`);
    await expect(page.getByText("手机上逐行核对和小改")).toBeVisible();
    await fillFromLedger(page);
    await page.getByRole("button", { name: /（一）予以公开/ }).click();
    await page.locator(`[data-field="${disclosed}"]`).focus();
    await page.getByRole("button", { name: "台账 2 行" }).click();
    const panel = page.getByRole("dialog", { name: "台账：（一）予以公开 · 自然人" });
    await expect(panel.getByRole("row", { name: /^2 2025-01-06 2025-01-20/ })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await panel.getByRole("button", { name: "关闭" }).click();
    await page.getByRole("button", { name: "台账 3 行" }).click();
    await expect(page.getByRole("dialog", { name: /^台账：.*总计/ }).getByRole("row")).toHaveCount(1 + 3);
  });
});

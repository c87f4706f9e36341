import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test, uniqueUnit } from "./fixtures";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "新建报告" });

test.describe("a new report", () => {
  test("is refused without a name, and says so at the field", async ({ page, createReport }) => {
    await createReport();
    await page.goto("/");
    await page.getByRole("button", { name: "新建报告" }).click();
    const name = dialogOf(page).getByLabel("单位名称");
    await name.fill("");
    await name.press("Enter");
    await expect(dialogOf(page).getByText("还没有写单位名称")).toBeVisible();
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription(/还没有写单位名称/);
    await expectAccessible(page);
  });

  test("proposes the unit of all reports, so that typing replaces it, and Esc asks once something is typed", async ({
    page,
    createReport,
  }) => {
    await createReport();
    await page.goto("/");
    await page.getByRole("button", { name: "新建报告" }).click();
    const name = dialogOf(page).getByLabel("单位名称");
    await page.keyboard.type("青川市城市管理局");
    await expect(name).toHaveValue("青川市城市管理局");
    await page.keyboard.press("Escape");
    await dialogOf(page).getByRole("button", { name: "接着写" }).click();
    await expect(name).toHaveValue("青川市城市管理局");
    await name.press("Escape");
    await dialogOf(page).getByRole("button", { name: "不要了" }).click();
    await expect(dialogOf(page)).toBeHidden();
  });

  test("of a year that the unit has already leads to that report", async ({ page, createReport }) => {
    const unit = uniqueUnit();
    const id = await createReport({ unit: { name: unit }, year: 2024 });
    await page.goto("/");
    await page.getByRole("button", { name: "新建报告" }).click();
    await dialogOf(page).getByLabel("单位名称").fill(unit);
    await dialogOf(page).getByLabel("年度").selectOption("2024");
    await dialogOf(page).getByRole("button", { name: "新建 2024 年度报告" }).click();
    await expect(dialogOf(page).getByText(/已有 2024 年度的报告/)).toBeVisible();
    await expect(dialogOf(page).getByLabel("年度")).toBeFocused();
    await expectAccessible(page);
    await dialogOf(page).getByRole("link", { name: "打开它" }).click();
    await expect(page).toHaveURL(new RegExp(`/reports/${id}/cover$`));
  });

  test("takes the format of its year and the deadline of its kind, and opens at the cover", async ({
    page,
    request,
  }) => {
    await page.goto("/");
    await page.getByRole("button", { name: /新建/ }).click();
    const dialog = dialogOf(page);
    await dialog.getByLabel("单位名称").fill(uniqueUnit());
    await dialog.getByLabel("机关种类").selectOption("department");
    await dialog.getByLabel("年度").selectOption("2020");
    await expect(dialog.getByText("国办公开办函〔2019〕60号")).toBeVisible();
    await expect(dialog.getByText("2021 年 1 月 31 日")).toBeVisible();
    await dialog.getByLabel("机关种类").selectOption("government");
    await expect(dialog.getByText("2021 年 3 月 31 日")).toBeVisible();
    await dialog.getByRole("button", { name: "新建 2020 年度报告" }).click();
    await expect(page).toHaveURL(/\/reports\/[^/]+\/cover$/);
    const id = new URL(page.url()).pathname.split("/")[2];
    expect(await (await request.get(`/api/reports/${id}`)).json()).toMatchObject({
      edition: "2019",
      year: 2020,
      unit: { kind: "government" },
    });
    await request.delete(`/api/reports/${id}`);
    await request.delete(`/api/reports/${id}?permanently=true`);
  });

  test("is given up with Esc, and the focus goes back to the button", async ({ page, createReport }) => {
    await createReport();
    await page.goto("/");
    const button = page.getByRole("button", { name: "新建报告" });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(dialogOf(page).getByLabel("单位名称")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  });
});

test.describe("the list", () => {
  test("shows unit, year, edition and how many steps are complete", async ({ page, createReport }) => {
    const unit = uniqueUnit();
    await createReport({ unit: { name: unit }, year: 2023, text: { otherMatters: "没有其他需要报告的事项。" } });
    await page.goto("/");
    const row = page.getByRole("row").filter({ hasText: unit });
    await expect(row).toContainText("2023 年度 · 2021 格式");
    await expect(row).toContainText("编制中");
    await expect(row).toContainText("1 / 8 步完整");
    await expect(row).toContainText(/今天 \d\d:\d\d/);
  });

  test("moves a report to the bin and takes it back with the keyboard alone", async ({ page, createReport }) => {
    const unit = uniqueUnit();
    await createReport({ unit: { name: unit } });
    await page.goto("/");
    const name = page.getByRole("row").getByRole("link", { name: unit, exact: true });
    await page.getByRole("button", { name: `更多：${unit}` }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("menuitem", { name: "复制一份" })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("End");
    await expect(page.getByRole("menuitem", { name: "移到回收站" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`已移到回收站：${unit}`)).toBeVisible();
    await expect(name).toHaveCount(0);
    await expect(page.getByRole("button", { name: "撤销" })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(name).toBeVisible();
    await expect(page.getByText(`已放回：${unit}`)).toBeVisible();
  });

  test("duplicates a report with all it holds", async ({ page, request, createReport }) => {
    const unit = uniqueUnit();
    const id = await createReport({ unit: { name: unit }, figures: { "requests.newlyReceived.naturalPerson": 7 } });
    await page.goto("/");
    await page.getByRole("button", { name: `更多：${unit}` }).click();
    await page.getByRole("menuitem", { name: "复制一份" }).click();
    const copy = page.getByRole("row").filter({ hasText: unit }).filter({ hasText: "副本 1" });
    await expect(copy).toBeVisible();
    const href = await copy.getByRole("link", { name: unit, exact: true }).getAttribute("href");
    const copyId = href?.split("/")[2] ?? "";
    expect(copyId).not.toBe(id);
    const { figures } = await (await request.get(`/api/reports/${copyId}`)).json();
    expect(figures).toEqual({ "requests.newlyReceived.naturalPerson": 7 });
    await request.delete(`/api/reports/${copyId}`);
    await request.delete(`/api/reports/${copyId}?permanently=true`);
  });

  test("says when the server cannot be reached, and loses nothing", async ({ page, context, createReport }) => {
    const unit = uniqueUnit();
    await createReport({ unit: { name: unit } });
    await page.goto("/");
    await page.getByRole("button", { name: `更多：${unit}` }).click();
    await context.setOffline(true);
    await page.getByRole("menuitem", { name: "移到回收站" }).click();
    await expect(page.getByText("连不上程序，什么都没有改")).toBeVisible();
    await expect(page.getByRole("row").getByRole("link", { name: unit, exact: true })).toBeVisible();
  });
});

test.describe("the bin", () => {
  test("gives a report back, and deletes one for good only after a question", async ({
    page,
    request,
    createReport,
  }) => {
    const [back, gone] = [uniqueUnit(), uniqueUnit()];
    const ids = [await createReport({ unit: { name: back } }), await createReport({ unit: { name: gone } })];
    for (const id of ids) await request.delete(`/api/reports/${id}`);
    await page.goto("/bin");
    await page.getByRole("button", { name: `放回：${back}` }).click();
    await expect(page.getByText(`已放回我的报告：${back}`)).toBeVisible();
    await page.getByRole("button", { name: `彻底删除：${gone}` }).click();
    await expect(page.getByRole("button", { name: "留在回收站" })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: `彻底删除：${gone}` })).toBeVisible();
    await page.getByRole("button", { name: `彻底删除：${gone}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "彻底删除" }).click();
    await expect(page.getByText(`已彻底删除：${gone}`)).toBeVisible();
    await expect(page.getByRole("button", { name: `彻底删除：${gone}` })).toHaveCount(0);
    await expectAccessible(page);
    expect((await request.get(`/api/reports/${ids[0]}`)).status()).toBe(200);
    expect((await request.post(`/api/reports/${ids[1]}/restore`)).status()).toBe(404);
  });
});

test.describe("every page around the wizard", () => {
  const sizes = [
    { width: 390, height: 844 },
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ];
  for (const size of sizes)
    test(`fits ${size.width} px and has nothing that axe minds`, async ({ page, createReport }) => {
      await createReport({ unit: { name: `${uniqueUnit()}政府信息公开和政务公开工作领导小组办公室` } });
      await page.setViewportSize(size);
      for (const path of ["/", "/bin", "/help", "/no-such-page"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });

  test("a page that is not there says what to do", async ({ page }) => {
    const answer = await page.goto("/reports/00000000-0000-0000-0000-000000000000/cover");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "找不到这一页" })).toBeVisible();
    await page.getByRole("link", { name: "看看回收站" }).click();
    await expect(page.getByRole("heading", { name: "回收站" })).toBeVisible();
  });

  test("on the phone every button and link of the list is at least 44 px high", async ({ page, createReport }) => {
    const unit = uniqueUnit();
    await createReport({ unit: { name: unit } });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/");
    const row = page.getByRole("row").filter({ hasText: unit });
    for (const target of [
      page.getByRole("button", { name: "新建报告" }),
      row.getByRole("link", { name: /继续编写/ }),
      row.getByRole("button", { name: /更多/ }),
    ])
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});

import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test } from "./empty-server";

test.skip(Boolean(process.env.E2E_BASE_URL), "needs a server of its own");

const rows = (page: Page) => page.locator("tr.report");
const search = (page: Page) => page.getByRole("textbox", { name: "查找报告" });

/** Two reports of each of 24 offices: one published long ago, one being written. */
test.beforeEach(async ({ request }) => {
  const { reports } = await (await request.get("/api/reports?limit=500")).json();
  for (const { id } of reports) await request.delete(`/api/reports/${id}`);
  for (let number = 1; number <= 24; number += 1) {
    const unit = { name: `青川市第${number}管理局`, kind: number === 24 ? "government" : "department" };
    for (const [year, published] of [
      [2022, true],
      [2024, false],
    ] as const)
      await request.post("/api/reports", { data: { unit, year, published } });
  }
});

test("is searched by keyboard alone, keeps what is asked for in the address, and leads out of an empty answer", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByText("共 48 份")).toBeVisible();
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("d7glj");
  await expect(page).toHaveURL(/[?&]q=d7glj/);
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.type(" 2024");
  await expect(rows(page)).toHaveCount(1);
  await expect(search(page)).toBeFocused();
  await page.reload();
  await expect(search(page)).toHaveValue("d7glj 2024");
  await expect(rows(page)).toHaveCount(1);
  await search(page).press("ArrowDown");
  await expect(rows(page).first().getByRole("link").first()).toBeFocused();

  await search(page).fill("没有这个局");
  await expect(page.getByText("没有找到“没有这个局”")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "列出全部报告" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(rows(page)).toHaveCount(20);
  await expect(search(page)).toHaveValue("");
});

test("takes `/` and the words behind it before anything follows the page", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.getByText("共 48 份")).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("d7glj");
  await expect(search(page)).toHaveValue("d7glj");
  release();
  await expect(page).toHaveURL(/[?&]q=d7glj/);
  await expect(rows(page)).toHaveCount(2);
});

test("is filtered by state and year, put in order and grouped by year", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("状态").selectOption("published");
  await expect(page.getByText("48 份中的 24 份")).toBeVisible();
  await expect(rows(page).first()).toContainText("已公开");
  await expect(rows(page).first()).not.toContainText("步完整");
  await page.getByLabel("状态").selectOption("");
  await page.getByLabel("排序").selectOption("year");
  await expect(page.getByRole("rowheader", { name: "2024 年度" })).toBeVisible();
  await page.getByLabel("年度", { exact: true }).selectOption("2022");
  await expect(page.getByRole("rowheader", { name: "2022 年度" })).toBeVisible();
  await expect(page).toHaveURL(/year=2022.*sort=year/);
});

test("opens more rows and takes the focus along, until all are there", async ({ page }) => {
  await page.goto("/");
  const more = page.getByRole("button", { name: /再列出/ });
  await more.click();
  await expect(rows(page)).toHaveCount(40);
  await expect(rows(page).nth(20).getByRole("link").first()).toBeFocused();
  await more.press("Enter");
  await expect(rows(page)).toHaveCount(48);
  await expect(rows(page).nth(40).getByRole("link").first()).toBeFocused();
  await expect(more).toHaveCount(0);
});

test("says of every office what is due by its own kind, and nothing any more of what was published", async ({
  page,
}) => {
  await page.goto("/?q=d24glj");
  const due = page.getByRole("list", { name: "期限" });
  await expect(due.getByText(/2024 年度.*2025 年 1 月 31 日前提交并公布.*还在编制中/)).toBeVisible();
  await expect(due.getByText(/2024 年度.*2025 年 3 月 31 日前公布.*还在编制中/)).toContainText("青川市第24管理局");
  await page.getByRole("button", { name: /更多：青川市第24管理局 2024/ }).click();
  await page.getByRole("menuitem", { name: "标为已公开" }).click();
  await expect(page.getByText("已记下公开：青川市第24管理局 2024 年度报告")).toBeVisible();
  await expect(due.getByText(/2025 年 3 月 31 日前公布/)).toHaveCount(0);
  await page.getByRole("button", { name: /更多：青川市第24管理局 2024/ }).click();
  await page.getByRole("menuitem", { name: "改回没有公开" }).click();
  await expect(due.getByText(/2025 年 3 月 31 日前公布/)).toBeVisible();
});

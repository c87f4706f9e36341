import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./empty-server";

test.skip(Boolean(process.env.E2E_BASE_URL), "needs a server of its own");

test("from nothing to an example, to the bin and back", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "还没有报告" })).toBeVisible();
  await expect(page.getByText(/报告应在 \d{4} 年 1 月 31 日前提交并公布/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: /^打开示例：.*2025 年度/ }).click();
  await expect(page).toHaveURL(/\/reports\/[^/]+\/cover$/);
  await page.goto("/");
  const row = page.getByRole("row").filter({ hasText: "2025 年度 · 2021 格式" });
  await expect(row).toContainText("示例");
  await expect(row).toContainText("7 / 8 步完整");
  await expect(page.getByRole("heading", { name: "我的报告" })).toBeVisible();

  await row.getByRole("button", { name: /更多/ }).click();
  await page.getByRole("menuitem", { name: "移到回收站" }).click();
  await expect(page.getByRole("heading", { name: "还没有报告" })).toBeVisible();
  await expect(page.getByRole("button", { name: "撤销" })).toBeFocused();

  await page.goto("/bin");
  await page.getByRole("button", { name: /^放回/ }).click();
  await expect(page.getByText("回收站是空的")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/");
  await expect(row).toBeVisible();
});

test("the example of the first edition is complete too", async ({ page, request }) => {
  const { reports } = await (await request.get("/api/reports")).json();
  for (const { id } of reports) await request.delete(`/api/reports/${id}`);
  await page.goto("/");
  await page.getByRole("button", { name: /^打开示例：.*2019 年度/ }).click();
  await expect(page).toHaveURL(/\/reports\/[^/]+\/cover$/);
  const id = new URL(page.url()).pathname.split("/")[2];
  expect(await (await request.get(`/api/reports/${id}`)).json()).toMatchObject({ edition: "2019", year: 2019 });
  await page.goto("/");
  await expect(page.getByRole("row").filter({ hasText: "2019 年度 · 2019 格式" })).toContainText("7 / 8 步完整");
});

test("the empty start fits the phone", async ({ page, request }) => {
  const { reports } = await (await request.get("/api/reports")).json();
  for (const { id } of reports) await request.delete(`/api/reports/${id}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "还没有报告" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

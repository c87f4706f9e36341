import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test, uniqueUnit } from "./fixtures";
import { message } from "./wizard-page";

const newly = "requests.newlyReceived.naturalPerson";
const upheld = "remedies.directLitigation.upheld";
const pending = "remedies.directLitigation.pending";

/** A unit with its report of 2024 and the one of 2025 that is being written. @returns the later one's id */
async function twoYears(createReport: (report: object) => Promise<string>): Promise<string> {
  const unit = { name: uniqueUnit() };
  await createReport({
    unit,
    year: 2024,
    figures: { [newly]: 34, [upheld]: 11, [pending]: 4 },
    text: { overview: `（一）依申请公开情况\n2024年收到申请{{${newly}}}件。` },
  });
  return createReport({ unit, year: 2025, figures: { [newly]: 56, [upheld]: 13 }, text: { overview: "工作平稳。" } });
}

test("under table four stands last year, with the sum that prose quotes", async ({ page, createReport }) => {
  await page.goto(`/reports/${await twoYears(createReport)}/remedies`);
  const block = page.getByRole("region", { name: "与上年比较" });
  const direct = block.getByRole("row", { name: /^未经复议直接起诉/ });
  await expect(direct.getByRole("cell")).toHaveText([
    "13上年 11",
    "空上年 没填",
    "空上年 没填",
    "空上年 4",
    "13上年 15",
  ]);
  await expect(
    block
      .getByRole("row", { name: /^行政诉讼合计/ })
      .getByRole("cell")
      .last(),
  ).toHaveText("13上年 15");
  await expect(block.getByText("上年尚未审结的 4 件（行政诉讼 4）应当计入今年。")).toBeVisible();
  const field = page.locator(`[data-field="${upheld}"]`);
  await field.fill("20");
  await expect(direct.getByRole("cell").last()).toHaveText("20上年 15");
  await expect(page.getByRole("group", { name: "光标所在的格" })).toContainText("上年 11");
  await expectAccessible(page);
});

test("on the phone a field shows last year, takes a remark and an undo", async ({ page, createReport }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/reports/${await twoYears(createReport)}/remedies`);
  await expect(page.getByText("手机上逐行核对和小改")).toBeVisible();
  const field = page.locator(`[data-field="${upheld}"]`);
  await field.click();
  await expect(page.getByRole("group", { name: "光标所在的格" })).toHaveText(/结果维持上年 11/);
  await page.getByRole("button", { name: "加备注" }).click();
  await page.getByLabel("备注内容").fill("含上年结转");
  await page.getByRole("button", { name: "保存备注" }).click();
  await expect(page.getByRole("button", { name: "看备注" })).toBeVisible();
  await field.fill("77");
  await page.getByRole("button", { name: "撤销" }).first().click();
  await expect(field).toHaveValue("13");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("a paragraph of last year comes to the caret, its live figure following this year's table", async ({
  page,
  createReport,
}) => {
  await page.goto(`/reports/${await twoYears(createReport)}/overview`);
  const text = page.getByRole("textbox", { name: /正文/ });
  await text.click();
  await page.getByRole("button", { name: "带入上年段落…" }).click();
  const menu = page.getByRole("menu", { name: "上年这一部分的段落" });
  await expect(menu.getByRole("menuitem")).toHaveText(["（一）依申请公开情况", "2024年收到申请34件。"]);
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(menu).toHaveCount(0);
  await expect(text).toBeFocused();
  await expect(text.locator("p")).toHaveText(["工作平稳。", /^2024年收到申请\s*56\s*件。$/]);
});

test("without last year's report nothing offers it", async ({ page, createReport }) => {
  const id = await createReport();
  await page.goto(`/reports/${id}/overview`);
  await expect(page.getByRole("button", { name: "插入数字" })).toBeVisible();
  await expect(page.getByRole("button", { name: "带入上年段落…" })).toHaveCount(0);
});

test.describe("a chain from last year that breaks", () => {
  const carriedOver = "requests.carriedOverFromLastYear.naturalPerson";
  const regulation = "article20Item1.administrativeNormativeDocuments";

  async function chained(createReport: (report: object) => Promise<string>): Promise<string> {
    const unit = { name: uniqueUnit() };
    const lastYear = { "requests.carriedOverToNextYear.naturalPerson": 3, [`${regulation}.inForce`]: 66 };
    await createReport({ unit, year: 2024, figures: lastYear });
    return createReport({ unit, year: 2025, figures: { [`${regulation}.issued`]: 8, [`${regulation}.repealed`]: 4 } });
  }

  /** Writes the reason in the dialog that a 写明理由 has opened. */
  async function giveReason(page: Page, text: string): Promise<void> {
    const dialog = page.getByRole("dialog", { name: "写明理由" });
    await dialog.getByRole("radio", { name: "机构改革" }).check();
    await dialog.getByLabel("理由", { exact: true }).fill(text);
    await dialog.getByRole("button", { name: "保存理由" }).click();
    await expect(dialog).toHaveCount(0);
  }

  test("asks for its reason as soon as the cell is left, also beside other errors", async ({ page, createReport }) => {
    await page.goto(`/reports/${await chained(createReport)}/requests`);
    await page.locator('[data-field="requests.newlyReceived.naturalPerson"]').fill("2");
    await page.locator('[data-field="requests.disclosed.naturalPerson"]').fill("9");
    await page.locator(`[data-field="${carriedOver}"]`).focus();
    await page.keyboard.type("5");
    await page.keyboard.press("Tab");
    const line = message(page);
    await expect(line).toContainText("上年结转 5 件，上年报告的“四、结转下年度继续办理”是 3 件，相差 2 件");
    await expect(line.getByRole("button", { name: "改为 3" })).toBeVisible();
    await expectAccessible(page);
    await line.getByRole("button", { name: "写明理由…" }).click();
    await giveReason(page, "并入某某局的两件");
    await expect(line.getByText("相差 2 件")).toHaveCount(0);
  });

  test("asks under the bridge, and shows there the reason that was given", async ({ page, createReport }) => {
    await page.goto(`/reports/${await chained(createReport)}/proactiveDisclosure`);
    const bridge = page.getByRole("region", { name: /从上年推到今年/ });
    await page.locator(`[data-field="${regulation}.inForce"]`).focus();
    await page.keyboard.type("72");
    await page.keyboard.press("Tab");
    await expect(bridge.getByText("填写的比推算的多 2")).toBeVisible();
    await bridge.getByRole("button", { name: "写明理由…" }).click();
    await giveReason(page, "承接某某局的两件");
    await expect(bridge.getByText("理由（机构改革）：承接某某局的两件")).toBeVisible();
    await expect(bridge.getByText("填写的比推算的多 2")).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(bridge.getByText("理由（机构改革）：承接某某局的两件")).toBeVisible();
  });

  test("asks on the phone too", async ({ page, createReport }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/reports/${await chained(createReport)}/requests`);
    await expect(page.getByText("手机上逐行核对和小改")).toBeVisible();
    await page.getByRole("button", { name: /^二、上年结转/ }).click();
    await page.locator(`[data-field="${carriedOver}"]`).fill("5");
    await page.locator('[data-field="requests.carriedOverFromLastYear.commercialEnterprise"]').focus();
    await message(page).getByRole("button", { name: "写明理由…" }).click();
    await giveReason(page, "并入某某局的两件");
    await expectNoSidewaysScroll(page);
  });
});

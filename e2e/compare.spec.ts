import { readFileSync } from "node:fs";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test, uniqueUnit } from "./fixtures";

type Create = (report: { unit: { name: string }; year: number } & Record<string, unknown>) => Promise<string>;

const newly = "requests.newlyReceived.naturalPerson";

/** One unit's report of a year: so many requests, and a sentence that quotes them. */
const yearOf = (create: Create, name: string, year: number, requests: number) =>
  create({
    unit: { name },
    year,
    figures: { [newly]: requests, "requests.disclosed.naturalPerson": 8 },
    text: { overview: `全年收到申请{{${newly}}}件，均按期答复。` },
  });

test("two years are compared from the start page: figures, what stands out, changed words", async ({
  page,
  createReport,
}) => {
  const name = uniqueUnit();
  await yearOf(createReport, name, 2023, 12);
  await yearOf(createReport, name, 2024, 60);
  await page.goto("/");
  await page.getByRole("button", { name: `更多：${name} 2024 年度报告` }).click();
  await page.getByRole("menuitem", { name: "与上年比较" }).click();
  await expect(page.getByRole("heading", { name: "与往年比较" })).toBeVisible();

  const requests = page.getByRole("table", { name: "三、收到和处理政府信息公开申请情况" });
  const row = requests.getByRole("row", { name: /一、本年新收政府信息公开申请数量/ });
  await expect(row.getByRole("cell")).toHaveText(["12", "60", "+48", "+400.0%"]);
  await expect(row.getByText("2024 年比 2023 年多了两倍以上")).toBeVisible();

  await page.getByRole("button", { name: "只看变化大的 2" }).click();
  await expect(requests.getByRole("row")).toHaveCount(3);

  const overview = page.getByRole("article").filter({ hasText: "一、总体情况" });
  await expect(overview.locator("del")).toContainText("12");
  await expect(overview.locator("ins")).toContainText("60");
  await expectAccessible(page);
});

test("up to five years stand side by side, with a line each, and a tick takes one out", async ({
  page,
  createReport,
}) => {
  const name = uniqueUnit();
  const ids = [];
  for (const [index, year] of [2021, 2022, 2023, 2024, 2025].entries())
    ids.push(await yearOf(createReport, name, year, 20 + index));
  await page.goto(`/compare?reports=${ids.join(",")}`);
  const requests = page.getByRole("table", { name: "三、收到和处理政府信息公开申请情况" });
  await expect(requests.getByRole("columnheader")).toHaveText([
    "项目",
    ...[2021, 2022, 2023, 2024, 2025].map((year) => `${year} 年`),
    "差",
    "增长",
  ]);
  await expect(requests.locator("svg polyline").first()).toBeVisible();
  await page.getByRole("checkbox", { name: "2021 年" }).click();
  await expect(requests.getByRole("columnheader", { name: "2021 年" })).toHaveCount(0);
  await page.getByLabel("哪两年").selectOption({ label: "2023 年与 2022 年" });
  await expect(page.locator("ins").nth(1)).toContainText("22");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});

test("years of two formats are compared where their figures mean the same", async ({ page, createReport }) => {
  const name = uniqueUnit();
  const ids = [await yearOf(createReport, name, 2020, 10), await yearOf(createReport, name, 2021, 15)];
  await page.goto(`/compare?reports=${ids.join(",")}`);
  await expect(page.getByText(/只在一种格式里有/)).toBeVisible();
  await page.getByRole("button", { name: "全部数字" }).click();
  const feeUnpaid = page.getByRole("row", { name: /逾期未按收费通知要求缴纳费用.* 总计/ });
  await expect(feeUnpaid.getByRole("cell").first()).toHaveText("无此项");
  await expect(feeUnpaid.getByText("2020 年的格式没有这一项")).toBeVisible();
});

test("a unit with one report says what is missing and where to get it", async ({ page, createReport }) => {
  const id = await createReport();
  await page.goto(`/compare?of=${id}`);
  await expect(page.getByText("只有一个年度的报告，没有可比的")).toBeVisible();
  await expect(page.getByRole("link", { name: "导入上年报告" })).toHaveAttribute("href", "/import");
  await expectAccessible(page);
});

test.describe("the files", () => {
  for (const [format, label] of [
    ["xlsx", "下载 Excel"],
    ["docx", "下载 Word"],
  ]) {
    test(`${format} has its Chinese name and is a package`, async ({ page, createReport }) => {
      const name = uniqueUnit();
      const ids = [await yearOf(createReport, name, 2023, 12), await yearOf(createReport, name, 2024, 60)];
      await page.goto(`/compare?reports=${ids.join(",")}`);
      const waiting = page.waitForEvent("download");
      await page.getByRole("link", { name: label }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(`${name}2023—2024年政府信息公开工作年度报告比较.${format}`);
      expect(
        readFileSync(await download.path())
          .subarray(0, 2)
          .toString(),
      ).toBe("PK");
    });
  }

  test("are refused for one report alone, for too many and for another format", async ({ request, createReport }) => {
    const id = await createReport();
    expect((await request.get(`/api/compare/xlsx?reports=${id}`)).status()).toBe(400);
    const six = Array.from({ length: 6 }, (_, index) => `${id}${index}`).join(",");
    expect((await request.get(`/api/compare/xlsx?reports=${six}`)).status()).toBe(400);
    expect((await request.get(`/api/compare/pdf?reports=${id},${id}`)).status()).toBe(404);
    expect((await request.get(`/api/compare/docx?reports=${id},none`)).status()).toBe(404);
  });
});

import { readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { filledForm } from "../lib/import/filled-form.fixture";
import { printedReport } from "../lib/samples/printed-reports.fixture";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test, uniqueUnit } from "./fixtures";

type Upload = { name: string; mimeType: string; buffer: Buffer };

const upload = (name: string, buffer: Buffer): Upload => ({ name, mimeType: "application/octet-stream", buffer });

const drop = (page: Page, ...files: Upload[]) => page.locator("input[type=file]").setInputFiles(files);

/** Last year's report as the office has it: a Word file out of this program. */
async function lastYearsWord(request: APIRequestContext, id: string): Promise<Upload> {
  const answer = await request.get(`/api/reports/${id}/exports/docx`);
  return upload("去年的报告.docx", await answer.body());
}

const figures = {
  "article20Item1.administrativeNormativeDocuments.issued": 8,
  "article20Item1.administrativeNormativeDocuments.repealed": 26,
  "article20Item1.administrativeNormativeDocuments.inForce": 66,
  "requests.newlyReceived.naturalPerson": 12,
  "requests.carriedOverToNextYear.naturalPerson": 3,
  "requests.carriedOverToNextYear.commercialEnterprise": 1,
};

async function removeReportsOf(request: APIRequestContext, unit: string): Promise<void> {
  const { reports } = await (await request.get("/api/reports")).json();
  for (const report of reports) {
    if (report.unit.name !== unit) continue;
    await request.delete(`/api/reports/${report.id}`);
    await request.delete(`/api/reports/${report.id}?permanently=true`);
  }
}

test.describe("importing", () => {
  test("last year's Word file starts this year's report", async ({ page, request, createReport }) => {
    const unit = uniqueUnit();
    const text = {
      preamble: "如有疑问，请电话联系 010-00000000。",
      overview: "去年写的总体情况。",
      problemsAndImprovements: "问题。",
    };
    const contact = { telephone: "010-00000000" };
    const id = await createReport({ unit: { name: unit }, year: 2024, figures, text, contact });
    const word = await lastYearsWord(request, id);
    await request.delete(`/api/reports/${id}`);

    await page.goto("/import");
    await drop(page, word);
    await expect(page.getByRole("heading", { name: "核对导入的内容" })).toBeFocused();
    await expect(page.getByText("现在还没有存任何东西")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "一、总体情况" })).not.toBeChecked();
    await expect(page.getByRole("checkbox", { name: "三、申请情况" })).toBeChecked();
    await expectAccessible(page);
    await page.getByRole("button", { name: "用勾选的内容新建 2025 年度报告" }).click();
    const summary = page.getByRole("button", { name: "打开 2025 年度报告" });
    await expect(summary.or(page.getByRole("heading", { name: "封面与前言" })).first()).toBeVisible();
    if (await summary.isVisible()) await summary.click();
    await expect(page).toHaveURL(/\/reports\/[^/]+\/cover$/);

    const created = await (await request.get(`/api/reports/${page.url().split("/")[4]}`)).json();
    expect(created).toMatchObject({
      year: 2025,
      unit: { name: unit },
      contact,
      text: { overview: "", problemsAndImprovements: "" },
      figures: {
        "requests.carriedOverFromLastYear.naturalPerson": 3,
        "requests.carriedOverFromLastYear.commercialEnterprise": 1,
      },
    });
    await page.goto(`/reports/${created.id}/proactiveDisclosure`);
    const bridge = page.getByRole("region", { name: "行政规范性文件：从上年推到今年" });
    await expect(bridge).toContainText("上年现行有效66");
    await removeReportsOf(request, unit);
  });

  test("a total that its parts do not add up to is pointed at on both sides, and a correction is judged at once", async ({
    page,
  }) => {
    const rows = [
      "<tr><td>本年新收政府信息公开申请数量</td><td>12</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>51</td></tr>",
      "<tr><td>上年结转政府信息公开申请数量</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>",
    ];
    const head =
      "<tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>";
    const html = `<meta charset="utf-8"><h1>某某市某某局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>写了一句。</p><p>三、收到和处理政府信息公开申请情况</p><table>${head}${rows.join("")}</table>`;
    await page.goto("/import");
    await drop(page, upload("网页.html", Buffer.from(html)));
    const doubt = page.getByRole("listitem").filter({ hasText: "总计印成 51，各格相加是 15" });
    await expect(doubt).toBeVisible();
    await doubt.getByRole("button", { name: "总计印成 51，各格相加是 15" }).click();
    await expect(doubt).toHaveAttribute("aria-current", "true");
    await expect(page.getByRole("region", { name: "原件" }).getByRole("cell", { name: "51" })).toHaveClass(/chosen/);
    await doubt.getByRole("button", { name: "在表里改" }).click();
    await expect(page.getByLabel("本年新收 · 自然人")).toBeFocused();
    await page.getByLabel("本年新收 · 商业企业").fill("39");
    await expect(doubt.getByText("合计 51，与印的一致")).toBeVisible();
    await page.getByLabel("本年新收 · 商业企业").fill("三十九");
    await expect(page.getByText("有 1 格改得不是数，改好就能建立")).toBeVisible();
  });

  test("a choice that is half out of sight is made by one click, for the list stays where the hand is", async ({
    page,
  }) => {
    const line = (name: string) => `<tr><td>${name}</td>${"<td>1</td>".repeat(6)}<td>6</td></tr>`;
    const head =
      "<tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>";
    const misprinted = ["2.其他法律行政止公开", "3.危及“三安全一定”", "4.保护第三合法权益", "5.属于三类内事务信息"];
    const html = `<meta charset="utf-8"><h1>某某市某某局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>写了一句。</p><p>三、收到和处理政府信息公开申请情况</p><table>${head}${line("本年新收政府信息公开申请数量")}${misprinted.map(line).join("")}</table>`;
    await page.setViewportSize({ width: 1366, height: 560 });
    await page.goto("/import");
    await drop(page, upload("网页.html", Buffer.from(html)));
    const choices = page.getByRole("radio", { name: "这一行不要" });
    await expect(choices.first()).toBeVisible();
    for (const choice of await choices.all()) await choice.check();
    expect(await choices.count()).toBeGreaterThan(2);
  });

  test("a file that cannot be read says why and leaves the page as it was", async ({ page }) => {
    await page.goto("/import");
    await drop(page, upload("断了.pdf", Buffer.from("%PDF-1.7\n1 0 obj\n<<")));
    await expect(page.getByText("断了.pdf")).toBeVisible();
    await expect(page.getByText(/没有读出来。文件/)).toBeVisible();
    await expect(page.locator(":focus")).toContainText("没有读出来");
    await expect(page.getByRole("button", { name: "选文件" })).toBeVisible();
    await drop(page, upload("图片.docx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])));
    await expect(page.getByText("图片.docx")).toBeVisible();
    await expectAccessible(page);
  });

  for (const width of [390, 1366])
    test(`fits ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/import");
      await expectNoSidewaysScroll(page);
      const file = { unit: { name: "某某市某某局" }, year: 2023, figures: {} };
      await drop(page, upload("数据.json", Buffer.from(JSON.stringify(file))));
      await expect(page.getByRole("heading", { name: "核对导入的内容" })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
});

test.describe("体检", () => {
  test("reads several files at once, compares two years of a unit, and keeps nothing", async ({ page, request }) => {
    const unit = uniqueUnit();
    const of = (year: number, carried: number) => ({
      unit: { name: unit },
      year,
      figures: {
        "requests.carriedOverFromLastYear.naturalPerson": carried,
        "requests.carriedOverToNextYear.naturalPerson": 5,
      },
    });
    await page.goto("/examine");
    await drop(
      page,
      upload("去年.json", Buffer.from(JSON.stringify(of(2023, 0)))),
      upload("今年.json", Buffer.from(JSON.stringify(of(2024, 9)))),
      upload("坏的.docx", Buffer.from("PK\u0003\u0004")),
    );
    await expect(page.getByText("3 / 3 份读完")).toBeVisible();
    await expect(page.getByText(/坏的\.docx/)).toBeVisible();
    const result = page.getByRole("region", { name: `${unit} 2024 年度报告` });
    await expect(result.getByText("已和 2023 年度对照")).toBeVisible();
    await expect(result.getByText(/必须改正 \d+ 处，请核对 \d+ 处/)).toBeVisible();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      result.getByRole("button", { name: "Word" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${unit}2024年度报告检查报告.docx`);
    const { reports } = await (await request.get("/api/reports")).json();
    expect(reports.filter((report: { unit: { name: string } }) => report.unit.name === unit)).toEqual([]);
  });

  test("finds the faults of a published report", async ({ page }) => {
    const $ = filledForm(printedReport("乙区人民政府", 2023));
    $("td")
      .filter((_, cell) => $(cell).text() === "2.其他法律行政法规禁止公开")
      .text("2.其他法律行政止公开");
    await page.goto("/examine");
    await drop(page, upload("公开的.html", Buffer.from($.html())));
    await expect(page.getByText("1 / 1 份读完")).toBeVisible();
    await expect(page.getByText("行政复议 · 总计印的是 0，各项相加是 11")).toBeVisible();
    await expect(page.getByText(/“（六）其他处理”是2019至2020年度格式的行/)).toBeVisible();
    await expect(page.getByText(/行名印成“2\.其他法律行政止公开”/)).toBeVisible();
  });

  test("reads a PDF as other programs lay it out", async ({ page }) => {
    const pdf = readFileSync(new URL("../lib/import/laid-out/rows-cut-by-pages.pdf", import.meta.url));
    await page.goto("/examine");
    await drop(page, upload("公开的.pdf", pdf));
    await expect(page.getByText("1 / 1 份读完")).toBeVisible();
    await expect(page.getByRole("region", { name: /\d{4} 年度报告/ })).toBeVisible();
  });
});

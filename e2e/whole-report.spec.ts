import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { load } from "cheerio";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test, uniqueUnit } from "./fixtures";
import { field, hearNothing, isLive, open, saved, untilFollowed } from "./wizard-page";

/** The seed report's figures, typed: 123 次 and 53633.208 万元, all else 0. */
const procurement = "article20Item9.centralizedProcurement";
/** The preview has headings of its own. */
const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });
/** The document beside the form. */
const sheet = (page: Page) => page.getByRole("article", { name: "公文预览" });
/** Icons are fetched by the browser itself, and the program's code may still be on its way: what counts is data. */
const asksForData = (url: string) => !url.includes("/icon.svg") && !url.includes("/_next/static/") && !isLive(url);

/** Comments are asked for once, in a quiet moment after the first paint, which may come late on a busy computer. */
async function openAndRest(page: Page, address: string) {
  const commented = page.waitForResponse(/\/comments$/);
  await open(page, address);
  await commented;
  await page.waitForLoadState("networkidle");
}

async function openFirstCell(page: Page, step: string, address: string) {
  await page.getByRole("navigation", { name: "步骤" }).getByRole("link", { name: step }).focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toContainText(step);
  await field(page, address).focus();
}

async function fillGrid(page: Page, cells: number) {
  for (let cell = 0; cell < cells; cell += 1) {
    await page.keyboard.type("0");
    await page.keyboard.press("Tab");
  }
}

async function download(page: Page, name: string): Promise<{ bytes: Buffer; file: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("button", { name: `下载 ${name}` })
      .first()
      .press("Enter"),
  ]);
  return { bytes: readFileSync(await file.path()), file: file.suggestedFilename() };
}

test("a clerk fills the whole report by keyboard and takes it away in every format", async ({ page, request }) => {
  test.setTimeout(600_000);
  const unit = uniqueUnit();
  const answer = await request.post("/api/reports", { data: { unit: { name: unit }, year: 2019 } });
  const { id } = await answer.json();

  await open(page, `/reports/${id}/proactiveDisclosure`);
  await field(page, "article20Item1.governmentRules.newlyMade").focus();
  await fillGrid(page, 20);
  await field(page, `${procurement}.projects`).focus();
  await page.keyboard.type("123");
  await page.keyboard.press("Tab");
  await page.keyboard.type("次");
  await page.keyboard.press("Tab");
  await page.keyboard.type("53633.208");
  await page.keyboard.press("Tab");
  await page.keyboard.type("万元");

  await openFirstCell(page, "三、收到和处理", "requests.newlyReceived.naturalPerson");
  await fillGrid(page, 23 * 6 - 6);
  await openFirstCell(page, "四、政府信息公开行政复议", "remedies.reconsideration.upheld");
  await fillGrid(page, 12);

  const prose = {
    overview: "全年采购信息按时公开。",
    problemsAndImprovements: "存在的主要问题是更新不及时，下一步加强检查。",
    otherMatters: "无",
  };
  for (const [step, text] of Object.entries(prose)) {
    await open(page, `/reports/${id}/${step}`);
    await page.getByRole("textbox", { name: "正文" }).focus();
    await page.keyboard.type(text);
    await saved(page);
  }

  await open(page, `/reports/${id}/check`);
  const word = await download(page, "Word 文档");
  // Every cell is filled and nothing is wrong: it may go to review, and says that it is not final.
  expect(word.file).toBe(`${unit}2019年政府信息公开工作年度报告（送审稿）.docx`);
  const docx = (await mammoth.extractRawText({ buffer: word.bytes })).value;
  const html = load((await download(page, "网页")).bytes.toString("utf8"));
  const pdf = await getDocumentProxy(new Uint8Array((await download(page, "PDF 文档")).bytes));
  const pdfText = (await extractText(pdf, { mergePages: true })).text.replace(/\s/g, "");
  const data = JSON.parse((await download(page, "数据")).bytes.toString("utf8"));
  await download(page, "Excel 表格");

  for (const text of [docx.replace(/\s/g, ""), html("body").text().replace(/\s/g, ""), pdfText]) {
    expect(text).toContain("（送审稿）");
    expect(text).toContain("123次");
    expect(text).toContain("53633.208万元");
    for (const sentence of Object.values(prose)) expect(text).toContain(sentence);
  }
  expect(data.figures[`${procurement}.totalAmount`]).toBe("53633.208");
  expect(Object.values(data.figures).filter((value) => value === 0)).toHaveLength(20 + 22 * 6 + 12);
  expect(data.derived["requests.outcomesTotal.total"]).toBe(0);
  expect(data.mark).toBe("送审稿");
});

test("what is typed shows in the preview without a request and is there after a reload", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  await hearNothing(page);
  await openAndRest(page, `/reports/${id}/requests`);
  const cell = "requests.disclosed.commercialEnterprise";
  await field(page, cell).focus();
  const requests: string[] = [];
  page.on("request", (sent) => requests.push(`${sent.method()} ${sent.url()}`));
  await page.keyboard.type("37");
  const printed = (address: string) => sheet(page).locator(`data[data-address="${address}"]`);
  await expect(printed(cell)).toHaveText("37");
  await expect(printed("requests.outcomesTotal.total")).toHaveText("37");
  expect(requests.filter((sent) => !sent.startsWith("PATCH") && asksForData(sent))).toEqual([]);
  await saved(page);
  await page.reload();
  await expect(field(page, cell)).toHaveValue("37");
});

test("the browser's tab names step and report, however the step was opened", async ({
  page,
  request,
  createReport,
}) => {
  const id = await createReport();
  const { unit } = await (await request.get(`/api/reports/${id}`)).json();
  await open(page, `/reports/${id}/cover`);
  await expect(page).toHaveTitle(`封面与前言 · ${unit.name} 2025 年度 · 政府信息公开年报编制`);
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page).toHaveTitle(`一、总体情况 · ${unit.name} 2025 年度 · 政府信息公开年报编制`);
});

test("a new report has its preamble composed, printed and stored before anybody types", async ({
  page,
  request,
  createReport,
}) => {
  const id = await createReport();
  await open(page, `/reports/${id}/cover`);
  await expect(sheet(page)).toContainText("所列数据的统计期限自2025年1月1日起至2025年12月31日止");
  await expect(page.getByRole("banner").getByTitle("检查与导出")).toContainText("没有错误");
  await expect(async () => {
    const { text } = await (await request.get(`/api/reports/${id}`)).json();
    expect(text.preamble).toContain("根据《中华人民共和国政府信息公开条例》");
  }).toPass();
});

test("what is typed into a page that is still loading is kept", async ({ page, createReport }) => {
  const id = await createReport();
  let loaded = () => {};
  const waiting = new Promise<void>((done) => {
    loaded = done;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await waiting;
    await route.continue();
  });
  const cell = field(page, "requests.disclosed.naturalPerson");
  for (const [step, input, early, late] of [
    ["requests", cell, "71", "3"],
    ["cover", page.getByLabel("网址"), "www.example", ".gov.cn"],
  ] as const) {
    await page.goto(`/reports/${id}/${step}`, { waitUntil: "commit" });
    await input.click();
    await page.keyboard.type(early);
    loaded();
    await untilFollowed(page);
    await page.keyboard.type(late);
    await expect(input).toHaveValue(`${early}${late}`);
    await saved(page);
  }
  const { figures, contact } = await (await page.request.get(`/api/reports/${id}`)).json();
  expect(figures["requests.disclosed.naturalPerson"]).toBe(713);
  expect(contact.website).toBe("www.example.gov.cn");
});

test("steps change without any request, and have addresses of their own", async ({ page, createReport }) => {
  // A preamble that the cover composes itself would be saved meanwhile.
  const id = await createReport({ text: { preamble: "根据有关规定编制本报告。" } });
  await hearNothing(page);
  await openAndRest(page, `/reports/${id}/cover`);
  const requests: string[] = [];
  page.on("request", (sent) => requests.push(sent.url()));
  const next = async (title: string) => {
    await page.getByRole("button", { name: /^下一步/ }).click();
    await expect(heading(page)).toContainText(title);
  };
  for (const title of ["一、", "二、", "三、", "四、", "五、", "六、", "检查与导出"]) await next(title);
  await expect(page.getByRole("tabpanel")).toContainText("送审以后按这个次序走：保密审查、审核、签发。");
  expect(requests.filter(asksForData)).toEqual([]);
  await page.goBack();
  await expect(heading(page)).toContainText("六、");
  await open(page, `/reports/${id}/remedies`);
  await expect(heading(page)).toContainText("四、");
});

test("a click in the preview goes to the field", async ({ page, createReport }) => {
  const id = await createReport({ text: { overview: "第一段。\n第二段。" } });
  await open(page, `/reports/${id}/requests`);
  await sheet(page).locator('[data-anchor="remedies.reconsideration.pending"]').click();
  await expect(heading(page)).toContainText("四、");
  await expect(field(page, "remedies.reconsideration.pending")).toBeFocused();
  await sheet(page).locator('[data-anchor="text:overview#1"]').click();
  await expect(page.getByRole("textbox", { name: "正文" })).toBeFocused();
});

test("an address that names a place opens the report there", async ({ page, createReport }) => {
  const id = await createReport({ text: { overview: "第一段。\n第二段。" } });
  await open(page, `/reports/${id}/remedies#remedies.reconsideration.pending`);
  await expect(field(page, "remedies.reconsideration.pending")).toBeFocused();
  await page.evaluate(() => {
    window.location.hash = "#cover:contact.website";
  });
  await expect(page.getByLabel("网址")).toBeFocused();
  await page.evaluate(() => {
    window.location.hash = "#text:overview%231:0-3";
  });
  await expect(page.getByRole("textbox", { name: "正文" })).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(window.getSelection()))).toBe("第二段");
});

for (const step of [
  "cover",
  "overview",
  "proactiveDisclosure",
  "requests",
  "remedies",
  "problemsAndImprovements",
  "otherMatters",
  "check",
])
  test(`axe finds nothing on the step ${step}`, async ({ page, createReport }) => {
    const id = await createReport({
      text: { overview: "（一）主动公开情况。新收{{requests.newlyReceived.total}}件。" },
    });
    await open(page, `/reports/${id}/${step}`);
    await expect(heading(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
  });

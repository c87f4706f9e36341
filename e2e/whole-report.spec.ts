import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { load } from "cheerio";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test, uniqueUnit } from "./fixtures";
import { saved } from "./saved";

/** The seed report's figures, typed: 123 次 and 53633.208 万元, all else 0. */
const procurement = "article20Item9.centralizedProcurement";
const field = (page: Page, address: string) => page.locator(`[data-field="${address}"]`).first();
/** The preview has headings of its own. */
const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });
/** Opens a step and waits until it answers to the keyboard. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator(".saved")).toContainText(/\d\d:\d\d/);
}
/** Icons are fetched by the browser itself, and the program's code may still be on its way: what counts is data. */
const asksForData = (url: string) => !url.includes("/icon.svg") && !url.includes("/_next/static/");

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
  test.setTimeout(240_000);
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
    await page.locator("[contenteditable=true]").focus();
    await page.keyboard.type(text);
    await saved(page);
  }

  await open(page, `/reports/${id}/check`);
  const word = await download(page, "Word 文档");
  expect(word.file).toBe(`${unit}2019年政府信息公开工作年度报告.docx`);
  const docx = (await mammoth.extractRawText({ buffer: word.bytes })).value;
  const html = load((await download(page, "网页")).bytes.toString("utf8"));
  const pdf = await getDocumentProxy(new Uint8Array((await download(page, "PDF 文档")).bytes));
  const pdfText = (await extractText(pdf, { mergePages: true })).text.replace(/\s/g, "");
  const data = JSON.parse((await download(page, "数据")).bytes.toString("utf8"));
  await download(page, "Excel 表格");

  for (const text of [docx.replace(/\s/g, ""), html("body").text().replace(/\s/g, ""), pdfText]) {
    expect(text).toContain("123次");
    expect(text).toContain("53633.208万元");
    for (const sentence of Object.values(prose)) expect(text).toContain(sentence);
  }
  expect(data.figures[`${procurement}.totalAmount`]).toBe("53633.208");
  expect(Object.values(data.figures).filter((value) => value === 0)).toHaveLength(20 + 22 * 6 + 12);
  expect(data.derived["requests.outcomesTotal.total"]).toBe(0);
});

test("what is typed shows in the preview without a request and is there after a reload", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  await open(page, `/reports/${id}/requests`);
  const cell = "requests.disclosed.commercialEnterprise";
  await field(page, cell).focus();
  // The way back to the list is fetched beforehand, some time after the page.
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (sent) => requests.push(`${sent.method()} ${sent.url()}`));
  await page.keyboard.type("37");
  const printed = (address: string) => page.locator(`.report data[data-address="${address}"]`);
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

test("printing the page prints the document without the form", async ({ page, createReport }) => {
  const id = await createReport();
  await open(page, `/reports/${id}/requests`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".report")).toBeVisible();
  for (const part of ["main", "header", "[role=tablist]"]) await expect(page.locator(part).first()).toBeHidden();
  const clipped = await page.locator(".desk").evaluate((desk) => desk.scrollHeight - desk.clientHeight);
  expect(clipped).toBeLessThan(2);
});

test("a new report has its preamble composed, printed and stored before anybody types", async ({
  page,
  request,
  createReport,
}) => {
  const id = await createReport();
  await open(page, `/reports/${id}/cover`);
  await expect(page.locator(".report")).toContainText("所列数据的统计期限自2025年1月1日起至2025年12月31日止");
  await expect(page.locator(".check-count")).toContainText("没有错误");
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
    await expect(page.locator(".saved")).toContainText(/\d\d:\d\d/);
    await page.keyboard.type(late);
    await expect(input).toHaveValue(`${early}${late}`);
    await saved(page);
  }
  const { figures, contact } = await (await page.request.get(`/api/reports/${id}`)).json();
  expect(figures["requests.disclosed.naturalPerson"]).toBe(713);
  expect(contact.website).toBe("www.example.gov.cn");
});

test("steps change without any request, and have addresses of their own", async ({ page, createReport }) => {
  const id = await createReport();
  await open(page, `/reports/${id}/cover`);
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (sent) => requests.push(sent.url()));
  for (const title of ["一、", "二、", "三、", "四、", "五、", "六、", "检查与导出"]) {
    await page.locator(".foot").getByRole("button", { name: "下一步" }).click();
    await expect(heading(page)).toContainText(title);
  }
  expect(requests.filter(asksForData)).toEqual([]);
  await page.goBack();
  await expect(heading(page)).toContainText("六、");
  await open(page, `/reports/${id}/remedies`);
  await expect(heading(page)).toContainText("四、");
});

test("a click in the preview goes to the field", async ({ page, createReport }) => {
  const id = await createReport({ text: { overview: "第一段。\n第二段。" } });
  await open(page, `/reports/${id}/requests`);
  await page.locator('.report [data-anchor="remedies.reconsideration.pending"]').click();
  await expect(heading(page)).toContainText("四、");
  await expect(field(page, "remedies.reconsideration.pending")).toBeFocused();
  await page.locator('.report [data-anchor="overview.1"]').click();
  await expect(page.locator("[contenteditable=true]")).toBeFocused();
});

test("a second window's change to another cell is merged, to the same cell is asked about", async ({
  page,
  context,
  createReport,
}) => {
  const id = await createReport();
  const second = await context.newPage();
  for (const window of [page, second]) await open(window, `/reports/${id}/remedies`);
  const cell = "remedies.reconsideration.upheld";
  await field(page, cell).focus();
  await page.keyboard.type("34");
  await saved(page);
  await field(second, "remedies.reconsideration.corrected").focus();
  await second.keyboard.type("2");
  await expect(field(second, cell)).toHaveValue("34");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("35");
  await saved(page);
  await field(second, cell).focus();
  await second.keyboard.type("31");
  await expect(second.locator(".save-banner")).toContainText("另一个窗口也改了");
  await second.getByRole("button", { name: "用另一处的" }).click();
  await expect(field(second, cell)).toHaveValue("35");
});

test("without a connection nothing is lost and the page says so", async ({ page, createReport }) => {
  const id = await createReport();
  await open(page, `/reports/${id}/remedies`);
  await page.route("**/api/reports/**", (route) => route.abort());
  const cell = "remedies.reconsideration.upheld";
  await field(page, cell).focus();
  await page.keyboard.type("6");
  await expect(page.locator(".save-banner")).toContainText("没有存上");
  await page.unroute("**/api/reports/**");
  await open(page, page.url());
  await expect(field(page, cell)).toHaveValue("6");
  await saved(page);
});

/** As the browser tells a page that another one is shown in its place. */
const putAway = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });

const textOf = async (page: Page, id: string, section: string) =>
  (await (await page.request.get(`/api/reports/${id}`)).json()).text[section];

const writeElsewhere = (page: Page, id: string, section: string, text: string) =>
  page.request.patch(`/api/reports/${id}/sections/${section}`, { data: { baseRevision: 1, values: { text } } });

test("looking at the other window is no choice between two versions", async ({ page, createReport }) => {
  const id = await createReport({ text: { overview: `${"同样的开头，".repeat(9)}原文` } });
  await open(page, `/reports/${id}/overview`);
  await page.getByRole("textbox", { name: "正文" }).focus();
  const theirs = `${"同样的开头，".repeat(9)}另一处写的`;
  await writeElsewhere(page, id, "overview", theirs);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("和这里写的");
  await expect(page.locator(".save-banner")).toContainText(
    "这里是 …头，同样的开头，原文和这里写的，另一处是 …头，同样的开头，另一处写的",
  );
  await putAway(page);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
  expect(await textOf(page, id, "overview")).toBe(theirs);
  await page.getByRole("button", { name: "用另一处的" }).click();
  await saved(page);
  expect(await textOf(page, id, "overview")).toBe(theirs);
});

test("what a closed page could not save comes back, and undoes nothing that others wrote since", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  const cell = "remedies.reconsideration.upheld";
  await open(page, `/reports/${id}/remedies`);
  await page.route("**/api/reports/**", (route) => route.abort());
  await field(page, cell).focus();
  await page.keyboard.type("6");
  await expect(page.locator(".save-banner")).toContainText("这台电脑上也留了一份");
  await page.goto("about:blank");
  await page.unroute("**/api/reports/**");
  await writeElsewhere(page, id, "overview", "同事后来写的");
  await open(page, `/reports/${id}/remedies`);
  await expect(field(page, cell)).toHaveValue("6");
  await saved(page);
  expect(await textOf(page, id, "overview")).toBe("同事后来写的");
});

test("going back from the start page shows the report as it was left", async ({ page, createReport }) => {
  const id = await createReport();
  const cell = "remedies.reconsideration.upheld";
  await open(page, `/reports/${id}/remedies`);
  await field(page, cell).focus();
  await page.keyboard.type("6");
  await saved(page);
  await page.getByRole("link", { name: "返回我的报告" }).click();
  await expect(page).toHaveURL("/");
  await page.goBack();
  await expect(field(page, cell)).toHaveValue("6");
});

test("a text too long to outlive its page is saved when the window is put away", async ({ page, createReport }) => {
  const id = await createReport({ text: { overview: "文".repeat(40_000) } });
  await open(page, `/reports/${id}/overview`);
  await page.getByRole("textbox", { name: "正文" }).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("完");
  await putAway(page);
  await expect.poll(async () => (await textOf(page, id, "overview")).length).toBe(40_001);
  await expect(page.locator(".save-banner")).toBeEmpty();
});

test("a browser that keeps nothing opens the report, and is not said to keep a copy", async ({
  page,
  createReport,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Denied", "SecurityError");
      },
    });
  });
  const id = await createReport();
  await open(page, `/reports/${id}/remedies`);
  await page.route("**/api/reports/**", (route) => route.abort());
  await field(page, "remedies.reconsideration.upheld").focus();
  await page.keyboard.type("6");
  await expect(page.locator(".save-banner")).toContainText("您写的内容都还在这一页，不要关闭这一页");
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

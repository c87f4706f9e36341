import type { Page } from "@playwright/test";
import { consistentReport } from "./consistent-report";
import { expect, test } from "./fixtures";
import { cutOff, field, joinAgain, open, saved, saving, untilEditable } from "./wizard-page";

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
  await saved(second);
  await cutOff(second);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("35");
  await saved(page);
  await field(second, cell).focus();
  await second.keyboard.type("31");
  await joinAgain(second);
  await expect(saving(second)).toContainText("您和另一个窗口都改了 1 处");
  await second.getByRole("radio", { name: /另一个窗口/ }).check();
  await second.getByRole("button", { name: "照这样合好" }).click();
  await expect(field(second, cell)).toHaveValue("35");
});

test("without a connection nothing is lost and the page says so", async ({ page, createReport }) => {
  const id = await createReport();
  await open(page, `/reports/${id}/remedies`);
  await page.route("**/api/reports/**", (route) => route.abort());
  const cell = "remedies.reconsideration.upheld";
  await field(page, cell).focus();
  await page.keyboard.type("6");
  await expect(saving(page)).toContainText("离线，已存于本机");
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

const finding = (page: Page) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { name: "像是手机号码" }) });

const writeElsewhere = (page: Page, id: string, section: string, text: string) =>
  page.request.patch(`/api/reports/${id}/sections/${section}`, { data: { baseRevision: 1, values: { text } } });

test("looking at the other window is no choice between two versions", async ({ page, createReport }) => {
  const id = await createReport({ text: { overview: `${"同样的开头，".repeat(9)}原文` } });
  await open(page, `/reports/${id}/overview`);
  await page.getByRole("textbox", { name: "正文" }).focus();
  const theirs = `${"同样的开头，".repeat(9)}另一处写的`;
  await cutOff(page);
  await writeElsewhere(page, id, "overview", theirs);
  await page.keyboard.press("Control+End");
  for (const _ of "原文") await page.keyboard.press("Backspace");
  await page.keyboard.type("这里写的");
  await joinAgain(page);
  const clash = page.getByRole("article", { name: "一、总体情况的文字" });
  await expect(clash.locator("ins")).toHaveText(["新写：这里写的", "新写：另一处写的"]);
  await expect(clash.locator("del")).toHaveText(["删去：原文", "删去：原文"]);
  await putAway(page);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
  expect(await textOf(page, id, "overview")).toBe(theirs);
  await page.getByRole("radio", { name: /另一个窗口/ }).check();
  await page.getByRole("button", { name: "照这样合好" }).click();
  await saved(page);
  expect(await textOf(page, id, "overview")).toBe(theirs);
});

test("while one place waits for a choice its buttons stay in sight and the rest of the section is stored", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  const [cell, rest] = ["requests.newlyReceived.naturalPerson", "requests.otherHandling.naturalPerson"];
  await open(page, `/reports/${id}/requests`);
  await cutOff(page);
  await page.request.patch(`/api/reports/${id}/sections/requests`, {
    data: { baseRevision: 1, values: { figures: { [cell]: 31 } } },
  });
  await field(page, cell).focus();
  await page.keyboard.type("34");
  await expect(saving(page)).toContainText("离线，已存于本机");
  await joinAgain(page);
  await expect(page.getByRole("region", { name: "两处改得不同" })).toContainText("您和另一个窗口都改了 1 处");
  await field(page, rest).focus();
  await page.keyboard.type("7");
  await expect
    .poll(async () => (await (await page.request.get(`/api/reports/${id}`)).json()).figures)
    .toEqual({ [cell]: 31, [rest]: 7 });
  const clash = page.getByRole("article", { name: "本年新收政府信息公开申请数量 · 自然人" });
  await expect(clash.getByRole("radio", { name: "您，在这里 34 用它，自然人一列少 27" })).toBeVisible();
  await expect(clash.getByRole("radio", { name: /另一个窗口.* 31 用它，自然人一列少 24/ })).toBeVisible();
  const finish = page.getByRole("button", { name: "照这样合好" });
  await expect(finish).toBeInViewport();
  await expect(finish).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("radio", { name: /您，在这里/ }).check();
  await finish.click();
  await saved(page);
  await expect(field(page, cell)).toHaveValue("34");
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
  await expect(saving(page)).toContainText("离线，已存于本机");
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
  await expect(saving(page)).toBeEmpty();
});

test("a browser that keeps nothing opens the report, and is not said to keep a copy", async ({
  page,
  createReport,
}) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "indexedDB"])
      Object.defineProperty(window, name, {
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
  await expect(saving(page)).toContainText("您写的内容都还在这一页，不要关闭这一页");
});

test("words that came too late for a finalised report are named and shown, and come back when it is opened again", async ({
  page,
  createReport,
}) => {
  const id = await createReport(consistentReport());
  await open(page, `/reports/${id}/overview`);
  await page.route("**/api/reports/**", (route) => route.abort());
  await page.getByRole("textbox", { name: "正文" }).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("来晚的一句。");
  await expect(saving(page)).toContainText("离线，已存于本机");
  expect((await page.request.post(`/api/reports/${id}/finalise`)).status()).toBe(200);
  await page.goto("about:blank");
  await page.unroute("**/api/reports/**");

  await open(page, `/reports/${id}/overview`);
  await expect(page.getByRole("main")).toContainText("一、总体情况里还有改动没有存上");
  await expect(page.getByRole("main")).not.toContainText("来晚的一句。");
  await page.getByRole("button", { name: "看是哪些字" }).click();
  await expect(page.getByRole("definition").locator("ins")).toContainText("来晚的一句。");
  await page.goto("about:blank");
  await open(page, `/reports/${id}/overview`);
  await page.getByRole("button", { name: "重新打开…" }).click();
  await page.getByLabel("为什么要改").fill("补上一句");
  await page.getByRole("dialog").getByRole("button", { name: "重新打开" }).click();
  await expect.poll(() => textOf(page, id, "overview")).toContain("来晚的一句。");
  await expect(page.getByRole("textbox", { name: "正文" })).toContainText("来晚的一句。");
});

test("a page that hears of 定稿 while its requests fail stays with what is being written on it", async ({
  page,
  createReport,
}) => {
  const id = await createReport(consistentReport());
  const editor = page.getByRole("textbox", { name: "正文" });
  const stream = page.waitForResponse((response) => response.url().includes(`/reports/${id}/events`));
  await open(page, `/reports/${id}/overview`);
  await untilEditable(page);
  // The stream that is open goes on.
  await stream;
  const requests = ({ pathname, searchParams }: URL) => pathname.startsWith("/api/") || searchParams.has("_rsc");
  await page.route(requests, (route) => route.abort());
  const asking = () => page.waitForEvent("requestfailed", (request) => /presence$|_rsc=/.test(request.url()));
  const toldPlace = asking();
  await editor.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("没有网时写的。");
  await expect(saving(page)).toContainText("离线，已存于本机");
  await toldPlace;
  const asked = asking();
  expect((await page.request.post(`/api/reports/${id}/finalise`)).status()).toBe(200);
  await asked;
  await page.unroute(requests);
  await expect(saving(page)).toContainText("这份报告已定稿，重新打开以后才能改");
  await expect(editor).toContainText("没有网时写的。");
});

test("a remark being written stands when somebody clicks elsewhere or presses Esc; 取消 puts back what stood", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  const cell = "requests.newlyReceived.naturalPerson";
  await open(page, `/reports/${id}/requests`);
  const remark = async () => (await (await page.request.get(`/api/reports/${id}`)).json()).notes?.[cell];
  await field(page, cell).focus();
  await page.getByRole("button", { name: "加备注" }).click();
  await page.getByLabel("备注内容").pressSequentially("含修订1件");
  await page.getByRole("main").getByRole("heading", { level: 1 }).click();
  await expect(page.getByLabel("备注内容")).toBeHidden();
  await expect.poll(remark).toBe("含修订1件");
  await field(page, cell).focus();
  await page.getByRole("button", { name: "看备注" }).click();
  await page.getByLabel("备注内容").pressSequentially("，另补");
  await page.keyboard.press("Escape");
  await expect.poll(remark).toContain("另补");
  const before = await remark();
  await page.getByRole("button", { name: "看备注" }).click();
  await page.getByLabel("备注内容").pressSequentially("不要的字");
  await page.getByRole("button", { name: "取消" }).click();
  await expect.poll(remark).toBe(before);
});

test("a reason half written stands when its dialog or its page is closed, and goes only when it is refused", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "联系人手机 13912345678。" } });
  const openReason = async () => {
    await open(page, `/reports/${id}/check`);
    await finding(page).getByRole("button", { name: "写明理由…" }).click();
  };
  const words = page.getByLabel("理由", { exact: true });
  await openReason();
  await expect(page.getByRole("dialog").getByRole("radio")).toHaveCount(0);
  await words.pressSequentially("值班手机，对外公布");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "接着写" }).click();
  const asked = page.waitForEvent("dialog");
  const leaving = page.reload();
  await (await asked).accept();
  await leaving;
  await openReason();
  await expect(words).toHaveValue("值班手机，对外公布");
  await words.press("Escape");
  await page.getByRole("button", { name: "不要了" }).click();
  await finding(page).getByRole("button", { name: "写明理由…" }).click();
  await expect(words).toHaveValue("");
});

test("two windows that give a reason for the same warning are asked which one stands", async ({
  page,
  context,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "联系人手机 13912345678。" } });
  const second = await context.newPage();
  const write = async (window: Page, words: string) => {
    await finding(window).getByRole("button", { name: "写明理由…" }).click();
    await window.getByLabel("理由", { exact: true }).fill(words);
    await window.getByRole("button", { name: "保存理由" }).click();
  };
  const stored = async () => (await (await page.request.get(`/api/reports/${id}/reasons`)).json()).reasons;
  for (const window of [page, second]) await open(window, `/reports/${id}/check`);
  await write(page, "值班手机");
  await expect(finding(page)).toContainText("值班手机");
  await write(second, "公用手机");
  await expect(second.getByRole("dialog")).toContainText("也写了理由：其他，值班手机");
  expect(await stored()).toMatchObject([{ text: "值班手机" }]);
  await second.getByRole("button", { name: "用这里写的" }).click();
  await expect(finding(second)).toContainText("公用手机");
  expect(await stored()).toMatchObject([{ text: "公用手机" }]);
});

test("Esc in a cell brings back a colleague's figure and not the one before it", async ({ page, createReport }) => {
  const cell = "remedies.reconsideration.upheld";
  const id = await createReport({ figures: { [cell]: 5 } });
  await open(page, `/reports/${id}/remedies`);
  await field(page, cell).focus();
  await page.request.patch(`/api/reports/${id}/sections/remedies`, {
    data: { baseRevision: 1, values: { figures: { [cell]: 7 } } },
  });
  const other = page.locator('[data-field="remedies.reconsideration.corrected"]').first();
  await other.focus();
  await page.keyboard.type("1");
  await field(page, cell).focus();
  await expect(field(page, cell)).toHaveValue("7");
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  await expect(field(page, cell)).toHaveValue("7");
});

test("a unit name that cannot be stored holds up nothing that is written beside it", async ({ page, createReport }) => {
  const id = await createReport();
  await open(page, `/reports/${id}/cover`);
  await page.getByLabel("单位名称", { exact: true }).fill("");
  await page.getByLabel("地址", { exact: true }).fill("人民路18号");
  await expect(saving(page)).toContainText("单位名称空着");
  const stored = async () => (await page.request.get(`/api/reports/${id}`)).json();
  await expect.poll(async () => (await stored()).contact.address).toBe("人民路18号");
  expect((await stored()).unit.name).not.toBe("");
  await page.getByLabel("单位名称", { exact: true }).fill("某某市改名局");
  await saved(page);
  await expect.poll(async () => (await stored()).unit.name).toBe("某某市改名局");
});

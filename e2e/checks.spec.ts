import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { consistentReport } from "./consistent-report";
import { expect, type NewReport, test } from "./fixtures";
import { saved, untilFollowed } from "./wizard-page";

type Text = { overview: string };
const withSentence = (sentence: string): NewReport => {
  const report = consistentReport();
  const text = report.text as Text;
  return { ...report, text: { ...text, overview: `${text.overview}\n${sentence}` } };
};

const cell = (page: Page, address: string) => page.locator(`[data-field="${address}"]`).first();
const line = (page: Page) => page.locator(".cell-message");
const count = (page: Page) => page.locator(".check-count");
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());
/** By what its title says. */
const finding = (page: Page, words: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { name: words }) });
const step = (page: Page, name: string) => page.getByRole("navigation", { name: "步骤" }).getByRole("link", { name });

/** Opens a step and waits until it has been checked. */
async function open(page: Page, id: string, name: string) {
  await page.goto(`/reports/${id}/${name}`);
  await expect(count(page)).toBeVisible();
}

const disclosed = "requests.disclosed.naturalPerson";
const outcomes = "requests.outcomesTotal.naturalPerson";

test("a swapped digit is seen at its cell, understood at the foot and taken back", async ({ page, createReport }) => {
  const report = consistentReport();
  const figures = report.figures as Record<string, number>;
  // Two columns of 12 cases more, so that a swapped 41 stands out alone.
  figures["requests.newlyReceived.naturalPerson"] += 41 - figures[disclosed];
  figures[disclosed] = 41;
  const id = await createReport(report);
  await open(page, id, "requests");
  await cell(page, disclosed).focus();
  await expect(page.locator("td[data-cursor]")).toHaveCount(1);
  const box = await cell(page, disclosed).boundingBox();

  await page.keyboard.type("14");
  await expect(page.locator("tfoot td.bad").first()).toHaveText("少 27");
  // That nothing is marked before the keys have rested is proved on a clock of its own (check-store.test.ts).
  await expect(line(page)).toContainText("自然人一列不平");
  expect(await cell(page, disclosed).boundingBox()).toEqual(box);
  await expect(count(page)).toContainText("1 处错误");
  await expect(step(page, "三、收到和处理")).toContainText("1 处错误");
  await expect(cell(page, outcomes)).toHaveAccessibleName(/有错误/);
  await expect(cell(page, outcomes)).toHaveAccessibleDescription(/自然人一列不平/);
  await expectAccessible(page);

  await page.keyboard.press("Escape");
  await expect(line(page)).toHaveCount(0);
  await expect(count(page)).not.toContainText("错误");
  await expect(page.locator("td.err")).toHaveCount(0);
});

test("a hint names the one cell whose digits were swapped", async ({ page, createReport }) => {
  const requests = { "requests.newlyReceived.naturalPerson": 120, [disclosed]: 180 };
  const id = await createReport({ figures: { ...requests, "requests.carriedOverToNextYear.naturalPerson": 12 } });
  await open(page, id, "requests");
  await cell(page, disclosed).focus();
  await expect(line(page)).toContainText("108 写成 180 了？");
  await expect(cell(page, disclosed)).toHaveAccessibleDescription(/写成 180/);
  await page.getByRole("button", { name: "改为 108" }).focus();
  await page.keyboard.press("Enter");
  await expect(cell(page, disclosed)).toHaveValue("108");
  await expect(page.locator("td.err")).toHaveCount(0);
  await cell(page, disclosed).focus();
  await page.keyboard.press("Control+z");
  await expect(cell(page, disclosed)).toHaveValue("180");
});

test("F8 goes from finding to finding, also to another step", async ({ page, createReport }) => {
  const id = await createReport(withSentence("全年因政府信息公开发生行政诉讼57件。报送材料××份。"));
  await open(page, id, "requests");
  await page.getByRole("heading", { level: 1 }).first().focus();
  await page.keyboard.press("F8");
  await expect(page).toHaveURL(/overview/);
  await expect(line(page)).toContainText("57");
  await page.keyboard.press("F8");
  await expect(line(page)).toContainText("××");
  await expect.poll(() => selected(page)).toBe("××");
  await page.keyboard.press("Shift+F8");
  await expect(line(page)).toContainText("57");
});

test("a number that contradicts its table is explained at the words and becomes a live figure", async ({
  page,
  createReport,
}) => {
  const id = await createReport(withSentence("全年因政府信息公开发生行政诉讼57件。"));
  await open(page, id, "overview");
  const bad = page.locator(".ProseMirror .n-bad");
  await expect(bad).toHaveText("57件");
  await expect(page.locator(".legend")).toContainText("1 不一致");
  await page.keyboard.press("F8");
  await page.keyboard.press("Alt+ArrowDown");
  const explanation = page.getByRole("dialog", { name: "数字说明" });
  await expect(explanation).toContainText("与表四不一致");
  await expectAccessible(page);
  await explanation.getByRole("button", { name: /换成活数字/ }).focus();
  await page.keyboard.press("Enter");
  await expect(bad).toHaveCount(0);
  await expect(page.locator(".ProseMirror p").last().locator(".chip")).toHaveCount(1);
  await expect(count(page)).not.toContainText("错误");
});

test("a number of another scope is declared so, and stays so", async ({ page, createReport }) => {
  const id = await createReport(withSentence("全年因政府信息公开发生行政诉讼57件。"));
  await open(page, id, "check");
  await page.getByRole("tab", { name: /数字溯源/ }).click();
  await page.getByRole("button", { name: /不一致 1/ }).click();
  await expectAccessible(page);
  await page.getByRole("tabpanel").getByRole("button", { name: "说明口径" }).click();
  await page.getByRole("textbox", { name: "理由" }).fill("含下属单位的案件");
  await page.getByRole("button", { name: "保存理由" }).click();
  await expect(count(page)).not.toContainText("错误");
  await page.reload();
  await expect(count(page)).not.toContainText("错误");
  await step(page, "一、总体情况").click();
  await expect(page.locator(".ProseMirror .n-scope")).toHaveText("57件");
});

test("检查 lists everything, filters it, fixes by one click and takes the fix back", async ({ page, createReport }) => {
  const id = await createReport(withSentence("全年因政府信息公开发生行政诉讼57件。报送材料××份。"));
  await open(page, id, "check");
  await expect(page.getByRole("main")).toContainText("1 处错误要改正");
  await expectAccessible(page);
  await page.getByRole("button", { name: "提醒 1" }).click();
  await expect(finding(page, "行政诉讼")).toHaveCount(0);
  await page.getByRole("button", { name: "全部 2" }).click();
  await page.getByLabel("按部分筛选").selectOption({ label: "六、其他事项" });
  await expect(page.getByText("按这个条件没有要看的")).toBeVisible();
  await page.getByLabel("按部分筛选").selectOption("all");

  const wrong = finding(page, "行政诉讼");
  await wrong.getByRole("button", { name: "为什么查这一条" }).click();
  await expect(wrong).toContainText("统计期限");
  await wrong.getByRole("button", { name: /换成活数字/ }).click();
  await expect(wrong).toHaveCount(0);
  await page.getByRole("main").getByRole("button", { name: "撤销" }).click();
  await expect(wrong).toHaveCount(1);
  await wrong.getByRole("button", { name: "去看这一句" }).click();
  await expect(page).toHaveURL(/overview/);
  await expect(page.locator(".ProseMirror")).toBeFocused();
});

test("the check before publishing finds a telephone number and does not replace the review", async ({
  page,
  createReport,
}) => {
  const id = await createReport(withSentence("经办同志的号码是13800138000。"));
  await open(page, id, "check");
  await expect(page.locator(".gate").first()).toContainText("发布前体检：还有 1 处要看");
  await page.getByRole("tab", { name: "发布前体检" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("不代替审查");
  await expect(page.getByRole("tabpanel").getByRole("article")).toContainText("13800138000");
  await expectAccessible(page);
});

test("an explained report is finalised, locked, and opened again with a reason", async ({ page, createReport }) => {
  const id = await createReport(withSentence("报送材料××份。"));
  await open(page, id, "check");
  const finalise = page.getByRole("button", { name: "定稿", exact: true });
  await expect(finalise).toHaveAccessibleDescription("处理完这 1 处就可以定稿");
  await finalise.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/overview/);
  await expect.poll(() => selected(page)).toBe("××");

  await step(page, "检查").click();
  await finding(page, "××").getByRole("button", { name: "写明理由…" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "写明理由" });
  await expectAccessible(page);
  await dialog.getByRole("textbox").fill("材料的名称就是这两个字符");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(finding(page, "××")).toContainText("材料的名称就是这两个字符");
  await expect(page.getByRole("heading", { name: /已说明/, level: 2 })).toBeVisible();
  await expect(page.getByRole("tabpanel")).toContainText("文件名和标题下带“送审稿”");

  await finalise.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner")).toContainText("已定稿");
  await expect(page.getByRole("main")).toContainText(/校验码 [0-9a-f]{64}/);
  await expect(page.getByRole("tabpanel")).toContainText("文件名和标题下不带标记");
  await expect(page.locator(":focus")).toContainText("已定稿。");
  await expectAccessible(page);
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.reload();
  await expect(page.locator(".saved")).toContainText(/\d\d:\d\d/);
  expect(errors).toEqual([]);
  await step(page, "三、收到和处理").click();
  await expect(cell(page, disclosed)).toHaveAttribute("readonly");

  await step(page, "检查").click();
  await page.getByRole("button", { name: "重新打开…" }).click();
  await page.getByLabel("为什么要改").fill("领导要求补充一段");
  await page.getByRole("dialog").getByRole("button", { name: "重新打开" }).click();
  await expect(page.getByRole("banner")).toContainText("编制中");
  await expect(page.getByRole("heading", { level: 1, name: "检查与导出" })).toBeFocused();
  await expect(page.getByRole("tabpanel")).toContainText("重新打开：领导要求补充一段");
  await step(page, "三、收到和处理").click();
  await cell(page, disclosed).focus();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await saved(page);
});

test("a reason may be printed under its table", async ({ page, createReport }) => {
  const report = consistentReport();
  const figures = report.figures as Record<string, number>;
  figures["article20Item1.governmentRules.inForce"] = 1;
  const id = await createReport(report);
  await open(page, id, "check");
  const rules = finding(page, "部门一般没有规章");
  await rules.getByRole("button", { name: "写明理由…" }).click();
  await page.getByRole("textbox", { name: "理由" }).fill("本局起草，由市政府公布");
  await page.getByLabel("印在表下作注").check();
  await page.getByRole("button", { name: "保存理由" }).click();
  await expect(rules).toContainText("由市政府公布");
  await page.getByRole("tab", { name: "预览" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("本局起草，由市政府公布");
});

// A part that is on its way when a test has ended is nobody's any more.
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

/** Keeps the part of the program that knows the checks from the page. @returns what lets it come */
async function withoutChecks(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/_next/static/chunks/**", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    // It is known by what only it says.
    if (body.includes("太长，没有核对。分成几段就能核对")) await held;
    await route.fulfill({ response, body });
  });
  return letGo;
}

test("nothing is said to be in order before it has been checked", async ({ page, createReport }) => {
  const id = await createReport();
  const letGo = await withoutChecks(page);
  await page.goto(`/reports/${id}/check`);
  const fine = page.getByText(/没有发现|没有错误|没有要改的|可以定稿|都已填完|文中还没有数字|查了正文/);
  for (const tab of ["导出与定稿", "数字溯源", "发布前体检"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page.getByRole("tabpanel")).toContainText("正在检查…");
    await expect(fine).toHaveCount(0);
  }
  letGo();
  await expect(page.getByText("没有发现。")).toBeVisible();
});

test("a button of the header that is being pressed stays under the pointer when the count of findings comes", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  const letGo = await withoutChecks(page);
  await page.goto(`/reports/${id}/proactiveDisclosure`);
  await untilFollowed(page);
  await page.getByRole("link", { name: "分工" }).hover();
  await page.mouse.down();
  letGo();
  await expect(count(page)).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole("heading", { name: "没有分出去的" })).toBeVisible();
});

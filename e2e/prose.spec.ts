import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, type NewReport, test } from "./fixtures";
import { open as openStep, untilEditable } from "./wizard-page";

const figures = {
  "requests.newlyReceived.naturalPerson": 713,
  "requests.carriedOverFromLastYear.naturalPerson": 36,
  "requests.notHeld.naturalPerson": 40,
  "requests.needsCreation.naturalPerson": 9,
  "requests.unclearAfterCorrection.naturalPerson": 3,
};
const editor = (page: Page) => page.getByRole("textbox", { name: "正文" });
const finder = (page: Page) => page.getByRole("dialog", { name: "插入数字" });
const chips = (page: Page) => editor(page).getByRole("button");
const preview = (page: Page) => page.getByRole("region", { name: "对照" });
const textOf = async (page: Page, id: string, section = "overview") =>
  (await (await page.request.get(`/api/reports/${id}`)).json()).text[section] ?? "";
const expectText = (page: Page, id: string, text: string, section?: string) =>
  expect.poll(() => textOf(page, id, section)).toBe(text);

async function open(page: Page, id: string, step = "overview") {
  await openStep(page, `/reports/${id}/${step}`);
  await untilEditable(page);
  await editor(page).focus();
}

async function openFinder(page: Page, query: string) {
  await page.keyboard.press("Control+;");
  await expect(finder(page)).toBeVisible();
  await page.keyboard.type(query);
}

/** Moves the caret by a key. The browser tells the editor of it only in a later task, before the second frame. */
async function moveCaret(page: Page, key: "End" | "ArrowRight") {
  await page.keyboard.press(key);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done, 50));
  });
}

/** As the browser does it: the clipboard's content arrives with the event. */
const paste = (page: Page, content: Record<string, string>) =>
  editor(page).evaluate((element, parts) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(parts)) data.setData(type, text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, content);

test.describe("writing", () => {
  test("paragraphs and numbered headings are stored as they will be printed", async ({ page, createReport }) => {
    const id = await createReport();
    await open(page, id);
    await page.keyboard.type("总的情况平稳。");
    await page.keyboard.press("Enter");
    await page.keyboard.type("主动公开情况。公开 12 条。");
    await page.getByRole("button", { name: "（一）标题" }).click();
    await page.keyboard.press("Enter");
    await page.keyboard.type("小标题");
    await page.getByRole("button", { name: "1. 标题" }).click();
    await expect(page.getByRole("button", { name: "1. 标题" })).toHaveAttribute("aria-pressed", "true");
    await expectText(page, id, "总的情况平稳。\n（一）主动公开情况。公开 12 条。\n1.小标题");
    await expect(preview(page)).toContainText("（一）主动公开情况。公开 12 条。");
    await expect(page.getByRole("toolbar", { name: "编辑" })).toContainText("28 字");

    await page.reload();
    await expect(editor(page)).toContainText("（一）主动公开情况。公开 12 条。");
  });

  test("undo reaches back over a step that was left and opened again", async ({ page, createReport }) => {
    const id = await createReport();
    await open(page, id);
    // At once: keys with a pause between them, on a busy computer, are taken back one by one.
    await page.keyboard.insertText("先写这些");
    await expectText(page, id, "先写这些");
    const heading = (name: string) => page.getByRole("main").getByRole("heading", { name });
    // A button leads on from the step that is drawn: on a busy computer the next one takes a while.
    await page.getByRole("button", { name: "下一步" }).click();
    await expect(heading("二、主动公开政府信息情况")).toBeFocused();
    await page.getByRole("button", { name: "上一步" }).click();
    await expect(heading("一、总体情况")).toBeFocused();
    await editor(page).focus();
    await page.keyboard.press("Control+z");
    await expectText(page, id, "");
    await page.getByRole("button", { name: "重做" }).click();
    await expectText(page, id, "先写这些");
  });

  test("an input method keeps its word while a heading forms around it", async ({ page, createReport }) => {
    const id = await createReport({ text: { overview: "（一）主动公开情况" } } as Partial<NewReport>);
    await open(page, id);
    await moveCaret(page, "End");
    const client = await page.context().newCDPSession(page);
    for (const text of ["x", "xu", "xu x", "xu xie"])
      await client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(editor(page)).toContainText("（一）主动公开情况xu xie");
    await client.send("Input.insertText", { text: "续写。正文" });
    await expectText(page, id, "（一）主动公开情况续写。正文");
    await expect(editor(page).locator(".heading")).toHaveText("（一）主动公开情况续写。");
  });
});

test.describe("live figures", () => {
  test("by keyboard alone: one by its initials, a sum, a share of two", async ({ page, createReport }) => {
    const id = await createReport({ figures });
    await open(page, id);
    await page.keyboard.type("全年新收 ");
    await openFinder(page, "xszfxx");
    await expect(finder(page).getByRole("option").first()).toContainText("本年新收政府信息公开申请数量");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(chips(page)).toHaveText(["713"]);
    await page.keyboard.type(" 件，共 ");

    await openFinder(page, "新收");
    await page.keyboard.press("Space");
    await page.keyboard.type("上年结转");
    await page.keyboard.press("Space");
    await expect(finder(page)).toContainText("713 ＋ 36");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" 件，占 ");

    await openFinder(page, "36");
    await page.keyboard.press("Space");
    await page.keyboard.type("713");
    await page.keyboard.press("Space");
    await finder(page).getByRole("button", { name: "占比" }).press("Enter");
    await finder(page).getByRole("button", { name: "插入 5.05%" }).press("Enter");
    await page.keyboard.type("。");

    const [received, carried] = ["requests.newlyReceived.total", "requests.carriedOverFromLastYear.total"];
    await expectText(
      page,
      id,
      `全年新收 {{${received}}} 件，共 {{${received} + ${carried}}} 件，占 {{${carried} / ${received}}}。`,
    );
    await expect(preview(page)).toContainText(/全年新收\s*713\s*件，共\s*749\s*件，占\s*5.05%/);
  });

  test("two braces open the search, the group's sum comes first, Esc gives the caret back", async ({
    page,
    createReport,
  }) => {
    const id = await createReport({ figures });
    await open(page, id);
    await page.keyboard.type("无法提供{{");
    await page.keyboard.type("无法提供");
    await expect(finder(page).getByRole("option").first()).toContainText("三行之和");
    await expect(finder(page).getByRole("option").nth(1)).toContainText("1.本机关不掌握相关政府信息");
    await page.keyboard.press("Escape");
    await expect(finder(page)).toBeHidden();
    await page.keyboard.type("若干件");
    await expectText(page, id, "无法提供若干件");
  });

  test("follow the tables, and say what they are made of", async ({ page, createReport }) => {
    const live = "{{requests.newlyReceived.total + requests.carriedOverFromLastYear.total}}";
    const id = await createReport({ figures, text: { overview: `共${live}件` } } as Partial<NewReport>);
    await open(page, id);
    await expect(chips(page)).toHaveAccessibleName(/活数字 749，取自.*本年新收.*上年结转/);
    await chips(page).click();
    const origin = page.getByRole("dialog", { name: "活数字的来由" });
    await expect(origin).toContainText("本年新收 · 总计");
    await expectAccessible(page);
    await origin.getByRole("button", { name: "上年结转" }).click();
    await expect(page).toHaveURL(/\/requests$/);

    const cell = page.locator('[data-field="requests.newlyReceived.commercialEnterprise"]').first();
    await cell.focus();
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /^一、总体情况/ }).click();
    await expect(chips(page)).toHaveText(["750"]);
    await expectText(page, id, `共${live}件`);
  });

  test("Backspace first selects, then removes; a figure can become a plain number", async ({ page, createReport }) => {
    const id = await createReport({
      figures,
      text: { overview: "新收{{requests.newlyReceived.total}}" },
    } as Partial<NewReport>);
    await open(page, id);
    await moveCaret(page, "End");
    await page.keyboard.press("Backspace");
    await expect(chips(page)).toHaveText(["713"]);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "改成普通数字" }).press("Enter");
    await expectText(page, id, "新收713");
    await page.keyboard.press("Control+z");
    await moveCaret(page, "End");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await expectText(page, id, "新收");
  });

  test("an input method writes over a selected figure", async ({ page, createReport }) => {
    const id = await createReport({
      figures,
      text: { overview: "{{requests.newlyReceived.total}}件" },
    } as Partial<NewReport>);
    await open(page, id);
    await page.keyboard.press("Control+Home");
    await moveCaret(page, "ArrowRight");
    await expect(editor(page).locator(".ProseMirror-selectednode")).toHaveText("713");
    const client = await page.context().newCDPSession(page);
    for (const text of ["r", "ru", "ru g"])
      await client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await client.send("Input.insertText", { text: "若干" });
    await expectText(page, id, "若干件");
    await page.keyboard.press("Control+z");
    await expectText(page, id, "{{requests.newlyReceived.total}}件");
  });

  test("can be dragged to another place", async ({ page, createReport }) => {
    const id = await createReport({
      figures,
      text: { overview: "新收{{requests.newlyReceived.total}}件\n全年共" },
    } as Partial<NewReport>);
    await open(page, id);
    const goal = editor(page).locator("p").nth(1);
    const { width, height } = (await goal.boundingBox()) ?? { width: 0, height: 0 };
    await chips(page).dragTo(goal, { targetPosition: { x: width - 8, y: height / 2 } });
    await expectText(page, id, "新收件\n全年共{{requests.newlyReceived.total}}");
  });

  test("a blank cell leaves a gap that is named", async ({ page, createReport }) => {
    const id = await createReport({
      text: { overview: "新收{{requests.newlyReceived.total}}件" },
    } as Partial<NewReport>);
    await open(page, id);
    await expect(chips(page)).toHaveAccessibleName(/还空着/);
  });

  test("a share of nothing says so, not that something is blank", async ({ page, createReport }) => {
    const cell = "requests.newlyReceived.naturalPerson";
    const id = await createReport({
      figures: { [cell]: 0 },
      text: { overview: `占{{${cell} / ${cell}}}` },
    } as Partial<NewReport>);
    await open(page, id);
    await expect(chips(page)).toHaveAccessibleName(/分母是 0/);
    await chips(page).click();
    await expect(page.getByRole("dialog", { name: "活数字的来由" })).toContainText("算不出占比");
  });
});

test.describe("the aspects of section one", () => {
  test("are inserted in their official order and say what they ask for", async ({ page, createReport }) => {
    const id = await createReport({ unit: { name: `某某市第${Date.now()}区人民政府`, kind: "government" } });
    await open(page, id);
    const strip = page.getByRole("group", { name: "官方要求写的方面" });
    await strip.getByRole("button", { name: "监督保障" }).click();
    await page.keyboard.type("有专人负责。");
    await expect(page.getByText("责任追究结果情况。", { exact: false }).first()).toBeVisible();
    await strip.getByRole("button", { name: "主动公开" }).click();
    await expectText(page, id, "（一）主动公开情况。\n（二）监督保障情况。有专人负责。");
    await expect(strip.getByRole("button", { name: "监督保障" })).toContainText("6 字");
    await strip.getByRole("button", { name: "监督保障" }).click();
    await page.keyboard.type("好");
    await expectText(page, id, "（一）主动公开情况。\n（二）监督保障情况。有专人负责。好");
    await expectAccessible(page);
    await page.getByRole("button", { name: "看官方要求节录" }).click();
    await expect(preview(page)).toContainText("国办公开办函〔2021〕30号");
  });

  test("section six offers its standard sentences and waits at the first gap", async ({ page, createReport }) => {
    const id = await createReport({ year: 2024 });
    await open(page, id, "otherMatters");
    await page.getByRole("button", { name: "收取了信息处理费", exact: true }).click();
    await page.keyboard.type("3");
    await expect.poll(() => textOf(page, id, "otherMatters")).toMatch(/^2024年度.*向3件申请.*【】元。$/);
  });
});

test.describe("pasting", () => {
  // The parsed page belongs to no window and runs nothing; Chromium says of its handlers that they may not.
  test.use({ blockedOnPurpose: /inline event handler/ });

  test("from Word keeps text and headings and says what was left out", async ({ page, createReport }) => {
    const id = await createReport();
    await open(page, id);
    await paste(page, {
      "text/html": `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>（一）<span>&nbsp;&nbsp; </span></span><b style='color:red'>主动公开情况。</b>公开12条。</p>
        <table><tr><td>新收</td><td>3</td></tr></table><p><img src=x onerror="document.title='run'">完。<script>document.title='run'</script></p>`,
    });
    await expectText(page, id, "（一）主动公开情况。公开12条。\n新收 3\n完。");
    await expect(page.getByText("1 个表格改成了文字")).toBeVisible();
    await expect(page).not.toHaveTitle("run");
    await expect(editor(page).locator("b, table, img:not(.ProseMirror-separator), [style]")).toHaveCount(0);
  });

  test("more than fits is refused and what was there stays", async ({ page, createReport }) => {
    const id = await createReport({ text: { overview: "原有的文字" } } as Partial<NewReport>);
    await open(page, id);
    await paste(page, { "text/plain": "字".repeat(300_001) });
    await expect(page.getByText("放不下")).toBeVisible();
    await expect(editor(page)).toHaveText("原有的文字");
  });

  test("a copied figure stays live in the report", async ({ page, createReport }) => {
    const id = await createReport({
      figures,
      text: { overview: "新收{{requests.newlyReceived.total}}件" },
    } as Partial<NewReport>);
    await open(page, id);
    await page.keyboard.press("Control+a");
    const copied = await editor(page).evaluate((element) => {
      const data = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
      return { "text/html": data.getData("text/html"), "text/plain": data.getData("text/plain") };
    });
    expect(copied["text/plain"]).toBe("新收713件");
    await moveCaret(page, "ArrowRight");
    await paste(page, { "text/html": copied["text/html"] });
    await expectText(page, id, "新收{{requests.newlyReceived.total}}件".repeat(2));
  });
});

test("the preview marks a new line as soon as it is printed, and lets its words be copied", async ({
  page,
  createReport,
}) => {
  const lines = Array.from({ length: 40 }, (_, index) => `第${index + 1}段。`);
  const id = await createReport({ text: { overview: lines.join("\n") } } as Partial<NewReport>);
  await open(page, id);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("新的一段");
  await expect(preview(page).locator("[data-now]")).toHaveText("新的一段");
  await expect(preview(page).getByText("新的一段")).toBeInViewport();

  const { x, y, height } = (await preview(page).getByText("新的一段").boundingBox()) ?? { x: 0, y: 0, height: 0 };
  await page.mouse.move(x + height, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + height * 4, y + height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toMatch(/新|的|一|段/);
});

test("the preview leads to its line, and on the phone nothing is wider than the page", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "第一段。\n第二段。" } } as Partial<NewReport>);
  await open(page, id);
  await preview(page).getByText("第一段。").click();
  await page.keyboard.type("加一句。");
  await expectText(page, id, "第一段。加一句。\n第二段。");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  const boxOf = async (name: string) => (await page.getByRole("button", { name, exact: true }).boundingBox())?.y;
  expect(await boxOf("重做")).toBe(await boxOf("撤销"));
  const aspects = page.getByRole("group", { name: "官方要求写的方面" });
  const right = async (each: Locator) => {
    const box = await each.boundingBox();
    return box ? Math.round(box.x + box.width) : 0;
  };
  const edge = await right(aspects);
  expect(edge - (await right(aspects.getByRole("button").last()))).toBeLessThanOrEqual(1);
  await page.getByRole("button", { name: "插入数字" }).click();
  await expect(finder(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

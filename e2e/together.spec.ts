import type { Page } from "@playwright/test";
import { expect, test, uniqueUnit } from "./fixtures";
import { cutOff, field, joinAgain, open, saved, saving, untilEditable } from "./wizard-page";

const editor = (page: Page) => page.getByRole("textbox", { name: "正文" });

/** Somebody at another computer has the same step open. */
async function another(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser");
  const { origin } = new URL(page.url());
  const context = await browser.newContext({ baseURL: origin });
  const other = await context.newPage();
  await open(other, page.url());
  return other;
}

async function write(page: Page, key: "Control+Home" | "Control+End", words: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press(key);
  // At once: keys with a pause between them, on a busy computer, are taken back one by one.
  await page.keyboard.insertText(words);
}

test("two people write in one text, in one paragraph too, and both have all of it", async ({ page, createReport }) => {
  const id = await createReport({ text: { overview: "全年公开信息一百条，办理结果满意。\n第二段写好了。" } });
  await open(page, `/reports/${id}/overview`);
  const other = await another(page);
  for (const each of [page, other]) await untilEditable(each);
  await write(page, "Control+Home", "今年");
  await write(other, "Control+End", "又一句。");
  for (const each of [page, other])
    await expect(editor(each)).toHaveText("今年全年公开信息一百条，办理结果满意。第二段写好了。又一句。");
  await write(other, "Control+Home", "");
  for (let step = 0; step < 6; step += 1) await other.keyboard.press("ArrowRight");
  await other.keyboard.type("主动");
  await expect(editor(page)).toHaveText("今年全年公开主动信息一百条，办理结果满意。第二段写好了。又一句。");
  await editor(page).focus();
  await page.keyboard.press("Control+z");
  for (const each of [page, other])
    await expect(editor(each)).toHaveText("全年公开主动信息一百条，办理结果满意。第二段写好了。又一句。");
  await other.context().close();
});

test("what both wrote at the same words is asked, and what was not chosen stands in the history", async ({
  page,
  request,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "办理结果满意" } });
  await open(page, `/reports/${id}/overview`);
  const other = await another(page);
  for (const each of [page, other]) await untilEditable(each);
  await cutOff(page);
  for (const [each, words] of [
    [other, "良好"],
    [page, "优秀"],
  ] as const) {
    await write(each, "Control+End", "");
    for (const _ of "满意") await each.keyboard.press("Backspace");
    await each.keyboard.type(words);
  }
  await saved(other);
  await joinAgain(page);
  const clash = page.getByRole("region", { name: "两处改得不同" });
  await expect(clash.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(clash.getByRole("button", { name: "照这样合好" })).toHaveAttribute("aria-disabled", "true");
  await clash.getByRole("radio", { name: /另一个窗口/ }).check();
  await clash.getByRole("button", { name: "照这样合好" }).click();
  await expect(editor(page)).toHaveText("办理结果良好");
  await expect(saving(page)).toContainText("合好");
  await saved(page);
  const { steps } = await (await request.get(`/api/reports/${id}/history`)).json();
  const aside = steps.find(({ name }: { name: string | null }) => name === "没有选上的一份");
  const state = await (await request.get(`/api/reports/${id}/history/${aside.revision}`)).json();
  expect(state.text.overview).toBe("办理结果优秀");
  await other.context().close();
});

test("a figure comes to whoever has the report open, and each sees that the other is there", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  const cell = "remedies.reconsideration.upheld";
  await open(page, `/reports/${id}/remedies`);
  const other = await another(page);
  await field(other, cell).focus();
  await other.keyboard.type("34");
  await expect(field(page, cell)).toHaveValue("34");
  await expect(page.getByRole("banner")).toContainText("另一个窗口也在写：四");
  await other.context().close();
  await expect(page.getByRole("banner")).not.toContainText("另一个窗口");
});

test("what others decide of its steps and who collects it comes to a report that is open", async ({
  page,
  request,
  createReport,
}) => {
  const unit = { name: uniqueUnit(), kind: "department" as const };
  const id = await createReport({ unit, year: 2025 });
  await open(page, `/reports/${id}/check`);
  await expect(page.getByRole("tabpanel")).toContainText("按这个次序走：保密审查、审核、签发。");
  await expect(page.getByRole("region", { name: "报送" })).toHaveCount(0);
  const steps = [{ name: "处室审核" }, { name: "签发" }];
  expect((await request.put(`/api/reports/${id}/review/steps`, { data: { steps } })).ok()).toBe(true);
  const office = { name: `${uniqueUnit()}人民政府办公室` };
  const collection = { office, year: 2025, roster: [{ name: unit.name }] };
  expect((await request.post("/api/collections", { data: collection })).ok()).toBe(true);
  // A page hears of it when it says that it is there, which it does too where somebody begins to write.
  const steplist = page.getByRole("navigation", { name: "步骤" });
  await steplist.getByRole("link", { name: "四、" }).click();
  const said = page.waitForResponse(/\/presence$/);
  await field(page, "remedies.reconsideration.upheld").focus();
  await said;
  await steplist.getByRole("link", { name: "检查" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("按这个次序走：处室审核、签发。");
  await expect(page.getByRole("region", { name: "报送" })).toContainText(`${office.name}，`);
});

test("seven pages of one browser all save, and all hear of it", async ({ page, context, createReport }) => {
  test.slow();
  const id = await createReport();
  const cell = "remedies.reconsideration.upheld";
  const pages = [page];
  while (pages.length < 7) pages.push(await context.newPage());
  for (const each of pages) await open(each, `/reports/${id}/remedies`);
  const last = pages[pages.length - 1];
  await field(last, cell).focus();
  await last.keyboard.type("7");
  await saved(last);
  for (const each of pages) await expect(field(each, cell)).toHaveValue("7");
});

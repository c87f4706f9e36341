import type { Page } from "@playwright/test";
import { expect, type NewReport, test } from "./fixtures";
import { field, message, open, untilEditable } from "./wizard-page";

const figures = {
  "requests.newlyReceived.naturalPerson": 713,
  "requests.carriedOverFromLastYear.naturalPerson": 36,
};
const editor = (page: Page) => page.getByRole("textbox", { name: "正文" });
const finder = (page: Page) => page.getByRole("dialog", { name: "插入数字" });
const marked = ".n-eq, .n-bad, .n-none, .n-scope, .n-warn";
const storedText = async (page: Page, id: string) =>
  (await (await page.request.get(`/api/reports/${id}`)).json()).text.overview ?? "";

async function openText(page: Page, id: string) {
  await open(page, `/reports/${id}/overview`);
  await untilEditable(page);
  await editor(page).focus();
}

/** Longer than a pointer must rest to be told of a number: that nothing comes of it can only be waited for. */
const restThePointer = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 900)));

test.describe("a resting pointer", () => {
  const text = "新收申请 713 件，结转 36 件。";

  test("closes no search for a figure and takes no key from it", async ({ page, createReport }) => {
    const id = await createReport({ figures, text: { overview: text } } as Partial<NewReport>);
    await openText(page, id);
    const number = editor(page).locator(marked).first();
    await expect(number).toBeVisible();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+;");
    await page.keyboard.type("新收");
    const { x, y } = (await number.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 3, y + 3);
    await page.mouse.move(x + 5, y + 5);
    await restThePointer(page);
    await page.keyboard.type("政府信息公开申请数量");
    await expect(finder(page).getByRole("combobox")).toHaveValue("新收政府信息公开申请数量");
    await expect(finder(page).getByRole("combobox")).toBeFocused();
  });

  test("closes no origin of a live figure, and no explanation that was pressed into", async ({
    page,
    createReport,
  }) => {
    const live = "{{requests.newlyReceived.naturalPerson}}";
    const id = await createReport({ figures, text: { overview: `${text}\n共${live}件` } } as Partial<NewReport>);
    await openText(page, id);
    const number = editor(page).locator(marked).first();
    await editor(page).getByRole("button").click();
    const origin = page.getByRole("dialog", { name: "活数字的来由" });
    await number.hover();
    await restThePointer(page);
    await expect(origin).toBeVisible();
    await page.keyboard.press("Escape");

    await page.mouse.move(0, 0);
    await number.hover();
    const explained = page.getByRole("dialog", { name: "数字说明" });
    await expect(explained).toBeVisible();
    await explained.getByRole("heading").click();
    await page.mouse.move(0, 0);
    await restThePointer(page);
    await expect(explained).toBeVisible();
  });
});

test.describe("what takes itself away gives the focus back", () => {
  test("撤销 under the table: to the cell that it changed", async ({ page, createReport }) => {
    const id = await createReport({ figures } as Partial<NewReport>);
    await open(page, `/reports/${id}/requests`);
    await field(page, "requests.newlyReceived.commercialEnterprise").focus();
    await page.keyboard.type("5");
    const fill = page.getByRole("button", { name: "其余空格填 0" });
    await fill.press("Enter");
    await expect(fill).toBeFocused();
    await message(page).getByRole("button", { name: "撤销" }).press("Enter");
    await expect(field(page, "requests.newlyReceived.researchInstitution")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(field(page, "requests.newlyReceived.commercialEnterprise")).toBeFocused();
  });

  test("closing the search with a press on nothing: to the text", async ({ page, createReport }) => {
    const id = await createReport({ figures, text: { overview: "开头" } } as Partial<NewReport>);
    await openText(page, id);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+;");
    await expect(finder(page)).toBeVisible();
    await page
      .getByRole("heading", { name: "一、总体情况" })
      .first()
      .click({ position: { x: 300, y: 5 } });
    await expect(finder(page)).toBeHidden();
    await page.keyboard.type("ab");
    await expect.poll(() => storedText(page, id)).toBe("开头ab");
  });

  test("a note that is put away: to the text, its caret where it was", async ({ page, createReport }) => {
    const id = await createReport({ text: { overview: "前后" } } as Partial<NewReport>);
    await openText(page, id);
    await page.keyboard.press("Control+End");
    await editor(page).evaluate((element) => {
      const data = new DataTransfer();
      data.setData("text/html", "<p>甲</p><table><tr><td>新收</td><td>1</td></tr></table>");
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.getByRole("button", { name: "知道了" }).press("Enter");
    await expect(editor(page)).toBeFocused();
    await page.keyboard.type("z");
    await expect.poll(() => storedText(page, id)).toMatch(/z$/);
  });

  test("the side pane put away by key: to the field before it", async ({ page, createReport }) => {
    const id = await createReport({ figures } as Partial<NewReport>);
    await openText(page, id);
    await page.getByRole("region", { name: "公文预览" }).focus();
    await page.keyboard.press("Control+\\");
    await expect(editor(page)).toBeFocused();
  });

  test("a fix in the list of findings: to what stands in its place, and no second fix by the same key", async ({
    page,
    createReport,
  }) => {
    const id = await createReport({ figures, text: { overview: "新收申请 731 件。" } } as Partial<NewReport>);
    await open(page, `/reports/${id}/check`);
    const fixes = page.locator("article.finding .acts button").filter({ hasText: /改为|填 0/ });
    await expect(fixes.first()).toBeVisible();
    const count = await fixes.count();
    await fixes.first().press("Enter");
    await expect(page.getByRole("status", { name: "改动" })).toContainText("已经改好");
    await expect(page.locator("main.form h1:focus, .finding-group:focus, article.finding:focus")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(fixes).toHaveCount(count - 1);
  });
});

import AxeBuilder from "@axe-core/playwright";
import { expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./fixtures";
import { field, open, saved, untilEditable } from "./wizard-page";

const cell = "remedies.reconsideration.upheld";

test("a comment is pinned to a cell by keyboard, answered, settled and taken up again", async ({
  page,
  createReport,
}) => {
  await open(page, `/reports/${await createReport()}/remedies`);
  await field(page, cell).focus();
  await page.keyboard.type("34");
  await page.keyboard.press("Control+Alt+m");
  await expect(page.getByRole("textbox", { name: "批注" })).toBeFocused();
  await page.keyboard.type("比去年多，写明原因");
  await page.getByRole("checkbox", { name: "要求改" }).check();
  await page.getByRole("textbox", { name: "批注" }).press("Control+Enter");
  const thread = page.getByRole("article", { name: "批注 1" });
  await expect(thread).toContainText("比去年多，写明原因");
  await expect(thread).toContainText("要求改");
  await expect(field(page, cell)).toHaveAccessibleName(/批注 1/);
  await expect(page.getByRole("tab", { name: "批注 1" })).toBeVisible();

  await thread.getByRole("textbox", { name: "回复" }).fill("已写进第一部分");
  await page.keyboard.press("Enter");
  await expect(thread).toContainText("已写进第一部分");
  await expect(thread.getByRole("textbox", { name: "回复" })).toHaveValue("");
  await thread.getByRole("button", { name: "了结" }).click();
  await expect(page.getByRole("article", { name: "批注 1，已了结" })).toBeVisible();
  await saved(page);

  await page.reload();
  await page.getByRole("tab", { name: "批注" }).click();
  const settled = page.getByRole("article", { name: "批注 1，已了结" });
  await settled.getByRole("button", { name: "已了结" }).click();
  await settled.getByRole("button", { name: "重新提起" }).click();
  await expect(page.getByRole("tab", { name: "批注 1" })).toBeVisible();
});

test("a figure written anew says what it was when somebody spoke of it", async ({ page, createReport }) => {
  await open(page, `/reports/${await createReport({ figures: { [cell]: 180 } })}/remedies`);
  await field(page, cell).focus();
  await page.getByRole("tab", { name: "批注" }).click();
  await page.getByRole("button", { name: "写批注" }).click();
  await page.getByRole("textbox", { name: "批注" }).fill("是不是 108");
  await page.getByRole("button", { name: "写好" }).click();
  await field(page, cell).focus();
  await page.keyboard.type("108");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "批注 1" })).toContainText("当时是 180，现在不同了");
});

test("words keep their comment while the text around them is written, and are named when they are gone", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "申请均在法定期限内答复，没有延期。" } });
  await open(page, `/reports/${id}/overview`);
  await untilEditable(page);
  const text = page.getByRole("textbox", { name: "正文" });
  await text.focus();
  await page.keyboard.press("Control+Home");
  for (let key = 0; key < 2; key += 1) await page.keyboard.press("ArrowRight");
  for (let key = 0; key < 9; key += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+Alt+m");
  await expect(page.getByRole("textbox", { name: "批注" })).toBeFocused();
  await page.keyboard.type("“均”字不准");
  await page.keyboard.press("Control+Enter");
  const thread = page.getByRole("article", { name: "批注 1" });
  await expect(thread).toContainText("均在法定期限内答复");

  await text.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("收到的");
  await thread.getByRole("button", { name: /均在法定期限内答复/ }).click();
  await page.keyboard.press("Delete");
  await expect(thread).toContainText("原处已改：“均在法定期限内答复”");
  await page.keyboard.press("Control+z");
  await expect(thread.getByRole("button", { name: /均在法定期限内答复/ })).toBeVisible();
});

test("what is being written in a comment stands when the box is closed", async ({ page, createReport }) => {
  await open(page, `/reports/${await createReport()}/remedies`);
  await field(page, cell).focus();
  await page.keyboard.press("Control+Alt+m");
  await expect(page.getByRole("textbox", { name: "批注" })).toBeFocused();
  await page.keyboard.type("写了一半");
  await page.keyboard.press("Escape");
  await field(page, cell).focus();
  await page.keyboard.press("Control+Alt+m");
  await expect(page.getByRole("textbox", { name: "批注" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "批注" })).toHaveValue("写了一半");
});

for (const width of [390, 1366, 1920])
  test(`the comments fit ${width} px and have nothing that axe minds`, async ({ page, request, createReport }) => {
    const id = await createReport();
    await request.post(`/api/reports/${id}/comments`, { data: { place: cell, text: "问", asks: true } });
    await page.setViewportSize({ width, height: 768 });
    await open(page, `/reports/${id}/remedies`);
    if (width < 720) await page.getByRole("button", { name: "预览" }).first().click();
    await page.getByRole("tab", { name: "批注" }).click();
    await expect(page.getByRole("article", { name: "批注 1" })).toBeVisible();
    const beside = new AxeBuilder({ page }).include("[aria-label=对照]");
    expect((await beside.analyze()).violations).toEqual([]);
    await expectNoSidewaysScroll(page);
  });

test("the pin of the row right under the head is in sight in full", async ({ page, createReport }) => {
  const first = "requests.newlyReceived.naturalPerson";
  await open(page, `/reports/${await createReport({ figures: { [first]: 180 } })}/requests`);
  await field(page, first).focus();
  await page.keyboard.press("Control+Alt+m");
  await page.getByRole("textbox", { name: "批注" }).fill("与台账核对");
  await page.getByRole("textbox", { name: "批注" }).press("Control+Enter");
  const pin = page
    .locator("td")
    .filter({ has: field(page, first) })
    .getByText("1", { exact: true });
  await expect(pin).toBeVisible();
  const top = (await pin.boundingBox())?.y ?? 0;
  const head = await page.getByRole("grid").locator("thead").boundingBox();
  expect(top).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
});

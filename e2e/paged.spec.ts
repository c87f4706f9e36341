import { expect, test } from "./fixtures";
import { open, saved, untilEditable } from "./wizard-page";

test("版式 shows the pages of the PDF, and follows what is typed", async ({ page, createReport }) => {
  const id = await createReport({ text: { overview: "第一段。" } });
  await open(page, `/reports/${id}/overview`);
  await page.getByRole("button", { name: "版式" }).click();
  const pages = page.getByRole("img", { name: /^版式预览，共 [1-9]\d* 页$/ });
  await expect(pages).toBeVisible();
  const count = async () => Number(/共 (\d+) 页/.exec((await pages.getAttribute("aria-label")) ?? "")?.[1]);
  const before = await count();
  await untilEditable(page);
  await page.getByRole("textbox", { name: "正文" }).focus();
  for (let line = 0; line < 30; line += 1) {
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("又写了一段。");
  }
  await saved(page);
  await expect.poll(count).toBeGreaterThan(before);
});

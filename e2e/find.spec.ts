import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, type NewReport, test } from "./fixtures";
import { open as openStep } from "./wizard-page";

const texts = async (page: Page, id: string) => (await (await page.request.get(`/api/reports/${id}`)).json()).text;
const panel = (page: Page) => page.getByRole("search", { name: "查找和替换" });
/** Opens a step; the panel comes after the page, and until it is there Ctrl+F is the browser's own. */
async function open(page: Page, path: string, key: "f" | "h") {
  await openStep(page, path);
  await expect(async () => {
    await page.keyboard.press(`Control+${key}`);
    await expect(panel(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

const report = {
  figures: { "requests.newlyReceived.naturalPerson": 12 },
  text: {
    overview: "办公室新收 12 件。\n办公室公开{{requests.newlyReceived.naturalPerson}}条。",
    problemsAndImprovements: "办公室人手不足。",
  },
} as Partial<NewReport>;

test("Ctrl+F goes from place to place through all texts and keeps the keys", async ({ page, createReport }) => {
  const id = await createReport(report);
  await open(page, `/reports/${id}/overview`, "f");
  await page.keyboard.type("办公室");
  await expect(panel(page)).toContainText("共 3 处");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText("第 1 处，共 3 处 · 一、");
  await page.keyboard.press("Shift+Enter");
  await expect(page).toHaveURL(/problemsAndImprovements$/);
  await expect(page.locator(".found.now")).toHaveText("办公室");
  await expect(panel(page).getByRole("textbox").first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "正文" })).toBeFocused();
  await page.keyboard.type("本局");
  await expect.poll(async () => (await texts(page, id)).problemsAndImprovements).toBe("本局人手不足。");
});

test("Ctrl+H replaces everywhere as one step that can be taken back, and leaves live figures", async ({
  page,
  createReport,
}) => {
  const id = await createReport(report);
  await open(page, `/reports/${id}/requests`, "h");
  await page.keyboard.type("办公室");
  await panel(page).getByRole("textbox", { name: "替换为" }).fill("科室");
  await panel(page).getByRole("button", { name: "全部替换 3 处" }).press("Enter");
  await expect(panel(page)).toContainText("已把 3 处“办公室”换成“科室”");
  await expect
    .poll(() => texts(page, id))
    .toMatchObject({
      overview: "科室新收 12 件。\n科室公开{{requests.newlyReceived.naturalPerson}}条。",
      problemsAndImprovements: "科室人手不足。",
    });
  await panel(page).getByRole("button", { name: "撤销" }).press("Enter");
  await expect.poll(() => texts(page, id)).toMatchObject(report.text as Record<string, string>);

  await panel(page).getByRole("textbox", { name: "在全部文字里查找" }).fill("12");
  await expect(panel(page)).toContainText("共 2 处");
  await expect(panel(page).getByRole("button", { name: "全部替换 1 处" })).toBeVisible();
});

test("one place after the other, also where the new words hold the old ones", async ({ page, createReport }) => {
  const id = await createReport(report);
  await open(page, `/reports/${id}/overview`, "h");
  await page.keyboard.type("办公室");
  await expect(panel(page)).toContainText("共 3 处");
  await page.keyboard.press("Enter");
  const words = panel(page).getByRole("textbox", { name: "替换为" });
  await words.fill("市办公室");
  await words.press("Enter");
  await expect(panel(page)).toContainText("第 2 处，共 3 处");
  await words.press("Enter");
  await expect(panel(page)).toContainText("第 3 处，共 3 处");
  await expect
    .poll(async () => (await texts(page, id)).overview)
    .toBe("市办公室新收 12 件。\n市办公室公开{{requests.newlyReceived.naturalPerson}}条。");
});

import { consistentReport } from "./consistent-report";
import { expect, type NewReport, test } from "./fixtures";
import { open } from "./wizard-page";

const text = { overview: "一段要印的话。" };

for (const step of ["overview", "requests", "check"])
  test(`Ctrl+P prints the official pages and nothing else: ${step}`, async ({ page, createReport }) => {
    const id = await createReport({ text } as Partial<NewReport>);
    await open(page, `/reports/${id}/${step}`);
    await expect(page.locator(".print-sheet")).toHaveCount(0);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".print-sheet article.report")).toBeVisible();
    await expect(page.locator(".print-sheet")).toContainText("一段要印的话。");
    await expect(page.locator(".print-sheet")).toContainText("（编制中）");
    await expect(page.locator(".print-sheet table").first()).toBeVisible();
    await expect(page.locator(".wizard")).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator(".wizard")).toBeVisible();
    await expect(page.locator(".print-sheet")).toHaveCount(0);
  });

test("what is printed right behind a key bears the mark of what was typed", async ({ page, createReport }) => {
  const id = await createReport(consistentReport());
  await open(page, `/reports/${id}/requests`);
  const printed = async () => {
    await page.emulateMedia({ media: "print" });
    const text = await page.locator(".print-sheet").textContent();
    await page.emulateMedia({ media: "screen" });
    return /（(编制中|送审稿)）/.exec(text ?? "")?.[1];
  };
  await expect.poll(printed).toBe("送审稿");
  const cell = page.locator('[data-field="requests.newlyReceived.naturalPerson"]').first();
  await cell.focus();
  await page.keyboard.press("9");
  expect(await printed()).toBe("编制中");
});

test("Ctrl+S stores at once and says so", async ({ page, createReport }) => {
  const id = await createReport({ text } as Partial<NewReport>);
  await open(page, `/reports/${id}/overview`);
  await page.keyboard.press("Control+s");
  await expect(page.locator(".saved.told")).toContainText(/已保存 \d\d:\d\d/);
});

test("twice as large on a common screen it is still the form with its rail, not the phone", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  await page.setViewportSize({ width: 683, height: 384 });
  await open(page, `/reports/${id}/requests`);
  await expect(page.getByRole("navigation", { name: "步骤" }).getByRole("link").first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "视图" })).toBeHidden();
  await expect(page.getByRole("grid").first()).toBeVisible();
});

import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./fixtures";
import { field, open, saved } from "./wizard-page";

const person = "requests.newlyReceived.naturalPerson";

test("what was typed is a step of the history, and one place of it comes back", async ({ page, createReport }) => {
  const id = await createReport({ figures: { [person]: 180 }, text: { overview: "先写的一段。" } });
  await open(page, `/reports/${id}/requests`);
  await field(page, person).click();
  await page.keyboard.type("108");
  await page.keyboard.press("Enter");
  await saved(page);
  await page.getByRole("link", { name: "历史" }).click();
  await expect(page.getByRole("heading", { name: "改了 1 个数", level: 2 })).toBeVisible();
  const row = page.getByRole("row", { name: /本年新收 · 自然人/ });
  await expect(row).toContainText(/180.*108.*－72.*本机/);
  await page.getByRole("button", { name: "恢复…" }).click();
  await page.getByRole("checkbox", { name: /本年新收/ }).check();
  await page.getByRole("button", { name: "恢复这 1 处" }).click();
  await expect(page.getByRole("heading", { name: "恢复了 1 个数", level: 2 })).toBeVisible();
  await page.getByRole("link", { name: "报告", exact: true }).click();
  await expect(field(page, person)).toHaveValue("180");
});

test("a state with a name can be compared with, and the whole report goes back to it", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "先写的一段。" } });
  const write = async (baseRevision: number, text: string) =>
    expect(
      (
        await page.request.patch(`/api/reports/${id}/sections/overview`, { data: { baseRevision, values: { text } } })
      ).ok(),
    ).toBe(true);
  await write(1, "送审时的一段。");
  await page.goto(`/reports/${id}/history`);
  await page.getByRole("button", { name: "起名…" }).click();
  await page.getByLabel("名字").fill("送审稿");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation").getByText("送审稿")).toBeVisible();
  await write(2, "送审以后又改的一段。");
  await page.goto(`/reports/${id}/history`);
  await expect(page.getByText("又改的")).toBeVisible();
  await page.getByRole("link", { name: /送审稿/ }).click();
  await page.getByLabel("与什么比").selectOption("与现在比");
  await expect(page.getByText("。与现在比。")).toBeVisible();
  await page.getByRole("button", { name: "恢复…" }).click();
  await page.getByRole("button", { name: "整份恢复到这一步" }).click();
  await page.getByRole("button", { name: "恢复整份报告" }).click();
  await expect(page.getByRole("heading", { name: /^恢复了/, level: 2 })).toBeVisible();
  await page.getByRole("link", { name: "看这一步的全文" }).click();
  await expect(page.getByText("送审时的一段。")).toBeVisible();
});

for (const width of [390, 1366])
  test(`the history fits ${width} px and has nothing that axe minds`, async ({ page, createReport }) => {
    const id = await createReport({});
    await page.request.patch(`/api/reports/${id}/sections/requests`, {
      data: { baseRevision: 1, values: { figures: { [person]: 3 }, notes: { [person]: "含补正" } } },
    });
    await page.setViewportSize({ width, height: 800 });
    for (const address of ["", "?step=2", "/2"]) {
      await page.goto(`/reports/${id}/history${address}`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });

import type { Route } from "@playwright/test";
import { expect, test, uniqueUnit } from "./fixtures";

test.beforeEach(({ page }) => {
  page.on("dialog", (dialog) => dialog.accept());
});

test("a list of offices that was pasted and not sent is there when the page is loaded again, until it is sent", async ({
  page,
}) => {
  const office = uniqueUnit();
  await page.goto("/collections/new");
  await page.getByLabel("收报的单位").fill(office);
  await page.getByLabel("把单位名单粘贴在这里").fill("某某县教育局\n某某县民政局");
  await expect(page.getByText("认出 2 个单位")).toBeVisible();
  await page.getByLabel("报告年度").fill("2024");
  await page.getByLabel("乡镇街道、其他的报送期限").fill("2025-01-20");
  await page.reload();
  await expect(page.getByText("认出 2 个单位")).toBeVisible();
  await expect(page.getByLabel("收报的单位")).toHaveValue(office);
  await expect(page.getByLabel("报告年度")).toHaveValue("2024");
  await expect(page.getByLabel("乡镇街道、其他的报送期限")).toHaveValue("2025-01-20");
  await page.getByRole("button", { name: "建好名册，开始收报" }).click();
  await page.waitForURL(/\/collections\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/roster`);

  await test.step("so are offices to be added", async () => {
    await page.getByLabel("加单位").fill("某某县林业局");
    await page.reload();
    await expect(page.getByLabel("加单位")).toHaveValue("某某县林业局");
    await page.getByRole("button", { name: "加进名册，1 个" }).click();
    await expect(page.getByText("加进了 1 个单位。")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("加单位")).toHaveValue("");
  });

  await test.step("so is a reason, for the office that it was written of alone", async () => {
    const row = (name: string) => page.getByRole("row", { name: new RegExp(name) });
    await row("某某县教育局")
      .getByRole("button", { name: /本年不报/ })
      .click();
    const reason = page.getByRole("dialog").getByLabel("理由");
    await reason.fill("并入某某县文教局");
    await page.reload();
    await row("某某县民政局")
      .getByRole("button", { name: /本年不报/ })
      .click();
    await expect(reason).toHaveValue("");
    await page.keyboard.press("Escape");
    await row("某某县教育局")
      .getByRole("button", { name: /本年不报/ })
      .click();
    await expect(reason).toHaveValue("并入某某县文教局");
  });

  await test.step("so is what stands in a box of several fields, also where it cannot be stored, which the box says", async () => {
    const dialog = page.getByRole("dialog");
    const contact = dialog.getByLabel("各单位有事找谁");
    const lastDay = dialog.getByLabel("乡镇街道的期限");
    const open = () => page.getByRole("button", { name: "期限和联系人…" }).click();
    await page.keyboard.press("Escape");
    await dialog.getByRole("button", { name: "不要了" }).click();
    await open();
    await contact.fill("周某某，电话：000-0000001");
    await page.reload();
    await open();
    await expect(contact).toHaveValue("周某某，电话：000-0000001");
    await lastDay.fill("2027-01-20");
    await page.route(/\/api\/collections\//, (route) => route.abort());
    await dialog.getByRole("button", { name: "改好" }).click();
    await expect(dialog.getByRole("alert")).toContainText("连不上程序");
    await page.unroute(/\/api\/collections\//);
    // Enter does it, once, however often it is pressed before it is done.
    const held: Route[] = [];
    await page.route(/\/api\/collections\//, (route) => {
      if (route.request().method() === "GET") return route.continue();
      held.push(route);
    });
    await contact.press("Enter");
    await contact.press("Enter");
    await expect.poll(() => held.length).toBe(1);
    await held[0].continue();
    await expect(dialog).toHaveCount(0);
    expect(held).toHaveLength(1);
    await page.unroute(/\/api\/collections\//);
    await page.reload();
    await open();
    await expect(contact).toHaveValue("周某某，电话：000-0000001");
    await expect(lastDay).toHaveValue("2027-01-20");
    await page.keyboard.press("Escape");
  });

  await test.step("what is said of an office is refused in its own box, and stays there", async () => {
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "改某某县教育局" }).click();
    await dialog.getByLabel("联系人").fill("吴某某");
    await dialog.getByLabel("单位名称").fill(" ");
    await dialog.getByRole("button", { name: "改好" }).click();
    await expect(dialog.getByRole("alert")).not.toBeEmpty();
    await page.reload();
    await page.getByRole("button", { name: "改某某县民政局" }).click();
    await expect(dialog.getByLabel("联系人")).toHaveValue("");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "改某某县教育局" }).click();
    await expect(dialog.getByLabel("联系人")).toHaveValue("吴某某");
    await dialog.getByLabel("单位名称").fill("某某县教育体育局");
    await dialog.getByRole("button", { name: "改好" }).click();
    await expect(page.getByRole("row", { name: /某某县教育体育局.*吴某某/ })).toBeVisible();
  });
});

test("to whom rows are given stays while the dialog is not sent", async ({ page, createReport }) => {
  const id = await createReport({ unit: { name: uniqueUnit() }, year: 2025 });
  await page.goto(`/reports/${id}/assignments`);
  const section = page.getByRole("dialog").getByLabel("科室");
  await page.getByRole("button", { name: "分一项" }).click();
  await section.fill("执法支队");
  await page.getByRole("dialog").getByLabel("到期").fill("2027-01-10");
  await page.getByRole("dialog").getByRole("checkbox").first().check();
  await page.reload();
  await page.getByRole("button", { name: "分一项" }).click();
  await expect(section).toHaveValue("执法支队");
  await expect(page.getByRole("dialog").getByLabel("到期")).toHaveValue("2027-01-10");
  await expect(page.getByRole("dialog").getByRole("checkbox").first()).toBeChecked();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").getByRole("button", { name: "不要了" }).click();
  await page.getByRole("button", { name: "分一项" }).click();
  await expect(section).toHaveValue("");
});

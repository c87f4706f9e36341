import type { APIRequestContext, Page } from "@playwright/test";
import { figuresOf } from "../lib/editions/figures-of-edition";
import { editionById } from "../lib/editions/register";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { expect, test, uniqueUnit } from "./fixtures";

const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";

const asFile = (name: string, file: object) => ({
  ...{ name, mimeType: "application/json" },
  buffer: Buffer.from(JSON.stringify({ format: "ogi-annual-report/1", ...file })),
});
const drop = (page: Page, ...files: ReturnType<typeof asFile>[]) =>
  page.locator("input[type=file]").setInputFiles(files);

const isRead = (page: Page) => expect(page.getByRole("heading", { name: "核对导入的内容" })).toBeVisible();

/** A report of this year that is half written, and a file that says otherwise. */
const written = (unit: string) => ({
  ...{ unit: { name: unit }, year: 2024, figures: { [person]: 12 }, notes: { [person]: "含补正" } },
  text: { overview: "我写的第一段，讲去年的情况。\n我写的第二段。", otherMatters: "原来的话。" },
});
const published = (unit: string) => ({
  ...{ unit: { name: unit }, year: 2024, figures: { [person]: 15, [company]: 3 } },
  text: { overview: "我写的第一段，讲今年的情况。\n文件里另外一段。", problemsAndImprovements: "文件里的问题。" },
  contact: { telephone: "010-00000000" },
});

const storedText = async (request: APIRequestContext, id: string): Promise<Record<string, string>> =>
  (await (await request.get(`/api/reports/${id}`)).json()).text;

async function compare(page: Page, unit: string): Promise<void> {
  await page.goto("/import");
  await drop(page, asFile("公开的报告.json", published(unit)));
  await isRead(page);
  await page.getByRole("button", { name: "接着编 2024 年度这份" }).click();
  await expect(page.getByText("2024 年度的报告已经有了")).toBeVisible();
}

const box = (page: Page, name: RegExp | string) => page.getByRole("checkbox", { name });

test.describe("importing over a report that is there", () => {
  test("shows every place, takes nothing that somebody wrote, and can be put back", async ({
    page,
    request,
    createReport,
  }) => {
    const unit = uniqueUnit();
    const id = await createReport(written(unit));
    const before = await (await request.get(`/api/reports/${id}`)).json();
    await compare(page, unit);
    await expect(box(page, /本年新收 · 自然人.*现在\s*12.*文件里\s*15/)).not.toBeChecked();
    await expect(box(page, /本年新收 · 商业企业.*现在\s*空.*文件里\s*3/)).toBeChecked();
    await expect(box(page, /电话.*现在\s*空/)).toBeChecked();
    await expect(box(page, /第 1 段.*删去：\s*去.*新写：\s*今/)).not.toBeChecked();
    await expectAccessible(page);
    await box(page, /第 1 段/).check();
    await page.getByRole("button", { name: /放进 2024 年度报告，改 \d+ 处/ }).click();
    const dialog = page.getByRole("dialog", { name: /放好了，改了 \d+ 处/ });
    await expect(dialog.getByText("导入前")).toBeVisible();
    await dialog.getByRole("button", { name: "打开 2024 年度报告" }).click();
    await expect(page).toHaveURL(new RegExp(`/reports/${id}/cover$`));
    // The preamble, which the cover has just composed, must not come behind what is put back below.
    await expect.poll(async () => (await storedText(request, id)).preamble).not.toBe("");
    expect(await (await request.get(`/api/reports/${id}`)).json()).toMatchObject({
      figures: { [person]: 12, [company]: 3 },
      notes: { [person]: "含补正" },
      contact: { telephone: "010-00000000" },
      text: {
        overview: "我写的第一段，讲今年的情况。\n我写的第二段。",
        problemsAndImprovements: "文件里的问题。",
        otherMatters: "原来的话。",
      },
    });

    await page.goto(`/reports/${id}/check`);
    await page.getByRole("button", { name: /恢复到 .*导入前/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "恢复", exact: true }).click();
    await expect(page.getByRole("button", { name: /恢复到 .*恢复前/ })).toBeVisible();
    const { revision: _, ...back } = await (await request.get(`/api/reports/${id}`)).json();
    const { revision: __, ...then } = before;
    expect(back).toEqual(then);
  });

  test("can be taken back at once, and gone on with", async ({ page, request, createReport }) => {
    const unit = uniqueUnit();
    const id = await createReport(written(unit));
    await compare(page, unit);
    await page.getByRole("button", { name: "全部勾上" }).click();
    await page.getByRole("button", { name: /放进 2024 年度报告，改 \d+ 处/ }).click();
    await page.getByRole("button", { name: "撤回这次导入" }).click();
    await expect(page.getByRole("dialog", { name: "已恢复到导入以前" })).toBeVisible();
    expect(await (await request.get(`/api/reports/${id}`)).json()).toMatchObject(written(unit));
  });

  test("says what somebody changed meanwhile, and stores nothing before it was seen", async ({
    page,
    request,
    createReport,
  }) => {
    const unit = uniqueUnit();
    const id = await createReport(written(unit));
    await compare(page, unit);
    await expect(box(page, /本年新收 · 商业企业/)).toBeChecked();
    await request.patch(`/api/reports/${id}/sections/requests`, {
      data: { baseRevision: 1, values: { figures: { [company]: 99 } } },
    });
    await page.getByRole("button", { name: /放进 2024 年度报告/ }).click();
    await expect(page.getByText("您看的时候，别处改了报告里的 1 处")).toBeVisible();
    await expect(box(page, /本年新收 · 商业企业.*现在\s*99.*刚改过/)).not.toBeChecked();
    expect((await (await request.get(`/api/reports/${id}`)).json()).figures).toEqual({ [person]: 12, [company]: 99 });
    await page.getByRole("button", { name: /放进 2024 年度报告/ }).click();
    await expect(page.getByRole("dialog", { name: /放好了/ })).toBeVisible();
    expect((await (await request.get(`/api/reports/${id}`)).json()).figures[company]).toBe(99);
  });

  test("takes a corrected file over what an earlier one brought, but not over what was typed since", async ({
    page,
    request,
  }) => {
    const unit = uniqueUnit();
    const made = await request.post("/api/reports", { data: { ...published(unit), imported: true } });
    const { id, revision } = await made.json();
    await request.patch(`/api/reports/${id}/sections/requests`, {
      data: { baseRevision: revision, values: { figures: { [person]: 16 } } },
    });
    await page.goto("/import");
    await drop(page, asFile("改正.json", { ...published(unit), figures: { [person]: 18, [company]: 4 } }));
    await isRead(page);
    await page.getByRole("button", { name: "接着编 2024 年度这份" }).click();
    await expect(box(page, /本年新收 · 商业企业.*上次导入的/)).toBeChecked();
    await expect(box(page, /本年新收 · 自然人.*写过/)).not.toBeChecked();
    await request.delete(`/api/reports/${id}`);
    await request.delete(`/api/reports/${id}?permanently=true`);
  });

  test("says that there is nothing to take where both say the same", async ({ page, createReport }) => {
    const unit = uniqueUnit();
    await createReport(published(unit));
    await compare(page, unit);
    await expect(page.getByText("文件和报告里的一样，没有要放的")).toBeVisible();
    await expect(page.getByRole("link", { name: "打开 2024 年度报告" })).toBeVisible();
  });

  for (const width of [390, 1366])
    test(`fits ${width} px with very many changes`, async ({ page, createReport }) => {
      const unit = uniqueUnit();
      const addresses = [...figuresOf(editionById("2021")).values()].flatMap(({ address, parts, section }) =>
        section === "requests" && !parts ? address : [],
      );
      const ofRows = (factor: number) =>
        Object.fromEntries(addresses.map((address, index) => [address, factor + index]));
      await createReport({ unit: { name: unit }, year: 2024, figures: ofRows(10) });
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/import");
      await drop(page, asFile("很多.json", { unit: { name: unit }, year: 2024, figures: ofRows(3000) }));
      await isRead(page);
      await page.getByRole("button", { name: "接着编 2024 年度这份" }).click();
      await page.getByRole("button", { name: "逐处看：三、申请情况" }).click();
      await expect(box(page, /本年新收 · 自然人/)).not.toBeChecked();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
});

test.describe("what was said about a file", () => {
  test("stands after a reload, after leaving and coming back, and in a new tab", async ({ page, context }) => {
    const unit = uniqueUnit();
    await page.goto("/import");
    await drop(page, asFile("读过的.json", published(unit)));
    await isRead(page);
    await page.getByRole("button", { name: "看：三、申请情况" }).click();
    await page.getByLabel("本年新收 · 自然人").fill("77");
    await page.getByRole("button", { name: "看：封面与前言" }).click();
    await page.getByLabel("电话").fill("010-11111111");
    await page.reload();
    await page.getByRole("button", { name: "看：三、申请情况" }).click();
    await expect(page.getByLabel("本年新收 · 自然人")).toHaveValue("77");

    await page.getByRole("link", { name: "帮助" }).click();
    await expect(page).toHaveURL(/help/);
    await page.goBack();
    await page.getByRole("button", { name: "看：三、申请情况" }).click();
    await expect(page.getByLabel("本年新收 · 自然人")).toHaveValue("77");
    await page.keyboard.press("Escape");
    await expect(page.getByLabel("本年新收 · 自然人")).toHaveValue("77");

    await page.close();
    const later = await context.newPage();
    await later.goto("/import");
    await later.getByRole("button", { name: "接着看：读过的.json" }).click();
    await later.getByRole("button", { name: "看：三、申请情况" }).click();
    await expect(later.getByLabel("本年新收 · 自然人")).toHaveValue("77");
    await later.getByRole("button", { name: "取消" }).click();
    await later.getByRole("button", { name: "不要了：读过的.json" }).click();
    await expect(later.getByText("看过还没有放进报告的")).toBeHidden();
  });

  test("names no office where the file names none, and proposes nothing", async ({ page, createReport }) => {
    await createReport({ unit: { name: uniqueUnit() }, year: 2023 });
    await page.goto("/import");
    const html =
      "<meta charset=utf-8><h1>2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>写了一句。</p><p>五、存在的主要问题及改进情况</p><p>有问题。</p>";
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "网页.html", mimeType: "text/html", buffer: Buffer.from(html) });
    await expect(page.getByLabel("单位名称")).toHaveValue("");
    await expect(page.getByText("还没有单位名称")).toBeVisible();
  });
});

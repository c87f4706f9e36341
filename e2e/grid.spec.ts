import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const cell = (page: Page, address: string) => page.locator(`[data-field="${address}"]`);
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.field ?? null);
const message = (page: Page) => page.locator(".cell-message");

async function openTable(page: Page, id: string, section: string) {
  await page.goto(`/reports/${id}/${section}`);
  await expect(page.getByRole("grid")).toBeVisible();
  // The form takes keys only after hydration, which gives every field its value.
  await expect(async () => {
    await page.getByRole("grid").locator("input").first().focus({ timeout: 1000 });
    await expect(page.locator("td[data-cursor]")).toHaveCount(1, { timeout: 1000 });
  }).toPass();
}

/** Puts a copied rectangle on the cell with the focus, as a spreadsheet or a page does. */
const paste = (page: Page, formats: Record<string, string>) =>
  page.evaluate((texts) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) data.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, formats);

/** Opens a table of whose scripts only those have come that the page names. @returns what lets the others come */
async function openFirstPart(page: Page, id: string): Promise<() => void> {
  const named = await (await page.request.get(`/reports/${id}/requests`)).text();
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    if (!named.includes(new URL(route.request().url()).pathname)) await given;
    await route.continue();
  });
  await openTable(page, id, "requests");
  return give;
}

const axe = (page: Page) => new AxeBuilder({ page }).include("[data-grid], .phone-table").analyze();

test("the keys of a spreadsheet fill table three", async ({ page, createReport }) => {
  await openTable(page, await createReport(), "requests");
  await page.keyboard.type("12");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("３，０００");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("requests.carriedOverFromLastYear.commercialEnterprise");
  await expect(cell(page, "requests.newlyReceived.commercialEnterprise")).toHaveValue("3000");
  await expect(cell(page, "requests.newlyReceived.total")).toHaveText("3012");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("End");
  expect(await focused(page)).toBe("requests.newlyReceived.total");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("requests.carriedOverFromLastYear.naturalPerson");
  await page.keyboard.press("Control+End");
  expect(await focused(page)).toBe("requests.carriedOverToNextYear.total");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBeNull();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Control+Home");
  expect(await focused(page)).toBe("requests.newlyReceived.naturalPerson");
  await expect(page.locator("td[data-cursor]")).toBeInViewport({ ratio: 1 });
});

test("typing replaces, F2 edits, Esc takes back", async ({ page, createReport }) => {
  await openTable(page, await createReport({ figures: { "requests.newlyReceived.naturalPerson": 41 } }), "requests");
  const first = cell(page, "requests.newlyReceived.naturalPerson");
  await expect(first).toHaveValue("41");
  await page.keyboard.type("7");
  await expect(first).toHaveValue("7");
  await page.keyboard.press("Escape");
  await expect(first).toHaveValue("41");
  await page.keyboard.press("F2");
  await page.keyboard.type("2");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("0");
  await expect(first).toHaveValue("4102");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+z");
  await expect(first).toHaveValue("41");
  expect(await focused(page)).toBe("requests.newlyReceived.naturalPerson");
  await page.keyboard.press("Control+y");
  await expect(first).toHaveValue("4102");
});

test("an entry that is no figure stays, is marked on leaving the cell, and counts as blank", async ({
  page,
  createReport,
}) => {
  await openTable(page, await createReport(), "requests");
  await page.keyboard.type("12a");
  await expect(message(page)).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  const first = cell(page, "requests.newlyReceived.naturalPerson");
  await expect(first).toHaveValue("12a");
  await expect(first).toHaveAttribute("aria-invalid", "true");
  await expect(message(page)).toContainText("这里要填整数，现在是“12a”");
  await expect(cell(page, "requests.newlyReceived.total")).toHaveText("");
  await page.keyboard.press("F8");
  await expect(first).toBeFocused();
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await expect(first).not.toHaveAttribute("aria-invalid");
  await expect(message(page)).toHaveCount(0);
  await expect(cell(page, "requests.newlyReceived.total")).toHaveText("12");
});

test("a mark also comes when the keys have rested", async ({ page, createReport }) => {
  await openTable(page, await createReport(), "requests");
  await page.keyboard.type("1.5");
  await expect(message(page)).toContainText("件数没有小数");
});

test("a rectangle from a spreadsheet goes in at once and comes out whole", async ({ page, createReport }) => {
  await openTable(page, await createReport(), "requests");
  await paste(page, { "text/plain": "1,234\t2\t3\r\n4\t5\t6\r\n" });
  await expect(cell(page, "requests.newlyReceived.naturalPerson")).toHaveValue("1234");
  await expect(cell(page, "requests.carriedOverFromLastYear.researchInstitution")).toHaveValue("6");
  await expect(message(page)).toContainText("已放进 6 格");
  await page.keyboard.press("Control+z");
  await expect(cell(page, "requests.newlyReceived.naturalPerson")).toHaveValue("");
  await expect(cell(page, "requests.carriedOverFromLastYear.researchInstitution")).toHaveValue("");
});

test("what is pasted into a page that is still loading goes in when it can", async ({ page, createReport }) => {
  const give = await openFirstPart(page, await createReport());
  await paste(page, { "text/plain": "1,234\t2" });
  await expect(cell(page, "requests.newlyReceived.naturalPerson")).toHaveValue("");
  give();
  await expect(cell(page, "requests.newlyReceived.naturalPerson")).toHaveValue("1234");
  await expect(cell(page, "requests.newlyReceived.commercialEnterprise")).toHaveValue("2");
});

test("what was pasted too early goes nowhere when the cursor has gone on, and says so", async ({
  page,
  createReport,
}) => {
  const give = await openFirstPart(page, await createReport());
  await paste(page, { "text/plain": "1,234\t2" });
  await page.keyboard.press("ArrowDown");
  give();
  await expect(message(page)).toContainText("刚才粘贴的没有放进去");
  await expect(cell(page, "requests.newlyReceived.naturalPerson")).toHaveValue("");
  await expect(cell(page, "requests.carriedOverFromLastYear.naturalPerson")).toHaveValue("");
});

test("what was pasted too early takes nothing from what was typed since", async ({ page, createReport }) => {
  const give = await openFirstPart(page, await createReport());
  await paste(page, { "text/plain": "1,234\t2" });
  await page.keyboard.type("77");
  give();
  await expect(message(page)).toContainText("刚才粘贴的没有放进去");
  await expect(cell(page, "requests.newlyReceived.naturalPerson")).toHaveValue("77");
});

test("an arrow against the edge leaves what was typed; Enter there selects it", async ({ page, createReport }) => {
  await openTable(page, await createReport(), "requests");
  await page.keyboard.type("12");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("3");
  await expect(cell(page, "requests.newlyReceived.naturalPerson")).toHaveValue("123");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("4");
  await expect(cell(page, "requests.newlyReceived.naturalPerson")).toHaveValue("4");
});

test("what does not fit is named before anything is put in", async ({ page, createReport }) => {
  await openTable(page, await createReport(), "requests");
  await cell(page, "requests.disclosed.naturalPerson").click();
  const row = "1\t2\t3\t4\t5\t6\t21\t8\t9";
  await paste(page, { "text/plain": `${row}\n${row}\n${row}` });
  const dialog = page.getByRole("dialog", { name: "有 6 个数放不下" });
  await expect(dialog).toContainText("放进 18 格，跳过 3 格合计，6 个数放不下");
  await expect(cell(page, "requests.disclosed.naturalPerson")).toHaveValue("");
  await dialog.getByRole("button", { name: "放进这 18 格" }).click();
  await expect(cell(page, "requests.stateSecrets.otherOrganization")).toHaveValue("6");
  await expect(cell(page, "requests.disclosed.total")).toHaveText("21");
});

test("a table copied from a page finds its rows, with labels and merged cells", async ({ page, createReport }) => {
  await openTable(page, await createReport(), "proactiveDisclosure");
  const html = `<table><tr><td colspan="4">第二十条第（五）项</td></tr>
    <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr><tr><td>行政许可</td><td colspan="3">12</td></tr>
    <tr><td colspan="4">第二十条第（六）项</td></tr><tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
    <tr><td>行政处罚</td><td colspan="3">34</td></tr><tr><td>行政强制</td><td colspan="3">0</td></tr></table>`;
  await paste(page, { "text/html": html, "text/plain": "12 34 0" });
  await expect(cell(page, "article20Item5.administrativeLicensing.decisions")).toHaveValue("12");
  await expect(cell(page, "article20Item6.administrativePenalty.decisions")).toHaveValue("34");
  await expect(cell(page, "article20Item6.administrativeCompulsion.decisions")).toHaveValue("0");
});

test("a selected rectangle is copied and cleared", async ({ page, createReport }) => {
  const figures = { "requests.newlyReceived.naturalPerson": 5, "requests.newlyReceived.commercialEnterprise": 6 };
  await openTable(page, await createReport({ figures }), "requests");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.locator("td[aria-selected=true]")).toHaveCount(4);
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData("text/plain");
  });
  expect(copied).toBe("5\t6\n\t");
  await page.keyboard.press("Delete");
  await expect(cell(page, "requests.newlyReceived.commercialEnterprise")).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(cell(page, "requests.newlyReceived.commercialEnterprise")).toHaveValue("6");
});

test("over a figure being typed Ctrl+A takes its text, and Shift+arrow ends the entry", async ({
  page,
  createReport,
}) => {
  const [first, second] = ["requests.newlyReceived.naturalPerson", "requests.newlyReceived.commercialEnterprise"];
  await openTable(page, await createReport({ figures: { [second]: 6 } }), "requests");
  await page.keyboard.type("12");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(cell(page, first)).toHaveValue("");
  await expect(cell(page, second)).toHaveValue("6");
  await page.keyboard.type("34");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("5");
  await expect(cell(page, first)).toHaveValue("5");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.type("7");
  await expect(cell(page, first)).toHaveValue("7");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Delete");
  for (const address of [first, second]) await expect(cell(page, address)).toHaveValue("");
});

test("blank cells become 0 with one click, figures stay", async ({ page, createReport }) => {
  await openTable(page, await createReport({ figures: { "remedies.reconsideration.upheld": 3 } }), "remedies");
  await page.getByRole("button", { name: "其余空格填 0" }).click();
  await expect(cell(page, "remedies.reconsideration.upheld")).toHaveValue("3");
  await expect(cell(page, "remedies.litigationAfterReconsideration.pending")).toHaveValue("0");
  await expect(page.getByText("12 格已填齐")).toBeVisible();
  await page.getByRole("button", { name: "本节全部为 0" }).click();
  await expect(page.getByRole("dialog", { name: "有 1 格已经填了" })).toBeVisible();
  await page.getByRole("button", { name: "都改成 0" }).click();
  await expect(message(page)).toContainText("其中 1 格原来有数");
  await message(page).getByRole("button", { name: "撤销" }).click();
  await expect(cell(page, "remedies.reconsideration.upheld")).toHaveValue("3");
});

test("a total says what it adds up, and leads there", async ({ page, createReport }) => {
  const figures = { "requests.disclosed.naturalPerson": 5, "requests.stateSecrets.naturalPerson": 2 };
  await openTable(page, await createReport({ figures }), "requests");
  await cell(page, "requests.outcomesTotal.naturalPerson").focus();
  await page.keyboard.press("Enter");
  const reasons = page.getByRole("dialog", { name: /来由/ });
  await expect(reasons).toContainText("（七）总计 · 自然人 = 7");
  await expect(reasons).toContainText("还有 19 格空着");
  await expect(page.locator("td.part")).toHaveCount(21);
  expect((await axe(page)).violations).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("requests.outcomesTotal.naturalPerson");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("requests.stateSecrets.naturalPerson");
  await expect(reasons).toHaveCount(0);
});

test("核对 follows every key", async ({ page, createReport }) => {
  await openTable(page, await createReport(), "requests");
  await page.keyboard.type("3");
  const check = page.locator("tfoot td").first();
  await expect(check).toHaveText("少 3");
  await cell(page, "requests.carriedOverToNextYear.naturalPerson").focus();
  await page.keyboard.type("3");
  await expect(check).toHaveAccessibleName("自然人：相等");
});

test("a remark is printed with its figure", async ({ page, createReport }) => {
  const id = await createReport({ figures: { "article20Item1.governmentRules.issued": 2 } });
  await openTable(page, id, "proactiveDisclosure");
  await page.getByRole("button", { name: "加备注" }).click();
  await page.getByLabel("备注内容").fill("含修订1件");
  expect((await axe(page)).violations).toEqual([]);
  await page.getByRole("button", { name: "保存备注" }).click();
  expect(await focused(page)).toBe("article20Item1.governmentRules.issued");
  await expect(page.getByRole("button", { name: "看备注" })).toBeVisible();
  await expect(page.getByText("2（含修订1件）")).toBeVisible();
});

test("a unit stands behind the figure where the format fixes none", async ({ page, createReport }) => {
  await openTable(page, await createReport({ year: 2020 }), "proactiveDisclosure");
  await cell(page, "article20Item9.centralizedProcurement.projects").focus();
  await page.keyboard.type("1103");
  await page.keyboard.press("Tab");
  await page.keyboard.type("次");
  await page.keyboard.press("Tab");
  await page.keyboard.type("80.50");
  await page.keyboard.press("Tab");
  await page.keyboard.type("万元");
  await page.keyboard.press("Tab");
  await expect(page.getByText("1103次")).toBeVisible();
  await expect(page.getByText("80.50万元")).toBeVisible();
  await cell(page, "article20Item5.administrativeLicensing.changeThisYear").focus();
  await page.keyboard.type("-8");
  await page.keyboard.press("Enter");
  await expect(message(page)).toHaveCount(0);
});

for (const section of ["proactiveDisclosure", "requests", "remedies"])
  test(`axe finds nothing in ${section}, wide, narrow and on the phone`, async ({ page, createReport }) => {
    await openTable(page, await createReport(), section);
    expect((await axe(page)).violations).toEqual([]);
    await page.evaluate(() => localStorage.setItem("form-width", "560"));
    await page.reload();
    await expect(page.locator(".table-section.narrow")).toBeVisible();
    expect((await axe(page)).violations).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator(".phone-table")).toBeVisible();
    expect((await axe(page)).violations).toEqual([]);
  });

test("on the phone a row folds open with its fields", async ({ page, createReport }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/reports/${await createReport()}/requests`);
  const row = page.getByRole("button", { name: /（一）予以公开/ });
  await expect(async () => {
    await row.click({ timeout: 1000 });
    await expect(row).toHaveAttribute("aria-expanded", "true", { timeout: 1000 });
  }).toPass();
  await page.getByLabel("（一）予以公开，自然人").fill("８");
  const enterprise = page.getByLabel("（一）予以公开，法人或其他组织，商业企业");
  await enterprise.fill("2");
  await expect(row).toHaveAccessibleName(/10/);
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByLabel("（一）予以公开，自然人")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(enterprise).toBeFocused();
});

test("the mouse takes, opens and drags over cells", async ({ page, createReport }) => {
  await openTable(page, await createReport({ figures: { "requests.disclosed.naturalPerson": 41 } }), "requests");
  const first = cell(page, "requests.disclosed.naturalPerson");
  await first.click();
  await page.keyboard.type("5");
  await expect(first).toHaveValue("5");
  await page.keyboard.press("Escape");
  await first.click({ position: { x: 56, y: 18 } });
  await page.keyboard.type("9");
  await expect(first).toHaveValue("419");
  await page.keyboard.press("Escape");
  await cell(page, "requests.partlyDisclosed.naturalPerson").hover();
  await page.mouse.down();
  await cell(page, "requests.stateSecrets.researchInstitution").hover();
  await page.mouse.up();
  await expect(page.locator("td[aria-selected=true]")).toHaveCount(6);
  await first.click({ modifiers: ["Shift"] });
  await expect(page.locator("td[aria-selected=true]")).toHaveCount(2);
  await first.click();
  await page.getByText(/^第 4 步/).hover();
  await page.mouse.down();
  await cell(page, "requests.partlyDisclosed.naturalPerson").hover();
  await page.mouse.up();
  await expect(page.locator("td[aria-selected=true]")).toHaveCount(0);
});

for (const column of ["commercialEnterprise", "total"])
  test(`a press on a cell that is half out of sight takes that cell alone (${column})`, async ({
    page,
    createReport,
  }) => {
    await page.setViewportSize({ width: 1366, height: 750 });
    await openTable(page, await createReport(), "requests");
    const foot = (await page.getByRole("grid").locator("tfoot").boundingBox())?.y ?? 0;
    const x = ((await cell(page, `requests.newlyReceived.${column}`).boundingBox())?.x ?? 0) + 10;
    const address = await page.evaluate(
      ([left, top]) =>
        document.elementFromPoint(left, top)?.closest("td")?.querySelector<HTMLElement>("[data-field]")?.dataset.field,
      [x, foot - 4],
    );
    const half = cell(page, address ?? "");
    const before = await half.boundingBox();
    expect((before?.y ?? 0) + (before?.height ?? 0)).toBeGreaterThan(foot + 4);
    await page.mouse.move(x, foot - 4);
    await page.mouse.down();
    await expect(half).toBeFocused();
    // The browser tells of the pointer anew a moment after something has moved beneath it.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await page.mouse.up();
    await expect.poll(async () => (await half.boundingBox())?.y).not.toBe(before?.y);
    await expect(page.locator("td[aria-selected=true]")).toHaveCount(0);
    await expect(page.getByRole("dialog", { name: /的来由/ })).toHaveCount(column === "total" ? 1 : 0);
  });

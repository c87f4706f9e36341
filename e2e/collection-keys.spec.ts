import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { begin, counted, drop, officeFile, year } from "./collection-page";
import { expect, test, uniqueUnit } from "./fixtures";

const person = "requests.newlyReceived.naturalPerson";

/** Tab, until it is reached. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Tabs are one stop of the Tab key; the arrow leads from one to the next, and each shows what it names. */
async function walkTabs(
  page: Page,
  list: Locator,
  names: (string | RegExp)[],
  each: () => Promise<void>,
): Promise<void> {
  await tabTo(page, list.getByRole("tab", { selected: true }));
  for (const name of names) {
    await page.keyboard.press("ArrowRight");
    const tab = list.getByRole("tab", { name });
    await expect(tab).toBeFocused();
    await expect(tab).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("tabpanel", { name })).toBeVisible();
    await each();
  }
}

test("from the start page to the government's report without a mouse, and axe finds nothing on the way", async ({
  page,
  createReport,
}) => {
  test.setTimeout(600_000);
  const clean = await officeFile(page, createReport, "json");
  const faulty = await officeFile(page, createReport, "json", { [person]: 999 });
  const offices = [clean.office, faulty.office];
  const supervisor = `${uniqueUnit()}人民政府办公室`;
  const button = (name: string | RegExp) => page.getByRole("button", { name });

  await test.step("the roster", async () => {
    await page.goto("/");
    await pressOn(page, page.getByRole("link", { name: /建名册，开始收报|收报/ }).first());
    // Where somebody has collected before, the list of years comes in between.
    await expect(page.getByRole("heading", { name: /^(先建名册|收报)$/ })).toBeVisible();
    if (!page.url().endsWith("/new")) await pressOn(page, page.getByRole("link", { name: "建名册，开始收报" }));
    await tabTo(page, page.getByLabel("收报的单位"));
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(supervisor);
    await tabTo(page, page.getByLabel("报告年度"));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(String(year));
    await tabTo(page, page.getByLabel("把单位名单粘贴在这里"));
    await page.keyboard.insertText(offices.join("\n"));
    await expect(page.getByText("认出 2 个单位")).toBeVisible();
    await expectAccessible(page);
    await pressOn(page, button("建好名册，开始收报"));
    await expect(page.getByRole("heading", { name: `${year} 年度收报` })).toBeVisible();
  });

  await test.step("files are chosen, and the board moved through", async () => {
    const chooser = page.waitForEvent("filechooser");
    await pressOn(page, button("选文件").first());
    await (await chooser).setFiles([clean, faulty]);
    await counted(page, "待看", 2);
    await expectAccessible(page);
    await tabTo(page, page.getByRole("link", { name: clean.office }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("link", { name: faulty.office })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: faulty.office, exact: true })).toBeVisible();
  });

  await test.step("one is looked at, tab by tab, and returned", async () => {
    await expectAccessible(page);
    const list = page.getByRole("tablist", { name: "核对" });
    await walkTabs(page, list, [/^疑点/, "与上年比", /^历次报送/, /^问题/], () => expectAccessible(page));
    await page.keyboard.press("Control+Enter");
    await expect(page.getByLabel("退回函印出来的样子")).toBeVisible();
    await expectAccessible(page);
    await pressOn(page, button(/^退回/));
  });

  await test.step("the other one is accepted", async () => {
    await expect(page.getByRole("heading", { name: clean.office, exact: true })).toBeVisible();
    await expect(page).toHaveTitle(/报送/);
    await expectAccessible(page);
    await page.keyboard.press("Control+Enter");
    await counted(page, "已接收", 1);
    await counted(page, "已退回", 1);
  });

  await test.step("the sums are moved through, one is opened, and all go into the report", async () => {
    await pressOn(page, page.getByRole("link", { name: "汇总", exact: true }));
    await expect(page.getByRole("heading", { name: `${year} 年度汇总` })).toBeVisible();
    const first = button(/本年新收.* · 自然人/);
    await tabTo(page, first);
    await page.keyboard.press("Enter");
    const parts = page.getByRole("complementary", { name: "合计的来由" });
    await expect(parts.getByRole("link", { name: clean.office })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("ArrowRight");
    await expect(parts.getByRole("heading", { name: /商业企业/ })).toBeVisible();
    await pressOn(page, button("收起"));
    await expect(parts.getByRole("tab", { name: /没有计入/ })).toBeVisible();
    const list = parts.getByRole("tablist", { name: "合计的情况" });
    await walkTabs(page, list, ["怎么加的", "后来改过", /没有计入/], () => expectAccessible(page));
    await walkTabs(page, page.getByRole("tablist", { name: "表" }), [/表四/, /表二/, /表三/], async () => {
      await expect(page.getByRole("region", { name: "合计" })).toBeVisible();
    });
    await pressOn(page, button(/^放进.*的报告$/));
    await page.waitForURL(/\/reports\//);
    await expect(page.getByRole("heading", { name: /人民政府/ }).first()).toBeVisible();
  });
});

test("every comparison of the offices, and the list of what was collected, has nothing that axe minds", async ({
  page,
  createReport,
}) => {
  test.slow();
  const files = [
    await officeFile(page, createReport, "json"),
    await officeFile(page, createReport, "json", { [person]: 999 }),
  ];
  const data = {
    office: { name: `${uniqueUnit()}人民政府办公室` },
    year,
    roster: files.map(({ office }) => ({ name: office })),
  };
  const { id } = await (await page.request.post("/api/collections", { data })).json();
  for (const { name, mimeType, buffer } of files) {
    const sent = await page.request.post(`/api/collections/${id}/files`, {
      multipart: { files: { name, mimeType, buffer } },
    });
    expect(sent.ok()).toBe(true);
    await sent.text();
  }
  await page.goto(`/collections/${id}/across`);
  const kinds = page.getByRole("navigation", { name: "对比的内容" });
  for (const name of [/少见的数/, /雷同/, /差错/, /时效/]) {
    await kinds.getByRole("link", { name }).click();
    await expect(kinds.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await expectAccessible(page);
  }
  await page.goto("/collections");
  await expect(page.getByRole("link", { name: "建名册，开始收报" })).toBeVisible();
  await expectAccessible(page);
});

test("Ctrl+Enter that is held down decides on the report that was looked at, and on no other", async ({
  page,
  createReport,
}) => {
  const files = [await officeFile(page, createReport, "json"), await officeFile(page, createReport, "json")];
  const [first, second] = files;
  await begin(
    page,
    files.map(({ office }) => office),
  );
  await drop(page, files);
  await counted(page, "待看", 2);
  await page.getByRole("link", { name: first.office }).click();
  await expect(page.getByRole("heading", { name: first.office, exact: true })).toBeVisible();
  await page.keyboard.down("Control");
  await page.keyboard.down("Enter");
  const following = page.getByRole("heading", { name: second.office, exact: true });
  await expect(following).toBeVisible();
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await page.keyboard.up("Control");
  await expect(following).toBeVisible();
  await page.getByRole("link", { name: "收报台" }).click();
  await counted(page, "已接收", 1);
  await counted(page, "待看", 1);
});

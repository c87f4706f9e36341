import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { begin, collectionIn, counted, drop, type OfficeFile, officeFile, year } from "./collection-page";
import { expect, test, uniqueUnit } from "./fixtures";

const person = "requests.newlyReceived.naturalPerson";

const filesAddress = (page: Page) => `/api/collections/${collectionIn(page)}/files`;

/** A table that is wider than its box fades at the edge until its end is in sight. */
async function expectMoreBeside(box: Locator): Promise<void> {
  const faded = () => box.evaluate((element) => getComputedStyle(element).getPropertyValue("--more-beside"));
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
  await expect.poll(faded).toBe("16px");
  await box.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect.poll(faded).toBe("0px");
}

for (const width of [390, 1366, 1920])
  test(`board, submission, sums and roster fit ${width} px and have nothing that axe minds`, async ({
    page,
    createReport,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: width === 1920 ? 1080 : 768 });
    const file = await officeFile(page, createReport, "html");
    await begin(page, [file.office, uniqueUnit()]);
    await drop(page, [file]);
    await counted(page, "待看", 1);
    const board = page.url();
    const looked = async (name: string) => {
      await page.screenshot({ path: `test-results/collection-${name}-${width}.png` });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    };
    await looked("board");
    await page.getByRole("link", { name: file.office }).click();
    // On the phone the paper takes the place of what is said of it.
    if (width === 390) {
      await expect(page.getByRole("region", { name: "报来的报告" })).toBeHidden();
      await looked("findings");
      await page.getByRole("tab", { name: "报告", exact: true }).click();
    }
    await expect(page.getByRole("region", { name: "报来的报告" })).toBeVisible();
    const paper = page.getByRole("region", { name: "报来的报告" });
    await expect(paper.getByRole("columnheader", { name: "商业企业" }).first()).toBeVisible();
    expect(
      await paper.locator("th, td").evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).display)),
    ).not.toContain("flex");
    await looked("submission");
    await page.goto(`${board}/sums`);
    await expect(page.getByRole("heading", { name: `${year} 年度汇总` })).toBeVisible();
    await looked("sums");
    await page.getByRole("tab", { name: /表二/ }).click();
    const edge = (part: Locator) => part.evaluate((element) => Math.round(element.getBoundingClientRect().right));
    const table = page.getByRole("region", { name: "合计" }).getByRole("table");
    // A figure under a head of three columns is as wide as its head.
    for (const name of [/行政许可/, /行政强制/, /行政事业性收费/])
      expect(await edge(table.getByRole("cell", { name }))).toBe(await edge(table));
    await looked("sums-two");
    await page.getByRole("tab", { name: /表三/ }).click();
    if (width === 390) {
      await page.setViewportSize({ width: 320, height: 844 });
      await expectMoreBeside(page.getByRole("region", { name: "合计" }));
      await page.setViewportSize({ width, height: 844 });
    }
    await page.goto(`${board}/roster`);
    await expect(page.getByRole("heading", { name: `${year} 年度名册` })).toBeVisible();
    await looked("roster");
    await page.goto("/collections/new");
    await looked("new");
  });

test("the board shows by itself what has come by another way, also where the program did not answer in between", async ({
  page,
  createReport,
}) => {
  const first = await officeFile(page, createReport, "json");
  const second = await officeFile(page, createReport, "json");
  await begin(page, [first.office, second.office]);
  const send = async ({ name, mimeType, buffer }: OfficeFile) => {
    const answer = await page.request.post(filesAddress(page), {
      multipart: { files: { name, mimeType, buffer } },
    });
    const [line] = (await answer.text()).trim().split("\n");
    return JSON.parse(line) as { submission: string };
  };
  await send(first);
  await counted(page, "待看", 1);
  let lost = 0;
  await page.route("**/api/collections/*/files", async (route) => {
    lost += 1;
    if (lost <= 2) await route.abort();
    else await route.continue();
  });
  const { submission } = await send(second);
  await counted(page, "待看", 2);
  expect(lost).toBeGreaterThan(2);
  await page.request.post(`/api/submissions/${submission}/decision`, { data: { decision: "accept" } });
  await counted(page, "已接收", 1);
});

test("offices are ticked: clean ones are accepted at once, those with errors returned, the letters come in one file", async ({
  page,
  createReport,
}) => {
  test.slow();
  const clean = [await officeFile(page, createReport, "json"), await officeFile(page, createReport, "json")];
  const faulty = await officeFile(page, createReport, "json", { [person]: 999 });
  const silent = uniqueUnit();
  await begin(page, [...clean, faulty].map(({ office }) => office).concat(silent));
  await drop(page, [...clean, faulty]);
  await counted(page, "待看", 3);
  await page.getByRole("link", { name: clean[0].office }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  const bar = page.getByRole("region", { name: "选中的单位" });
  await expect(bar).toContainText("选了 2 个单位");
  await expectAccessible(page);
  await bar.getByRole("button", { name: "再选上其余待看的 1 个" }).click();
  await bar.getByRole("button", { name: "接收 2 份" }).click();
  await counted(page, "已接收", 2);
  await page.getByRole("checkbox", { name: `勾选${faulty.office}` }).check();
  await bar.getByRole("button", { name: "退回 1 份…" }).click();
  await page.getByLabel("重新报来的期限").fill(`${year + 1}-02-05`);
  await page.getByRole("dialog").getByRole("button", { name: "退回", exact: true }).click();
  await counted(page, "已退回", 1);
  // A submission with findings is drawn by the server, too: somebody may come by its address.
  const address = await page.getByRole("link", { name: faulty.office }).first().getAttribute("href");
  expect((await page.request.get(address ?? "")).status()).toBe(200);
  const letters = page.waitForEvent("download");
  await page.getByRole("link", { name: "退回函 1 份" }).click();
  expect((await letters).suggestedFilename()).toContain("退回函（1份）");
  await page.getByRole("checkbox", { name: `勾选${silent}` }).check();
  await bar.getByRole("button", { name: "本年不报，写明理由…" }).click();
  await page.getByLabel("不报的理由").fill("并入别的局");
  await page.getByRole("dialog").getByRole("button", { name: "本年不报", exact: true }).click();
  await counted(page, "应报", 3);
});

test("the board is walked through with the keys, and its state is in the address", async ({ page, createReport }) => {
  const file = await officeFile(page, createReport, "html");
  const other = uniqueUnit();
  await begin(page, [other, file.office]);
  await drop(page, [file]);
  await counted(page, "待看", 1);
  await page.getByRole("link", { name: other }).focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("link", { name: file.office })).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.getByRole("link", { name: other })).toBeFocused();
  await page.getByRole("navigation", { name: "按状态筛选" }).getByRole("link", { name: "待看" }).click();
  await expect(page).toHaveURL(/state=waiting/);
  await expect(page.getByRole("link", { name: other })).toHaveCount(0);
  await page.keyboard.press("/");
  await page.keyboard.type("没有这个单位");
  await page.keyboard.press("Enter");
  await expect(page.getByText("没有符合的单位。")).toBeVisible();
  await page.getByRole("link", { name: file.office }).waitFor({ state: "detached" });
});

import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import {
  acceptThis,
  begin,
  collectionIn,
  counted,
  drop,
  fileNamed,
  type OfficeReport,
  officeReport,
  year,
} from "./collection-page";
import { expect, test, uniqueUnit } from "./fixtures";
import { expectedSums, expectSumsInFiles, expectSumsShown, plain, specs } from "./independent-sums";
import { cleanFiles, corrected, fileOf, type Made, made } from "./sent-files";

const person = "requests.newlyReceived.naturalPerson";
const fees = "article20Item8.administrativeFees.amountCharged";

/** Each office charges another amount; that changes nothing that has to agree. */
const ownAmount = (index: number) => ({ [fees]: `${10 + index}.${10 + index}` });
const reportsOf = (all: Made[]): OfficeReport[] => all.map(({ report }) => report);

const filesRead = (page: Page, id: string) =>
  expect.poll(async () => {
    const { counts } = await (await page.request.get(`/api/collections/${id}/files`)).json();
    return counts.read;
  });

/** From the page of sums into the government's own draft. @returns its id */
async function putIntoReport(page: Page): Promise<string> {
  await page.getByRole("button", { name: /^放进.*的报告$/ }).click();
  await page.waitForURL(/\/reports\//);
  return /reports\/([\w-]+)/.exec(page.url())?.[1] ?? "";
}

async function expectCarried(page: Page, draft: string, reports: OfficeReport[]): Promise<void> {
  const { figures, unit } = await (await page.request.get(`/api/reports/${draft}`)).json();
  expect(unit.kind).toBe("government");
  const expected = expectedSums(reports);
  // 规章 are made by the government itself, and filled in by it.
  const carried = specs.filter(({ parts, address }) => !parts && !address.includes("governmentRules"));
  for (const { address } of carried) expect([address, plain(figures[address])]).toEqual([address, expected[address]]);
}

const bar = (page: Page) => page.getByRole("region", { name: "选中的单位" });
const openSums = (page: Page) => page.getByRole("link", { name: "汇总", exact: true }).click();

test("twelve offices' files become the government's draft, and every sum is that of an addition on its own", async ({
  page,
  createReport,
}) => {
  test.setTimeout(900_000);
  const clean = await made(createReport, 8, ownAmount);
  const faulty = await made(createReport, 3, (index) => ({ ...ownAmount(8 + index), [person]: 999 + index }));
  const [twice] = await made(createReport, 1, () => ownAmount(11));
  // The roster calls one of them otherwise than its report does.
  const called = uniqueUnit();
  const unknown = clean[6].report.unit.name;
  const offices = [...clean, ...faulty, twice].map(({ report }) => report.unit.name);
  const wrong = [];
  for (const [index, office] of faulty.entries())
    wrong.push(await fileOf(page, office, ["docx", "html", "json"][index]));
  const first = await fileOf(page, twice, "docx");
  const unreadable = fileNamed("", "坏的.docx", first.buffer.subarray(0, 3000));
  const files = await cleanFiles(page, clean);

  // In: what reads clean waits; what cannot be read, or is nobody's, is asked about once.
  await begin(
    page,
    offices.map((name) => (name === unknown ? called : name)),
  );
  const id = collectionIn(page);
  await drop(page, [...files, ...wrong, first, unreadable]);
  await counted(page, "待看", 11);
  await page.getByRole("button", { name: "2 个文件要问您" }).click();
  const asked = page.getByRole("group", { name: new RegExp(`${unknown}.*html`) });
  await expect(asked).toContainText(`文中写的是“${unknown}”`);
  await expectAccessible(page);
  await asked.getByRole("combobox").selectOption({ label: called });
  await page.getByRole("button", { name: "照这样放好" }).click();
  await page.getByRole("button", { name: "不要了" }).click();
  await expect(page.getByRole("button", { name: /个文件要问您/ })).toHaveCount(0);
  await counted(page, "待看", 12);
  await drop(page, [first]);
  await expect(page.getByText("1 个以前收过，没有重复收").first()).toBeVisible();
  const second = await corrected(page, twice, { [fees]: "88.88" }, "json");
  await drop(page, [second.file]);
  await filesRead(page, id).toBe(13);

  // Back: one with a letter of its own, two at once.
  const [own, ...others] = faulty.map(({ report }) => report.unit.name);
  await page.getByRole("link", { name: own }).click();
  await page.getByRole("button", { name: /^写退回函/ }).click();
  await page.getByLabel("还要说的话").fill("自然人一格与台账不一致");
  await page.getByRole("button", { name: /^退回/ }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/letter"));
  await page.goto(`/collections/${id}?faulty=true&state=waiting`);
  await expect(page.getByRole("link", { name: others[1] })).toBeVisible();
  await page.getByRole("checkbox", { name: "选上这 2 个单位" }).click();
  await bar(page).getByRole("button", { name: "退回 2 份…" }).click();
  await page.getByLabel("重新报来的期限").fill(`${year + 1}-02-05`);
  await page.getByRole("dialog").getByRole("button", { name: "退回", exact: true }).click();
  await page.goto(`/collections/${id}`);
  await counted(page, "已退回", 3);

  // Nine are accepted at once and summed; the sums, the draft and its checks say whom they lack.
  await page.getByRole("checkbox", { name: "选上这 12 个单位" }).click();
  await bar(page).getByRole("button", { name: "接收 9 份" }).click();
  await counted(page, "已接收", 9);
  await openSums(page);
  await expect(page.getByText("本行政区域，合计了 9 / 12 个单位")).toBeVisible();
  const lacking = `没有计入：${[own, ...others].join("、")}。`;
  await expect(page.getByText(lacking)).toBeVisible();
  const nine = reportsOf([...clean, second]);
  await expectSumsShown(page, nine);
  await page.getByRole("tab", { name: /表三/ }).click();
  await page.getByRole("button", { name: /本年新收.* · 自然人/ }).click();
  await expect(page.getByRole("complementary").getByRole("table").getByRole("link")).toHaveCount(9);
  await expect(page).toHaveURL(/figure=/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "收起" }).click();
  const draft = await putIntoReport(page);
  await expectCarried(page, draft, nine);
  await page.goto(`/reports/${draft}/requests`);
  await page.getByRole("button", { name: "各单位合计" }).click();
  const source = page.getByRole("dialog", { name: "数的来源" });
  await expect(source).toContainText(`各单位合计 ${expectedSums(nine)[person]}`);
  await expect(source).toContainText("本行政区域，合计了 9 / 12 个单位");
  await expect(source).toContainText(lacking);
  await expectAccessible(page);
  await page.goto(`/reports/${draft}/check`);
  const lacks = page.getByRole("article").filter({ hasText: "表里的数只合计了 9 / 12 个单位" });
  await expect(lacks).toContainText(own);
  await expectAccessible(page);
  await lacks.getByRole("link", { name: "去汇总" }).click();
  await expect(page.getByText("本行政区域，合计了 9 / 12 个单位")).toBeVisible();

  // In again as they should be, and looked at one after the other, each letter held against what came.
  await page.goto(`/collections/${id}`);
  const right = officeReport().figures[person] as number;
  const mended = [];
  for (const [index, each] of faulty.entries())
    mended.push(await corrected(page, each, { [person]: right }, ["docx", "html", "json"][index]));
  await drop(
    page,
    mended.map(({ file }) => file),
  );
  await counted(page, "待看", 3);
  await page.getByRole("link", { name: "逐份看：3 份" }).click();
  for (const left of [3, 2, 1]) {
    await expect(page.getByText(`1 / ${left} 份`)).toBeVisible();
    await acceptThis(page);
  }
  // After the last one the board is open already.
  await counted(page, "已接收", 12);
  await openSums(page);
  await expect(page.getByText("本行政区域，合计了 12 / 12 个单位")).toBeVisible();
  const all = [...clean, second, ...mended];
  await expectSumsShown(page, reportsOf(all));
  expect(await putIntoReport(page)).toBe(draft);
  await expectCarried(page, draft, reportsOf(all));

  // A later correction changes nothing until it is taken over.
  const later = await corrected(page, clean[0], { [fees]: "5.05" }, "docx");
  await page.goto(`/collections/${id}`);
  await drop(page, [later.file]);
  await counted(page, "待看", 1);
  await page.getByRole("link", { name: "逐份看：1 份" }).click();
  await acceptThis(page);
  await page.goto(`/collections/${id}/sums`);
  await expectSumsShown(page, reportsOf(all));
  await page.getByRole("button", { name: "改到汇总里" }).click();
  await expect(page.getByRole("button", { name: "改到汇总里" })).toHaveCount(0);
  const last = reportsOf([later, ...all.slice(1)]);
  await expectSumsShown(page, last);
  await expectSumsInFiles(page, last);
  await putIntoReport(page);
  await expectCarried(page, draft, last);
});

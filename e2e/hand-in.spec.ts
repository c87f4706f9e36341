import type { Page } from "@playwright/test";
import { look } from "./accessible";
import { consistentReport } from "./consistent-report";
import { expect, test, uniqueUnit } from "./fixtures";

const person = "requests.newlyReceived.naturalPerson";

/** Somebody collects, and this office is on the roster. */
async function collect({ request }: Page, supervisor: string, office: string, year: number): Promise<string> {
  const data = {
    office: { name: supervisor },
    year,
    roster: [{ name: office }],
  };
  const answer = await request.post("/api/collections", { data });
  expect(answer.ok()).toBe(true);
  return (await answer.json()).id;
}

/** 定稿 on the last step; every question of a rule is answered first. */
async function finalise(page: Page, id: string): Promise<void> {
  await page.goto(`/reports/${id}/check`);
  await page.getByRole("tab", { name: "导出" }).click();
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await expect(page.getByText("已定稿。", { exact: true }).first()).toBeVisible();
}

/** What the collector decides, at the submission that waits. */
async function decide(page: Page, collection: string, body: object): Promise<void> {
  const board = await (await page.request.get(`/api/collections/${collection}`)).json();
  const id = board.offices[0].submission;
  const answer = await page.request.post(`/api/submissions/${id}/decision`, {
    data: body,
  });
  expect(answer.ok()).toBe(true);
}

test("a report is finalised, handed in, returned, mended, handed in again and accepted", async ({
  page,
  createReport,
}) => {
  test.slow();
  const report = consistentReport();
  const { year } = report;
  const office = report.unit.name;
  const supervisor = `${uniqueUnit()}人民政府办公室`;
  const id = await createReport(report);
  const card = page.getByRole("region", { name: supervisor });

  await test.step("before it is final it cannot be handed in, and nobody collects yet", async () => {
    await page.goto(`/reports/${id}/hand-in`);
    await expect(page.getByText("还没有定稿。定稿以后才能报送")).toBeVisible();
    await expect(page.getByText(`把${office}列进名册`)).toBeVisible();
    await look(page, "hand-in-nobody");
  });

  const collection = await collect(page, supervisor, office, year);
  await test.step("finalised, it goes with one click", async () => {
    await finalise(page, id);
    const line = page.getByRole("region", { name: "报送" });
    await expect(line).toContainText("未报送");
    await line.getByRole("link", { name: "去报送" }).click();
    await expect(card).toContainText("未报送");
    await card.getByRole("button", { name: "报送" }).click();
    await expect(card.getByText("已报送，是第 1 次")).toBeVisible();
    await expect(card).toContainText("收报单位还没有看完");
    await expect(card.getByRole("button", { name: "再报送" })).toHaveAttribute("aria-disabled", "true");
    await look(page, "hand-in-sent");
  });

  await test.step("the board holds it as it holds any file", async () => {
    await page.goto(`/collections/${collection}`);
    await expect(page.getByRole("row", { name: new RegExp(office) })).toContainText("待看");
  });

  await test.step("a return comes back with its items and its letter", async () => {
    const items = [
      {
        place: person,
        is: "1",
        should: "2",
        why: "与台账差一件",
        severity: "error",
      },
    ];
    await decide(page, collection, {
      decision: "return",
      items,
      due: `${year + 1}-02-10`,
      reason: "改好再报",
    });
    await page.goto(`/reports/${id}/check`);
    await page.getByRole("tab", { name: "导出" }).click();
    const line = page.getByRole("region", { name: "报送" });
    await expect(line).toContainText("已退回");
    await line.getByRole("link", { name: "看退回的内容" }).click();
    await expect(card).toContainText(`退回，1 条，${year + 1} 年 2 月 10 日前再报`);
    await expect(card).toContainText("与台账差一件");
    const letter = page.waitForEvent("download");
    await card.getByRole("link", { name: "退回函 Word" }).click();
    expect((await letter).suggestedFilename()).toContain(".docx");
    await look(page, "hand-in-returned");
  });

  await test.step("opened again for it, mended, and handed in again", async () => {
    await card.getByRole("button", { name: "重新打开，按退回的改" }).click();
    await expect(page).toHaveURL(/requests/);
    await page.request.patch(`/api/reports/${id}/sections/overview`, {
      data: {
        baseRevision: 1,
        values: { text: `${(report.text as Record<string, string>).overview}` },
      },
    });
    await page.goto(`/reports/${id}/hand-in`);
    await expect(card.getByRole("button", { name: "接着改" })).toBeVisible();
    const text = `${(report.text as Record<string, string>).otherMatters}另：已与台账核对。`;
    const known = await (await page.request.get(`/api/reports/${id}`)).json();
    const answer = await page.request.patch(`/api/reports/${id}/sections/otherMatters`, {
      data: { baseRevision: known.revision, values: { text } },
    });
    expect(answer.ok()).toBe(true);
    await finalise(page, id);
    await page.goto(`/reports/${id}/hand-in`);
    await card.getByRole("button", { name: "再报送" }).click();
    await expect(card.getByText("已报送，是第 2 次")).toBeVisible();
  });

  await test.step("accepted, it says so, when and by whom", async () => {
    await decide(page, collection, { decision: "accept" });
    await page.reload();
    await expect(card).toContainText(/第 2 次报送，今天 .*本机 今天 .* 已接收/);
    await card.getByText("历次报送，2 次").click();
    await expect(card.getByRole("listitem")).toHaveText([/第 2 次.*接收/, /第 1 次.*退回/]);
    await look(page, "hand-in-accepted");
  });
});

import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import Database from "better-sqlite3";
import JSZip from "jszip";
import { look } from "./accessible";
import { consistentReport } from "./consistent-report";
import { expect, test } from "./fixtures";
import { foundOffice, joinOffice, startOffice } from "./office-server";
import { freePort, newFolder } from "./own-server";

/** The day in China, so many days from now. */
const day = (from = 0) => new Date(Date.now() + (8 + 24 * from) * 3_600_000).toISOString().slice(0, 10);

/** As if the last day had gone by. */
function letDaysGoBy(folder: string): void {
  const file = new Database(join(folder, "reports.sqlite"));
  file.prepare("UPDATE deputies SET from_day = ?, until_day = ?").run(day(-2), day(-1));
  file.close();
}

const stepNow = (page: Page) =>
  page.getByRole("list", { name: "这一轮的步骤" }).getByRole("listitem").and(page.locator("[aria-current=step]"));

const choose = async (box: Locator, name: string) => {
  const label = (await box.getByRole("option").allTextContents()).find((text) => text.startsWith(name));
  await box.selectOption({ label });
};

test("whoever is away is stood in for: entered, agreed as 代, on the sheet, and over with the last day", async ({
  browser,
}) => {
  test.slow();
  const folder = newFolder();
  const server = await startOffice(folder, await freePort());
  const report = consistentReport();
  const at = await foundOffice(browser, server, report.unit.name);
  const { admin } = at;
  const [drafter, away, deputy] = await Promise.all([
    joinOffice(at, "李某", { role: "drafter" }),
    joinOffice(at, "吕某某", { role: "reviewer", position: "办公室（保密）" }),
    joinOffice(at, "沈某", { role: "contributor", position: "法制科" }),
  ]);
  const { id } = await (await drafter.request.post("/api/reports", { data: report })).json();
  const steps = [
    { name: "保密审查", people: ["吕某某"] },
    { name: "签发", people: [] },
  ];
  expect((await admin.request.put(`/api/offices/${at.id}/review-steps`, { data: { steps } })).status()).toBe(200);
  const { revision } = await (await drafter.request.get(`/api/reports/${id}`)).json();
  const submit = () => drafter.request.post(`/api/reports/${id}/review/submission`, { data: { revision } });
  expect((await submit()).status()).toBe(201);

  await test.step("the administrator enters who is away, and is told what cannot be", async () => {
    await admin.goto("/people/steps");
    await expect(admin.getByText("审核人、签发人请假，可以由别人代几天。")).toBeVisible();
    await admin.getByRole("button", { name: "有人请假…" }).click();
    const dialog = admin.getByRole("dialog", { name: "谁请假，由谁代" });
    await dialog.getByRole("button", { name: "写好" }).click();
    await expect(dialog.getByRole("alert")).toContainText("都要写");
    await choose(dialog.getByLabel("谁请假"), "吕某某");
    await dialog.getByLabel("第一天").fill(day());
    await dialog.getByLabel("最后一天").fill(day(-1));
    await choose(dialog.getByLabel("由谁代"), "沈某");
    await dialog.getByRole("button", { name: "写好" }).click();
    await expect(dialog.getByRole("alert")).toContainText("最后一天不能早于第一天");
    await look(admin, "deputy-dialog");
    await dialog.getByLabel("最后一天").fill(day(2));
    await dialog.getByRole("button", { name: "写好" }).click();
    await expect(dialog).toBeHidden();
    await expect(admin.getByRole("listitem").filter({ hasText: /吕某某 .*请假，期间由沈某代/ })).toBeVisible();
    await look(admin, "deputy-steps");
  });

  await test.step("the drafter sees for whom it waits, and the deputy finds it", async () => {
    await drafter.goto("/waiting");
    await expect(drafter.getByText("等吕某某（由沈某代）")).toBeVisible();
    await deputy.goto("/waiting");
    await expect(deputy.getByText("等您代吕某某保密审查")).toBeVisible();
    await look(deputy, "deputy-waiting");
    await deputy.goto(`/reports/${id}/review`);
    await expect(deputy.getByText("吕某某请假，您代他给意见，记录和审签单上写明“代”。")).toBeVisible();
    const said = { place: "requests.newlyReceived.naturalPerson", text: "核一下" };
    expect((await deputy.request.post(`/api/reports/${id}/comments`, { data: said })).status()).toBe(201);
    await expect(deputy.getByRole("article", { name: /，沈某（代吕某某） 今天 .+写$/ })).toBeVisible();
    await look(deputy, "deputy-review");
  });

  await test.step("both are told under their own account", async () => {
    await away.goto("/account");
    await expect(away.getByRole("list", { name: "我请假由谁代" })).toContainText(/请假，由沈某代/);
    await deputy.goto("/account");
    await expect(deputy.getByText(/吕某某 .*请假，期间由您代。/)).toBeVisible();
    await expect(deputy.getByText(/代吕某某的审核人/)).toBeVisible();
    await look(deputy, "deputy-account");
    await deputy.goto(`/reports/${id}/review`);
  });

  await test.step("what the deputy returns and agrees to says for whom", async () => {
    const reasons = [{ kind: "文字", text: "“均已答复”不准" }];
    const returned = { revision, kind: "return", reasons };
    expect((await deputy.request.post(`/api/reports/${id}/review/opinions`, { data: returned })).status()).toBe(201);
    await drafter.goto(`/reports/${id}/overview`);
    await expect(drafter.getByText("沈某（代吕某某）（保密审查）")).toBeVisible();
    await drafter.request.put(`/api/reports/${id}/review/answers/0`, { data: { text: "已核对" } });
    expect((await submit()).status()).toBe(201);
    await deputy.reload();
    await deputy.getByRole("button", { name: /^同意/ }).click();
    await expect(stepNow(deputy)).toContainText("签发");
    const sheet = await deputy.request.get(`/api/reports/${id}/review-sheet/docx`);
    const paper = await (await JSZip.loadAsync(await sheet.body())).file("word/document.xml")?.async("text");
    expect(paper?.replace(/<[^>]+>/g, "")).toContain("沈某（代吕某某）");
    await admin.goto("/people/log");
    await expect(admin.getByText(/保密审查，同意，代吕某某/)).toBeVisible();
    await expect(admin.getByText(/请假，期间|由沈某代/).first()).toBeVisible();
  });

  await test.step("once the last day is over the open page is told, and whoever was away decides again", async () => {
    await drafter.request.delete(`/api/reports/${id}/review/submission`);
    expect((await submit()).status()).toBe(201);
    await deputy.reload();
    await expect(deputy.getByRole("button", { name: /^同意/ })).toBeVisible();
    letDaysGoBy(folder);
    await expect(deputy.getByText("这份报告您现在看不到了。")).toBeVisible();
    await expect(deputy.getByText("报告现在打不开，意见先留着。")).toBeVisible();
    const late = { revision, kind: "agree" };
    expect((await deputy.request.post(`/api/reports/${id}/review/opinions`, { data: late })).status()).toBe(404);
    const { events } = await (await away.request.get(`/api/reports/${id}/review`)).json();
    expect(events.at(-1).kind).toBe("submit");
    await away.goto(`/reports/${id}/review`);
    await away.getByRole("button", { name: /^同意/ }).click();
    await expect(stepNow(away)).toContainText("签发");
  });

  await test.step("whoever goes away names a deputy themselves, and takes it back", async () => {
    await away.goto("/account");
    await away.getByRole("button", { name: "我要请假…" }).click();
    const dialog = away.getByRole("dialog", { name: "我请假，由谁代" });
    await dialog.getByRole("button", { name: "写好" }).click();
    await expect(dialog.getByRole("alert")).toContainText("都要写");
    await dialog.getByLabel("第一天").fill(day(5));
    await dialog.getByLabel("最后一天").fill(day(6));
    await choose(dialog.getByLabel("由谁代"), "沈某");
    await look(away, "own-deputy-dialog");
    await dialog.getByRole("button", { name: "写好" }).click();
    const own = away.getByRole("list", { name: "我请假由谁代" });
    await expect(own).toContainText(/请假，由沈某代/);
    await look(away, "own-deputy");
    await admin.goto("/people/steps");
    await expect(admin.getByRole("listitem").filter({ hasText: /吕某某 .*请假，期间由沈某代/ })).toBeVisible();
    await own.getByRole("button", { name: /^去掉：/ }).click();
    await expect(own).toBeHidden();
  });
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

import { readFile, rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { look } from "./accessible";
import { consistentReport } from "./consistent-report";
import { expect, test, uniqueUnit } from "./fixtures";
import { freePort, newFolder, startServer } from "./own-server";

const person = "requests.newlyReceived.naturalPerson";

type Carried = { name: string; mimeType: string; buffer: Buffer };

/** What a link of the page downloads, as it lies on a stick between the two computers. */
async function carried(page: Page, link: string): Promise<Carried> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await download;
  return { name: file.suggestedFilename(), mimeType: "application/json", buffer: await readFile(await file.path()) };
}

/** The last 定稿 of a report, by the request that the button makes. */
async function finalise(page: Page, id: string): Promise<void> {
  await page.goto(`/reports/${id}/check`);
  await page.getByRole("tab", { name: "导出" }).click();
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await expect(page.getByText("已定稿。", { exact: true }).first()).toBeVisible();
}

test("two computers: signed out of one, asked about by fingerprint at the other, returned, and mended item by item", async ({
  page: office,
  browser,
  createReport,
}) => {
  test.slow();
  const folder = newFolder();
  const far = await startServer(folder, await freePort());
  const desk = await (await browser.newContext({ baseURL: far.url, locale: "zh-CN" })).newPage();
  const report = consistentReport();
  const { year } = report;
  const unit = report.unit.name;
  const supervisor = `${uniqueUnit()}人民政府办公室`;
  const id = await createReport(report);
  const roster = { office: { name: supervisor }, year, roster: [{ name: unit }] };
  const collection = (await (await desk.request.post("/api/collections", { data: roster })).json()).id;
  const putIn = desk.locator("input[type=file]").first();
  let fingerprint = "";
  let first: Carried = { name: "", mimeType: "", buffer: Buffer.from("") };

  await test.step("the office's page says its fingerprint beside the file", async () => {
    await finalise(office, id);
    await office.goto(`/reports/${id}/hand-in`);
    fingerprint =
      (await office.getByRole("region", { name: "签了名的文件" }).locator("code").textContent())?.trim() ?? "";
    expect(fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    first = await carried(office, "下载签了名的文件");
    await look(office, "signed-out");
  });

  await test.step("the desk asks once, with the same fingerprint", async () => {
    await desk.goto(`/collections/${collection}`);
    await putIn.setInputFiles(first);
    await desk.getByRole("button", { name: /个文件要问您/ }).click();
    const pane = desk.getByRole("complementary", { name: "认不出单位的文件" });
    await expect(pane).toContainText(fingerprint);
    await look(desk, "signed-asked");
    await pane.getByRole("button", { name: "照这样放好" }).click();
    await expect(desk.getByRole("row", { name: new RegExp(unit) })).toContainText("待看");
  });

  await test.step("it is returned, and the return is a signed file with the desk's fingerprint", async () => {
    const board = await (await desk.request.get(`/api/collections/${collection}`)).json();
    const submission = board.offices[0].submission;
    const items = [{ place: person, is: "1", should: "2", why: "与台账差一件", severity: "error" }];
    const decision = { decision: "return", items, due: `${year + 1}-02-10`, reason: "改好再报" };
    expect((await desk.request.post(`/api/submissions/${submission}/decision`, { data: decision })).ok()).toBe(true);
    await desk.goto(`/submissions/${submission}`);
    await desk.getByRole("tab", { name: /历次/ }).click();
    const own = (await desk.locator("code").last().textContent())?.trim() ?? "";
    await look(desk, "signed-return");
    const back = await carried(desk, "下载退回文件（签名）");
    await office.goto(`/reports/${id}/hand-in`);
    await office.getByLabel("收报单位的退回文件").setInputFiles(back);
    const asked = office.getByRole("region", { name: "签了名的文件" }).getByRole("status");
    await expect(asked).toContainText(`${supervisor}`);
    await expect(asked).toContainText(own);
    await look(office, "signed-return-asked");
    await asked.getByRole("button", { name: "指纹一样，重新打开来改" }).click();
  });

  await test.step("the report is open again, with what is asked as in a round within the office", async () => {
    await expect(office.getByText("要求改 1 条，还有 1 条。")).toBeVisible();
    await expect(office.getByText(`（${supervisor}）`)).toBeVisible();
    await office.getByRole("button", { name: "看要改的 1 条" }).click();
    await expect(office.getByText("与台账差一件，报送的写的是“1”，应是“2”")).toBeVisible();
    await look(office, "signed-round");
    await office.getByRole("button", { name: "不改，写明为什么" }).click();
    await office.getByLabel("为什么不改，或者改在哪里").fill("台账里那一件是上一年的");
    await office.getByRole("button", { name: "写好" }).click();
    await expect(office.getByText("要求的都改了或写明了，可以在最后一步再次送审。")).toBeVisible();
  });

  await test.step("finalised and signed again it needs no question, and the file of before does", async () => {
    const known = await (await office.request.get(`/api/reports/${id}`)).json();
    const text = `${(report.text as Record<string, string>).otherMatters}另：已与台账核对。`;
    const body = { baseRevision: known.revision, values: { text } };
    expect((await office.request.patch(`/api/reports/${id}/sections/otherMatters`, { data: body })).ok()).toBe(true);
    await finalise(office, id);
    await office.goto(`/reports/${id}/hand-in`);
    const next = await carried(office, "下载签了名的文件");
    await desk.goto(`/collections/${collection}`);
    await putIn.setInputFiles(next);
    const row = desk.getByRole("row", { name: new RegExp(unit) });
    await expect(row).toContainText("待看");
    const upload = {
      multipart: { files: { ...first, name: "旧的.json", buffer: Buffer.concat([first.buffer, Buffer.from("\n")]) } },
    };
    const line = JSON.parse(await (await desk.request.post(`/api/collections/${collection}/files`, upload)).text());
    expect(line).toMatchObject({
      state: "unmatched",
      problem: expect.stringMatching(/第 1 次报送一样，只是又签了一次名/),
    });
  });

  await desk.context().close();
  await far.kill();
  await rm(folder, { recursive: true, force: true });
});

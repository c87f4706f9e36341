import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { look } from "./accessible";
import { expect, test, uniqueUnit } from "./fixtures";
import { startOffice } from "./office-server";
import { freePort, newFolder } from "./own-server";
import { field, lookAgain, open } from "./wizard-page";

const licensing = "article20Item5.administrativeLicensing.decisions";
const penalty = "article20Item6.administrativePenalty.decisions";

/** Somebody fills in a sheet in another program. */
async function fillSheet(path: string, cells: Record<string, string | number>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  for (const [name, value] of Object.entries(cells)) workbook.worksheets[0].getCell(name).value = value;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test("rows go out in a sheet, come back filled in, and stand in the report with who gave them", async ({
  page,
  createReport,
}) => {
  test.slow();
  const unit = { name: uniqueUnit() };
  const id = await createReport({ unit, year: 2025 });

  await test.step("the drafter finds it in the report and gives two rows", async () => {
    await open(page, `/reports/${id}/proactiveDisclosure`);
    await page.getByRole("link", { name: "分工" }).click();
    await expect(page.getByRole("heading", { name: "没有分出去的" })).toBeVisible();
    await look(page, "assignments-empty");
    await page.getByRole("button", { name: "分一项" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("科室").fill("执法支队");
    await dialog.getByLabel("联系谁（可以不写）").fill("魏某");
    await dialog.getByLabel("到期").fill("2020-01-15");
    await dialog.getByLabel("行政许可").check();
    await dialog.getByLabel("行政处罚").check();
    await look(page, "assignments-give");
    await dialog.getByRole("button", { name: "分出去，2 个数" }).click();
    await expect(page.getByRole("row", { name: /^执法支队/ })).toContainText(
      /魏某二、行政许可、行政处罚2 个数1 月 15 日迟 \d+ 天/,
    );
    await look(page, "assignments");
  });

  await test.step("the sheet goes out and comes back; what is wrong in it is said at its cell", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      (async () => {
        await page.getByRole("button", { name: /^更多：执法支队/ }).click();
        await page.getByRole("menuitem", { name: "下载采集表" }).click();
      })(),
    ]);
    expect(download.suggestedFilename()).toBe("采集表—执法支队魏某—2025.xlsx");
    const sheet = await fillSheet(await download.path(), { C6: 5312, C10: "约四百", B12: "魏某某", E12: "1月13日" });
    const buffer = { name: "采集表（已填）.xlsx", buffer: sheet, mimeType: "application/octet-stream" };
    await page.getByLabel("收回的采集表").setInputFiles(buffer);
    await expect(page.getByText("收了 1 处，等您看了放入")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "C10" })).toContainText("约四百");
    await look(page, "assignments-came");
    const other = { name: "别的.xlsx", buffer: Buffer.from("不是表"), mimeType: "application/octet-stream" };
    await page.getByLabel("收回的采集表").setInputFiles(other);
    await expect(page.getByText("采集表是 Excel（xlsx）文件")).toBeVisible();
  });

  await test.step("the figure is taken, and its cell says who gave it", async () => {
    await page.getByRole("button", { name: /^看了放入：执法支队/ }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("row", { name: /行政许可/ })).toContainText("5312");
    await look(page, "assignments-taking");
    await dialog.getByRole("button", { name: "放入这 1 处" }).click();
    await expect(page.getByRole("row", { name: /^执法支队/ })).not.toContainText("等您放入");
    await open(page, `/reports/${id}/proactiveDisclosure`);
    await expect(field(page, licensing)).toHaveValue("5312");
    await field(page, licensing).click();
    await page.getByRole("button", { name: "执法支队魏某某交" }).click();
    const source = page.getByRole("dialog", { name: "数的来源" });
    await expect(source).toContainText("采集表");
    await page.keyboard.press("Escape");
    await expect(field(page, penalty)).toHaveValue("");
  });
});

const password = "四个不相干的词：竹椅、风铃";

test("whoever has an account sees only what is asked of them, and hands it in", async ({ browser }) => {
  test.slow();
  const [folder, office] = [newFolder(), "某某市水务局"];
  const server = await startOffice(folder, await freePort());
  const drafter = await (await browser.newContext({ baseURL: server.url })).newPage();
  const person = await (await browser.newContext({ baseURL: server.url })).newPage();
  const origin = { origin: server.url };

  await test.step("the administrator adds a contributor, and gives rows out", async () => {
    await drafter.goto(server.setup);
    await drafter.getByLabel("单位名称").fill(office);
    await drafter.getByLabel("姓名").fill("李某");
    await drafter.getByLabel("登录名").fill("limou");
    await drafter.getByLabel("密码").fill(password);
    await drafter.getByRole("button", { name: "建好，进入系统" }).click();
    await expect(drafter.getByRole("button", { name: "李某" })).toBeVisible();
  });
  const api = drafter.request;
  const made = await (
    await api.post("/api/reports", { headers: origin, data: { unit: { name: office }, year: 2025 } })
  ).json();
  const compulsion = "article20Item6.administrativeCompulsion.decisions";
  await api.post("/api/reports", {
    headers: origin,
    data: { unit: { name: office }, year: 2024, figures: { [compulsion]: 90117 } },
  });
  const officeId = (await (await api.get(`/api/people`)).json()).offices[0].id;
  const roles = [{ office: officeId, role: "contributor" }];
  const added = await (
    await api.post("/api/people", {
      headers: origin,
      data: { name: "魏某", username: "weimou", position: "执法支队", roles },
    })
  ).json();

  await drafter.goto(`/reports/${made.id}/assignments`);
  await drafter.getByRole("button", { name: "分一项" }).click();
  const dialog = drafter.getByRole("dialog");
  await dialog.getByLabel("谁填").selectOption({ label: "魏某（执法支队）" });
  await expect(dialog.getByLabel("科室")).toHaveValue("执法支队");
  await dialog.getByLabel("到期").fill("2099-01-15");
  await dialog.getByLabel("行政处罚").check();
  await dialog.getByLabel("行政强制").check();
  await dialog.getByRole("button", { name: "分出去，2 个数" }).click();
  await expect(drafter.getByRole("row", { name: /^执法支队/ })).toContainText("还没填");

  await test.step("who logs in for the first time finds what they are asked for", async () => {
    await person.goto("/");
    await person.getByLabel("登录名").fill("weimou");
    await person.getByLabel("密码", { exact: true }).fill(added.password);
    await person.keyboard.press("Enter");
    await expect(person.getByRole("heading", { name: "换一个自己的密码" })).toBeVisible();
    await person.getByLabel("现在的密码").fill(added.password);
    await person.getByLabel("新密码").fill(password);
    await person.getByLabel("再写一遍").fill(password);
    await person.getByRole("button", { name: "换好，进入系统" }).click();
    await expect(person.getByRole("heading", { level: 1, name: "2 个数，1 月 15 日前" })).toBeVisible();
    await person.getByRole("link", { name: /待办/ }).first().click();
    await expect(person.getByText("1 件等您。")).toBeVisible();
    await look(person, "waiting-contributor");
    await person.getByRole("link", { name: /^去填：.*李某请您填“行政处罚”、“行政强制”/ }).click();
    await expect(person.getByRole("heading", { level: 1, name: "2 个数，1 月 15 日前" })).toBeVisible();
    await expect(person.getByLabel("行政许可", { exact: true })).toHaveCount(0);
    expect((await person.request.get(`/api/reports/${made.id}`)).status()).toBe(404);
  });

  const elsewhere = await (await browser.newContext({ baseURL: server.url })).newPage();
  const logIn = async (page: Page) => {
    await page.getByLabel("登录名").fill("weimou");
    await page.getByLabel("密码", { exact: true }).fill(password);
    await page.keyboard.press("Enter");
  };
  /** From another computer, as somebody does who forgot to leave this one. */
  const endOthers = async () => {
    const { sessions } = await (await elsewhere.request.get("/api/account/sessions")).json();
    for (const { id, current } of sessions)
      if (!current) await elsewhere.request.delete(`/api/account/sessions/${id}`, { headers: origin });
  };
  const storedPenalty = async () => {
    const { assignments } = await (await elsewhere.request.get("/api/assignments")).json();
    return assignments[0].groups[0].rows[0].fields[0].value;
  };

  await test.step("what is typed after the log-in has ended goes on at the next one, at the open page or a later one", async () => {
    await elsewhere.goto("/sign-in");
    await logIn(elsewhere);
    await elsewhere.waitForURL("**/assignments");
    const field = person.getByLabel("行政处罚", { exact: true });
    const ended = person.getByRole("heading", { name: "登录已经结束" });
    await endOthers();
    await field.fill("34");
    await expect(ended).toBeVisible();
    await logIn(person);
    await expect(ended).toBeHidden();
    await expect(person.getByText("随填随存，都存上了。")).toBeVisible();
    expect(await storedPenalty()).toBe("34");
    await endOthers();
    await field.fill("56");
    await expect(ended).toBeVisible();
    person.once("dialog", (dialog) => dialog.accept());
    await person.goto("/sign-in");
    await logIn(person);
    await expect(field).toHaveValue("56");
    await expect.poll(storedPenalty).toBe("56");
  });

  await test.step("what was left behind is not put over what was stored since", async () => {
    const field = person.getByLabel("行政处罚", { exact: true });
    await endOthers();
    await field.fill("78");
    await expect(person.getByRole("heading", { name: "登录已经结束" })).toBeVisible();
    await elsewhere.getByLabel("行政处罚", { exact: true }).fill("90");
    await expect.poll(storedPenalty).toBe("90");
    person.once("dialog", (dialog) => dialog.accept());
    await person.goto("/sign-in");
    await logIn(person);
    await expect(field).toHaveAccessibleDescription(/您在这台电脑上还写过“78”，没有存上。/);
    await look(person, "asked-left");
    await expect(field).toHaveValue("90");
    await person.getByRole("button", { name: "换成没有存上的：行政处罚" }).click();
    await expect(field).toHaveValue("78");
    await expect.poll(storedPenalty).toBe("78");
    await elsewhere.context().close();
  });

  await test.step("what is typed is stored, what is no figure is said, and blanks keep it from being handed in", async () => {
    await person.getByLabel("行政处罚", { exact: true }).fill("39a");
    await expect(person.getByText("这里要填整数")).toBeVisible();
    await person.reload();
    await expect(person.getByLabel("行政处罚", { exact: true })).toHaveValue("39a");
    await person.getByLabel("行政处罚", { exact: true }).fill("3985758");
    await expect(person.getByText("这里要填整数")).toHaveCount(0);
    await expect(person.getByText("还有 1 格空着")).toBeVisible();
    await look(person, "asked");
    const compelled = person.getByLabel("行政强制", { exact: true });
    await expect(compelled).toHaveAccessibleDescription(/^去年 90117/);
    await compelled.fill("8283");
    await expect(compelled).toHaveAccessibleDescription(/行政强制比去年少 91%。88283 少写了一位？/);
    await look(person, "asked-far");
    await person.getByRole("button", { name: "改为 88283：行政强制" }).click();
    await expect(compelled).toHaveValue("88283");
    await expect(person.getByText("比去年少")).toHaveCount(0);
    await compelled.fill("8283");
    await person.getByRole("button", { name: "没有错，写明为什么：行政强制" }).click();
    await look(person, "asked-why");
    await person.getByLabel("行政强制比去年少 91%。没有错，是因为").fill("查封改由支队办理");
    await person.getByRole("button", { name: "写好了" }).click();
    await expect(person.getByText("写明了：查封改由支队办理")).toBeVisible();
    await person.getByLabel(/我核对过/).check();
    await person.getByRole("button", { name: "交给李某" }).click();
    await expect(person.getByText(/已核对，/)).toBeVisible();
    await look(person, "asked-done");
  });

  await test.step("the drafter sees it, opens it again, and the contributor may go on", async () => {
    await lookAgain(drafter);
    await expect(drafter.getByRole("row", { name: /^执法支队/ })).toContainText("已核对");
    const stored = await (await api.get(`/api/reports/${made.id}`)).json();
    expect(stored.figures[penalty]).toBe(3985758);
    const { reasons } = await (await api.get(`/api/reports/${made.id}/reasons`)).json();
    expect(reasons).toMatchObject([{ rule: "Y-8", by: "执法支队魏某", text: "查封改由支队办理" }]);
    await drafter.getByRole("button", { name: /^看：执法支队/ }).click();
    await expect(drafter.getByRole("dialog")).toContainText("说明：查封改由支队办理");
    await drafter.getByRole("button", { name: "重新打开，让魏某改" }).click();
    await expect(drafter.getByRole("row", { name: /^执法支队/ })).toContainText("重新打开了");
    await lookAgain(person);
    await expect(person.getByText("李某重新打开了，改好再交一次。")).toBeVisible();
    await expect(person.getByLabel("行政处罚", { exact: true })).toBeEditable();
  });
  await test.step("of a row that others are asked for by now, what was typed stays to be copied, and holds up no other row", async () => {
    const { assignments } = await (await api.get(`/api/reports/${made.id}/assignments`)).json();
    const [{ id, section, due, parts }] = assignments;
    const ask = async (these: string[]) => {
      const path = `/api/reports/${made.id}/assignments/${id}`;
      const answer = await api.patch(path, { headers: origin, data: { section, person: "", due, parts: these } });
      expect(answer.status()).toBe(200);
    };
    await ask(parts.filter((part: string) => !penalty.startsWith(part)));
    await person.getByLabel("行政处罚", { exact: true }).fill("41");
    await expect(person.getByText("编制人把这里的几格改给别人填了。")).toContainText("行政处罚　41");
    await expect(person.getByLabel("行政处罚", { exact: true })).toHaveCount(0);
    await look(person, "asked-gone");
    await person.getByLabel("行政强制", { exact: true }).fill("8284");
    const stored = async () => {
      const { assignments: asked } = await (await person.request.get("/api/assignments")).json();
      return asked[0].groups[0].rows[0].fields[0].value;
    };
    await expect.poll(stored).toBe("8284");
    await person.reload();
    await expect(person.getByLabel("行政强制", { exact: true })).toHaveValue("8284");
    await person.getByRole("button", { name: "不要了" }).click();
    await expect(person.getByText("编制人把这里的几格改给别人填了。")).toHaveCount(0);
    await ask(parts);
    await lookAgain(person);
    await expect(person.getByLabel("行政处罚", { exact: true })).toBeEditable();
  });
  await test.step("what is taken back under the contributor's hands says by whom, and what they typed stays to be copied", async () => {
    const field = person.getByLabel("行政处罚", { exact: true });
    const { assignments } = await (await api.get(`/api/reports/${made.id}/assignments`)).json();
    const events = `/api/reports/${made.id}/assignments/${assignments[0].id}/events`;
    expect((await api.post(events, { headers: origin, data: { kind: "withdrawn" } })).status()).toBe(201);
    await field.fill("42");
    await expect(person.getByText(/^李某 .*收回了，不用您填了。您写的有 1 处没有存上/)).toBeVisible();
    await expect(field).toHaveValue("42");
    await expect(field).not.toBeEditable();
    await look(person, "asked-taken-back");
    person.once("dialog", (dialog) => dialog.accept());
    await person.reload();
    await expect(person.getByText(/2025 年度报告：李某 .*收回了，不用您填了。/)).toContainText("行政处罚　42");
    await person.getByRole("button", { name: "不要了" }).click();
    await expect(person.getByText("没有存上的")).toBeHidden();
    expect(await person.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("asked")))).toEqual([]);
  });
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

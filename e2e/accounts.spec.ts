import { rmSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { look } from "./accessible";
import { expect, test } from "./fixtures";
import { startOffice } from "./office-server";
import { freePort, newFolder } from "./own-server";
import { field, lookAgain, open, saved, saving } from "./wizard-page";

const password = "四个不相干的词：竹椅、风铃";
const office = "某某市水务局";

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

/** By keyboard alone: the name has the focus. */
async function signIn(page: Page, username: string, given: string): Promise<void> {
  await expect(page.getByLabel("登录名")).toBeFocused();
  await page.keyboard.type(username);
  await page.keyboard.press("Tab");
  await page.keyboard.type(given);
  await page.keyboard.press("Enter");
}

/** The administrator adds somebody. @returns the password that is shown once */
async function add(page: Page, name: string, username: string, role: string): Promise<string> {
  await page.getByRole("button", { name: "添加一个人" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("姓名").fill(name);
  await dialog.getByLabel("登录名").fill(username);
  await dialog.getByRole("group", { name: office }).getByLabel(role).check();
  await dialog.getByRole("button", { name: "添加，得到密码" }).click();
  const said = await page.getByText(new RegExp(`${name}的登录名是`)).textContent();
  await page.getByRole("button", { name: "已经告诉他" }).click();
  return /密码是 (\S+?)。/.exec(said ?? "")?.[1] ?? "";
}

/** Does something in the page as it stands before any of its scripts has come. */
async function beforeItsScripts(page: Page, work: () => Promise<void>): Promise<void> {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await given;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await work();
  give();
  await page.waitForLoadState("networkidle");
  await page.unrouteAll();
}

/** Somebody comes for the first time and takes a password of their own. */
async function comeFirst(page: Page, username: string, given: string): Promise<void> {
  await page.goto("/");
  await signIn(page, username, given);
  await expect(page.getByRole("heading", { name: "换一个自己的密码" })).toBeVisible();
  await beforeItsScripts(page, async () => {
    await page.getByLabel("现在的密码").fill(given);
    await page.getByLabel("新密码").fill(password);
    await page.getByLabel("再写一遍").fill(password);
  });
  await page.getByRole("button", { name: "换好，进入系统" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("换一个自己的密码");
}

test("an office from the address in the terminal to somebody who leaves a shared computer", async ({ browser }) => {
  const folder = newFolder();
  const server = await startOffice(folder, await freePort());
  const admin = await newPage(browser, server.url);

  await test.step("nothing is shown before the first administrator", async () => {
    await admin.goto("/");
    await expect(admin.getByRole("heading", { name: "还没有建账号" })).toBeVisible();
    await look(admin, "closed");
    await admin.goto(server.setup);
    await admin.getByLabel("单位名称").fill(office);
    await admin.getByLabel("姓名").fill("周某某");
    await admin.getByLabel("登录名").fill("zhoumm");
    await admin.getByLabel("密码").fill("123456789");
    await expect(admin.getByText("还差 1 个字符")).toBeVisible();
    await look(admin, "setup");
    await admin.getByLabel("密码").fill(password);
    await admin.getByRole("button", { name: "建好，进入系统" }).click();
    await expect(admin.getByRole("heading", { name: "还没有报告" })).toBeVisible();
    await look(admin, "start");
  });

  const [drafter, other] = [await newPage(browser, server.url), await newPage(browser, server.url)];
  const second = await newPage(browser, server.url);
  await test.step("the administrator adds two people, who take passwords of their own", async () => {
    await admin.goto("/people");
    const given = await add(admin, "李某", "limou", "编制人");
    const others = await add(admin, "何某", "hemou", "供数人");
    await look(admin, "people");
    await expect(admin.getByRole("button", { name: "改角色：李某" })).toBeVisible();
    await drafter.goto("/");
    await look(drafter, "sign-in");
    await comeFirst(drafter, "limou", given);
    await comeFirst(other, "hemou", others);
  });

  await test.step("several are copied from a spreadsheet: what is wrong is said at its line, nobody is added by half", async () => {
    await admin.getByRole("button", { name: "用 Excel 添加" }).click();
    const dialog = admin.getByRole("dialog", { name: "用 Excel 添加" });
    const table = dialog.getByLabel(/^在 Excel 里选中几行/);
    await table.fill("姓名\t登录名\t科室\t角色\n华某\thuamou\t信息中心\t供数\n严某某\tlimou\t办公室\t审稿");
    await expect(dialog.getByText("第 3 行：登录名 limou 已经有了，换一个")).toBeVisible();
    await dialog.getByRole("button", { name: "添加这 2 个人" }).click();
    await expect(dialog.getByRole("alert")).toContainText("有 1 行要改");
    await look(admin, "people-pasted");
    await table.fill("华某\thuamou\t信息中心\t供数\n严某某\tyanmm\t办公室\t审核、查看");
    await dialog.getByRole("button", { name: "添加这 2 个人" }).click();
    await expect(admin.getByRole("table", { name: "登录名和密码" }).getByRole("row")).toHaveCount(3);
    await look(admin, "people-given");
    const lost = admin
      .getByRole("table", { name: "登录名和密码" })
      .getByRole("row", { name: /^华某/ })
      .getByRole("cell");
    const lostPassword = (await lost.last().textContent()) ?? "";

    // The page that shows them is gone before anybody wrote them down.
    await admin.reload();
    await admin.getByRole("button", { name: "给他们重新设密码" }).click();
    const anew = admin.getByRole("dialog", { name: "给还没有登录过的人重新设密码" });
    await anew.getByRole("checkbox", { name: "全部" }).uncheck();
    await anew.getByRole("checkbox", { name: "华某" }).check();
    await anew.getByRole("checkbox", { name: "严某某" }).check();
    await look(admin, "passwords-anew");
    await anew.getByRole("button", { name: "给这 2 个人重新设" }).click();
    await expect(admin.getByText("给 2 个人重新设了密码，以前给的作废。")).toBeVisible();
    await expect(admin.getByRole("table", { name: "登录名和密码" })).not.toContainText(lostPassword);
    await admin.getByRole("button", { name: "都告诉他们了" }).click();
    await expect(admin.getByRole("row", { name: /^严某某 yanmm 办公室/ })).toBeVisible();
  });

  await test.step("a log-in that is sent before the page is followed puts no password into the address", async () => {
    await second.goto("/sign-in");
    await beforeItsScripts(second, async () => {
      await second.getByLabel("登录名").fill("limou");
      await second.getByLabel("密码").fill(password);
      await second.keyboard.press("Enter");
    });
    expect(new URL(second.url()).search).toBe("");
    await expect(second.getByLabel("密码")).toHaveValue(password);
  });

  await test.step("a name that is locked says until when, who can open it, and the way to another", async () => {
    await second.goto("/sign-in");
    for (let tries = 1; tries < 5; tries += 1)
      await second.request.post("/api/auth/sign-in/username", { data: { username: "caomou", password: "x" } });
    await signIn(second, "caomou", "x");
    await expect(second.getByRole("heading", { name: "密码错了 5 次，锁住 15 分钟" })).toBeFocused();
    await expect(second.getByRole("alert").filter({ hasText: "登录名 caomou" })).toContainText("还有 15 分钟");
    await expect(second.getByText("请管理员周某某现在重置密码")).toBeVisible();
    await look(second, "locked");
    await second.getByRole("button", { name: "换一个登录名" }).click();
    await expect(second.getByLabel("登录名")).toBeFocused();
  });

  await test.step("the administrator sets what reports go through, by keyboard", async () => {
    await admin.goto("/people/steps");
    const names = admin
      .getByRole("region", { name: `${office}的审核步骤` })
      .getByRole("listitem")
      .locator("b");
    await expect(names).toHaveText(["保密审查", "审核", "签发"]);
    await admin.getByRole("button", { name: "下移：保密审查" }).press("Enter");
    await expect(names).toHaveText(["审核", "保密审查", "签发"]);
    await admin.getByRole("button", { name: "加一步" }).press("Enter");
    await admin.keyboard.type("分管领导审核");
    await admin.getByRole("checkbox", { name: "周某某" }).check();
    await look(admin, "step-dialog");
    await admin.getByRole("button", { name: "加上" }).click();
    await expect(names).toHaveText(["审核", "保密审查", "分管领导审核", "签发"]);
    await look(admin, "steps");
    await admin.getByRole("button", { name: "改回去" }).click();
    await expect(names).toHaveText(["审核", "保密审查", "签发"]);
    await admin.reload();
    await expect(names).toHaveText(["审核", "保密审查", "签发"]);
    await drafter.goto("/people/steps");
    await expect(drafter.getByText("要这个单位的管理员来做")).toBeVisible();
  });

  const cell = "remedies.reconsideration.upheld";
  const { id } = await test.step("one writes, the other does not find it", async () => {
    const made = await drafter.request.post("/api/reports", { data: { unit: { name: office }, year: 2025 } });
    const report: { id: string } = await made.json();
    await open(drafter, `/reports/${report.id}/remedies`);
    await field(drafter, cell).focus();
    await drafter.keyboard.type("12");
    await saved(drafter);
    await other.goto(`/reports/${report.id}/remedies`);
    await expect(other.getByRole("heading", { name: "找不到这一页" })).toBeVisible();
    await other.goto("/");
    await expect(other.getByRole("heading", { name: "没有要填的" })).toBeVisible();
    return report;
  });

  await test.step("a log-in that has ended keeps what is typed, and stores it after the next one", async () => {
    await second.goto("/sign-in");
    await signIn(second, "limou", password);
    await second.waitForURL("**/");
    await second.goto("/account");
    await second.getByRole("button", { name: "做一个订阅地址" }).press("Enter");
    const address = await second.getByLabel("订阅地址").inputValue();
    const feed = await (await fetch(address)).text();
    expect(feed).toContain("<title>待办 · 李某</title>");
    await look(second, "account");
    await second.getByRole("button", { name: "换一个地址" }).click();
    await expect(second.getByLabel("订阅地址")).not.toHaveValue(address);
    expect((await fetch(address)).status).toBe(404);
    await second.getByRole("button", { name: "结束这个登录" }).first().click();
    await expect(second.getByText("那边的登录已经结束")).toBeVisible();
    await drafter.keyboard.press("ArrowRight");
    await drafter.keyboard.press("ArrowLeft");
    await drafter.keyboard.type("34");
    await expect(drafter.getByRole("heading", { name: "登录已经结束" })).toBeVisible();
    await look(drafter, "ended");
    await drafter.getByLabel("登录名").focus();
    await signIn(drafter, "limou", password);
    await expect(drafter.getByRole("heading", { name: "登录已经结束" })).toBeHidden();
    await saved(drafter);
    await expect(field(drafter, cell)).toHaveValue("34");
    const stored = await (await second.request.get(`/api/reports/${id}`)).json();
    expect(stored.figures[cell]).toBe(34);
  });

  /** The save of a value is under way while the administrator does something. */
  const typedWhile = async (text: string, happens: () => Promise<void>) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const saves = /\/sections\/remedies$/;
    const sent: Promise<void>[] = [];
    await drafter.route(saves, (route) => {
      sent.push(held.then(() => route.continue()));
    });
    // What was held back may be stored before the page has heard that it may be written on again.
    await expect(field(drafter, cell)).toBeEditable();
    await field(drafter, cell).focus();
    await drafter.keyboard.type(text);
    await happens();
    letGo();
    await Promise.all(sent);
    await drafter.unroute(saves);
  };
  const change = async (body: object) => {
    const { people } = await (await admin.request.get("/api/people")).json();
    const person = people.find(({ username }: { username: string }) => username === "limou");
    expect((await admin.request.patch(`/api/people/${person.id}`, { data: body })).status()).toBe(204);
  };
  const give = async (...roles: string[]) => {
    const { offices } = await (await admin.request.get("/api/people")).json();
    await change({ roles: roles.map((role) => ({ office: offices[0].id, role })) });
  };
  const storedValue = async () => (await (await second.request.get(`/api/reports/${id}`)).json()).figures[cell];

  await test.step("who comes later in another tab of one browser writes nothing by the first one's page", async () => {
    const tab = await drafter.context().newPage();
    await typedWhile("45", async () => {
      await tab.goto("/");
      await tab.getByRole("button", { name: "李某" }).click();
      await tab.getByRole("button", { name: "退出" }).click();
      await signIn(tab, "hemou", password);
      await expect(tab.getByRole("heading", { name: "没有要填的" })).toBeVisible();
    });
    const door = drafter.getByRole("heading", { name: /^登录(的是另一个人|已经结束)$/ });
    await expect(door).toBeVisible();
    await drafter.getByLabel("登录名").focus();
    await signIn(drafter, "limou", password);
    await expect(door).toBeHidden();
    await saved(drafter);
    await expect(field(drafter, cell)).toHaveValue("45");
    const { steps } = await (await drafter.request.get(`/api/reports/${id}/history`)).json();
    expect(steps[0].by).toBe("李某");
    await lookAgain(tab);
    await expect(tab.getByRole("heading", { name: "登录的是另一个人" })).toBeVisible();
    await look(tab, "another");
    await tab.close();
  });

  await test.step("a role that is taken away while the page is open is said there, and what is typed stays", async () => {
    await typedWhile("56", async () => {
      await give("reader");
      await expect(drafter.getByText("您只能看这份报告")).toBeVisible();
    });
    await expect(saving(drafter)).toContainText("先留在本机");
    await give();
    await expect(drafter.getByText("这份报告您现在看不到了")).toBeVisible();
    await expect(field(drafter, cell)).toHaveValue("56");
    await look(drafter, "shut");
    await give("drafter");
    await saved(drafter);
    await expect(drafter.getByText("这份报告您现在看不到了")).toBeHidden();
    expect(await storedValue()).toBe(56);
  });

  await test.step("whoever is disabled at an open page is out at once, and goes on there once they may", async () => {
    await typedWhile("78", async () => {
      await change({ disabled: true });
      await expect(drafter.getByRole("heading", { name: "账号已经停用" })).toBeVisible();
    });
    await drafter.getByLabel("登录名").focus();
    await signIn(drafter, "limou", password);
    await expect(drafter.getByText("登录名或密码不对")).toBeVisible();
    await change({ disabled: false });
    await drafter.getByLabel("密码").fill(password);
    await drafter.keyboard.press("Enter");
    await expect(drafter.getByRole("heading", { name: "账号已经停用" })).toBeHidden();
    await saved(drafter);
    await second.goto("/sign-in");
    await signIn(second, "limou", password);
    await second.waitForURL("**/");
    expect(await storedValue()).toBe(78);
  });

  await test.step("two minutes before it ends by itself it is said, and any key keeps it", async () => {
    const touch = () => Object.keys(localStorage).filter((key) => key.endsWith("/last-touch"));
    await second.clock.install();
    await second.evaluate(() => localStorage.clear());
    await second.goto("/");
    // From then on the page counts.
    await expect.poll(() => second.evaluate(touch)).toHaveLength(1);
    await second.clock.fastForward("28:30");
    await expect(second.getByRole("alertdialog", { name: "就要退出" })).toBeVisible();
    await second.keyboard.press("Shift");
    await expect(second.getByRole("alertdialog")).toBeHidden();
    await second.clock.fastForward("31:00");
    await expect(second.getByRole("heading", { name: "登录已经结束" })).toBeVisible();
  });

  await test.step("whoever leaves takes along what the browser kept", async () => {
    await drafter.goto("/");
    const own = await drafter.evaluate(() => `@${document.documentElement.dataset.person}/`);
    await drafter.getByRole("button", { name: "李某" }).click();
    await drafter.getByRole("button", { name: "退出" }).click();
    await expect(drafter.getByRole("heading", { name: "登录" })).toBeVisible();
    // 何某 has been here too, and has not left.
    const keys = await drafter.evaluate(() => Object.keys(localStorage));
    const kept = keys.filter((key) => key.startsWith(own));
    expect(kept).toEqual([]);
    await drafter.goBack();
    await expect(drafter.getByRole("heading", { name: /^登录/ })).toBeVisible();
  });

  await test.step("the administrator reads what happened, and disables one", async () => {
    await admin.goto("/people");
    await admin.getByRole("button", { name: "停用：何某" }).click();
    await expect(admin.getByText("1 个已停用")).toBeVisible();
    await admin.goto("/people/log");
    await expect(admin.getByText("记录连续，没有缺改")).toBeVisible();
    await expect(admin.getByRole("row").nth(1)).toContainText("停用");
    await look(admin, "log");
    await other.goto("/help");
    await expect(other.getByRole("heading", { name: "登录" })).toBeVisible();
  });

  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

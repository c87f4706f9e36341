import { rmSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { expectAccessible, look } from "./accessible";
import { consistentReport } from "./consistent-report";
import { expect, test } from "./fixtures";
import { startOffice } from "./office-server";
import { freePort, newFolder } from "./own-server";
import { lookAgain } from "./wizard-page";

const password = "四个不相干的词：竹椅、风铃";

const newPage = async (browser: Browser, baseURL: string): Promise<Page> =>
  (await browser.newContext({ baseURL })).newPage();

async function signIn(page: Page, username: string, given: string): Promise<void> {
  await page.getByLabel("登录名").fill(username);
  await page.getByLabel("密码").fill(given);
  await page.getByRole("button", { name: "登录" }).click();
}

type Grant = { office: string; role: string };

/** The administrator adds somebody, who then takes a password of their own. */
async function join(admin: Page, page: Page, name: string, username: string, roles: Grant[]): Promise<void> {
  const added = await admin.request.post("/api/people", { data: { name, username, roles } });
  expect(added.status()).toBe(201);
  const given = (await added.json()).password;
  await page.goto("/");
  await signIn(page, username, given);
  await expect(page.getByRole("heading", { name: "换一个自己的密码" })).toBeVisible();
  const changed = await page.request.post("/api/account/password", { data: { current: given, password } });
  expect(changed.ok()).toBe(true);
}

const line = (page: Page, title: RegExp | string) => page.getByRole("listitem").filter({ hasText: title });
const ways = (page: Page) =>
  page.getByRole("navigation", { name: "主导航" }).filter({ visible: true }).getByRole("link");

test("everybody sees what waits for them, and only the ways that they may go", async ({ browser }) => {
  test.slow();
  const folder = newFolder();
  const server = await startOffice(folder, await freePort());
  const report = consistentReport();
  const office = report.unit.name;
  const title = `${office} ${report.year} 年度报告`;
  const [admin, drafter, reviewer, signer, contributor] = await Promise.all(
    [1, 2, 3, 4, 5].map(() => newPage(browser, server.url)),
  );
  await admin.goto(server.setup);
  await admin.getByLabel("单位名称").fill(office);
  await admin.getByLabel("姓名").fill("周某某");
  await admin.getByLabel("登录名").fill("zhoumm");
  await admin.getByLabel("密码").fill(password);
  await admin.getByRole("button", { name: "建好，进入系统" }).click();
  await expect(ways(admin)).toHaveText(["报告", "收报", /待办/, "设置"]);
  const { offices } = await (await admin.request.get("/api/people")).json();
  const grant = (role: string): Grant[] => [{ office: offices[0].id, role }];
  await join(admin, drafter, "李某", "limou", grant("drafter"));
  await join(admin, reviewer, "韩某某", "hanmm", grant("reviewer"));
  await join(admin, signer, "卫某某", "weimm", grant("signer"));
  await join(admin, contributor, "何某", "hemou", grant("contributor"));

  await test.step("who only gives figures has one way, and nothing waits yet", async () => {
    await contributor.goto("/waiting");
    await expect(contributor.getByText("没有等您做的事。")).toBeVisible();
    await expect(ways(contributor)).toHaveText([/待办/]);
    await look(contributor, "waiting-none");
  });

  await test.step("a page that they may not open says why, and answers so", async () => {
    for (const address of ["/people", "/collections/new", "/bin"]) {
      const answer = await contributor.goto(address);
      expect(answer?.status(), address).toBe(403);
      await expect(contributor.getByRole("heading", { name: "这一页没有打开" })).toBeVisible();
      await expect(contributor.getByText("您的角色是供数人")).toBeVisible();
    }
    await contributor.getByRole("link", { name: "回到首页" }).click();
    await expect(contributor.getByText("编制人分给您以后")).toBeVisible();
  });

  const made = await drafter.request.post("/api/reports", { data: report });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  const opine = async (page: Page, body: object) => {
    const { revision } = await (await page.request.get(`/api/reports/${id}`)).json();
    const answer = await page.request.post(`/api/reports/${id}/review/opinions`, { data: { revision, ...body } });
    expect(answer.status()).toBe(201);
  };
  const submit = async () => {
    const { revision } = await (await drafter.request.get(`/api/reports/${id}`)).json();
    const answer = await drafter.request.post(`/api/reports/${id}/review/submission`, { data: { revision } });
    expect(answer.status()).toBe(201);
  };

  await test.step("a round waits for its step, and says so at the bar", async () => {
    await submit();
    await drafter.goto("/waiting");
    await expect(line(drafter, `${title}在“保密审查”这一步`)).toBeVisible();
    await expect(drafter.getByRole("heading", { name: "等别人的" })).toBeVisible();
    await reviewer.goto("/");
    await expect(ways(reviewer)).toHaveText(["报告", /待办有 1 件/]);
    await ways(reviewer).getByText("待办").click();
    await expect(line(reviewer, `${title}，等您保密审查`)).toBeVisible();
    await look(reviewer, "waiting-reviewer");
    await opine(reviewer, { kind: "agree" });
    await opine(reviewer, { kind: "agree" });
    await signer.goto("/waiting");
    await expect(signer.getByText("1 件等您。")).toBeVisible();
    await expect(line(signer, "保密审查、审核都同意")).toContainText("等您签发");
    await expect(line(signer, "没有错误，提醒都写了理由").or(line(signer, "检查没有问题"))).toBeVisible();
    await look(signer, "waiting-signer");
    await line(signer, "等您签发")
      .getByRole("link", { name: /看了签发/ })
      .click();
    await expect(signer).toHaveURL(new RegExp(`/reports/${id}`));
  });

  await test.step("the list of a page that stood open is that of the number at the bar once it is looked at again", async () => {
    await drafter.goto("/waiting");
    await expect(drafter.getByText("没有等您做的事。")).toBeVisible();
    await opine(signer, { kind: "return", reasons: [{ kind: "文字", text: "“均已答复”不准" }] });
    await lookAgain(drafter);
    await expect(line(drafter, `${title}退回给您，1 条`)).toBeVisible();
    await expect(ways(drafter)).toHaveText(["报告", /待办有 1 件/]);
  });

  await test.step("what is returned waits for the drafter, beside a question and what the collector has", async () => {
    const comment = { place: "requests.newlyReceived.naturalPerson", text: "与台账一致吗" };
    expect((await signer.request.post(`/api/reports/${id}/comments`, { data: comment })).status()).toBe(201);
    await drafter.goto("/waiting");
    await expect(line(drafter, `${title}退回给您，1 条`)).toBeVisible();
    await expect(line(drafter, "卫某某在批注里问您一句")).toBeVisible();
    const roster = [{ name: "某某县水务局" }, { name: "某某县档案馆" }];
    const begun = await admin.request.post("/api/collections", {
      data: { office: { name: office }, year: 2025, roster },
    });
    expect(begun.status()).toBe(201);
    await admin.goto("/waiting");
    await expect(line(admin, "还有 2 个单位过了日子没有报")).toContainText("部门迟");
    await expect(admin.getByRole("heading", { name: "今天到期" })).toBeVisible();
    await look(admin, "waiting-several");
    await look(drafter, "waiting-drafter");
    await line(admin, "还有 2 个单位").getByRole("link", { name: /催报/ }).click();
    await expect(admin).toHaveURL(/state=missing/);
  });

  await test.step("the phone has the ways at its foot, and the menu has the way out", async () => {
    await admin.setViewportSize({ width: 390, height: 844 });
    await admin.goto("/waiting");
    await expect(ways(admin)).toHaveText(["报告", "收报", /待办 \d/, "设置"]);
    await admin.getByRole("button", { name: "周某某" }).click();
    await expect(admin.getByRole("link", { name: "我的账号" })).toBeVisible();
    await expectAccessible(admin);
    await admin.keyboard.press("Escape");
    await expect(admin.getByRole("link", { name: "我的账号" })).toBeHidden();
  });
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

test("who works alone has the old bar and no list of jobs", async ({ page }) => {
  await page.goto("/waiting");
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("navigation", { name: "主导航" })).toHaveCount(0);
});

import { rmSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { consistentReport } from "./consistent-report";
import { expect, test } from "./fixtures";
import { startOffice } from "./office-server";
import { freePort, newFolder } from "./own-server";
import { open, saved, untilEditable } from "./wizard-page";

const password = "四个不相干的词：竹椅、风铃";
const shots = process.env.SHOTS;
const desks = [
  [1366, 768],
  [1920, 1080],
  [390, 844],
] as const;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** As a page is at three sizes: nothing sticks out, and axe finds nothing. */
async function look(page: Page, name: string, sizes: readonly (readonly [number, number])[] = desks): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png` });
  }
  await page.setViewportSize({ width: sizes[0][0], height: sizes[0][1] });
}

type Office = { browser: Browser; admin: Page; url: string };

/** Somebody of the office, logged in at a computer or a phone of their own. */
async function person({ browser, admin, url }: Office, name: string, role: string, device?: BrowserContextOptions) {
  const { offices } = await (await admin.request.get("/api/people")).json();
  const username = `user${name.codePointAt(0)}`;
  const roles = [{ office: offices[0].id, role }];
  const added = await admin.request.post("/api/people", { data: { name, username, roles } });
  const given: { password: string } = await added.json();
  const page = await (await browser.newContext({ baseURL: url, ...device })).newPage();
  await page.request.post("/api/auth/sign-in/username", { data: { username, password: given.password } });
  const changed = await page.request.post("/api/account/password", { data: { current: given.password, password } });
  expect(changed.status()).toBe(204);
  return page;
}

const part = (page: Page, anchor: string) => page.getByRole("main").locator(`[data-anchor="${anchor}"]`);

async function writeComment(page: Page, text: string, asks: boolean): Promise<void> {
  await expect(page.getByRole("textbox", { name: "批注" })).toBeFocused();
  await page.getByRole("textbox", { name: "批注" }).fill(text);
  if (asks) await page.getByRole("checkbox", { name: "要求改" }).check();
  await page.getByRole("button", { name: "写好" }).click();
  await expect(page.getByRole("textbox", { name: "批注" })).toBeHidden();
}

/** As a mouse does that is drawn over the last words of a line. */
const selectLast = (page: Page, anchor: string, characters: number) =>
  part(page, anchor).evaluate((line, count) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let last = walker.nextNode();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) last = node;
    if (last instanceof Text) document.getSelection()?.setBaseAndExtent(last, last.length - count, last, last.length);
  }, characters);

/** A finger rests on a part of the paper until the box for a comment has come. */
async function hold(page: Page, anchor: string): Promise<void> {
  await part(page, anchor).scrollIntoViewIfNeeded();
  const box = await part(page, anchor).boundingBox();
  if (!box) throw new Error(`${anchor} is not drawn`);
  const session = await page.context().newCDPSession(page);
  const touchPoints = [
    { x: Math.max(box.x, 0) + Math.min(box.width / 2, 150), y: box.y + Math.min(box.height / 2, 14) },
  ];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await expect(page.getByRole("textbox", { name: "批注" })).toBeVisible();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("a report goes round: sent, returned, answered, sent again, agreed and signed on a phone", async ({ browser }) => {
  // Three people, and axe on every page that they see, at three sizes.
  test.slow();
  const folder = newFolder();
  const server = await startOffice(folder, await freePort());
  const report = consistentReport();
  const admin = await (await browser.newContext({ baseURL: server.url })).newPage();
  const token = new URL(server.setup).searchParams.get("token");
  const first = { name: "周某某", username: "zhoumm", password };
  await admin.request.post("/api/setup", { data: { office: report.unit.name, ...first, token } });
  const at: Office = { browser, admin, url: server.url };
  const drafter = await person(at, "李某", "drafter");
  const reviewer = await person(at, "韩某某", "reviewer");
  const signer = await person(at, "卫某某", "signer", phone);
  const { id } = await (await drafter.request.post("/api/reports", { data: report })).json();
  const steps = [
    { name: "审核", people: ["韩某某"] },
    { name: "签发", people: ["卫某某"] },
  ];
  await signer.request.put(`/api/reports/${id}/review/steps`, { data: { steps } });
  const cell = "requests.newlyReceived.naturalPerson";
  const lines = String((report.text as Record<string, string>).problemsAndImprovements).split("\n");
  const line = `text:problemsAndImprovements#${lines.length - 1}`;

  await test.step("the drafter sends it and can only read it then", async () => {
    await open(drafter, `/reports/${id}/check`);
    await drafter.getByRole("button", { name: "送审", exact: true }).click();
    await expect(drafter.getByText("审核期间只看不改，要改先撤回")).toBeVisible();
    await expect(drafter.getByRole("button", { name: "撤回", exact: true })).toBeVisible();
    await look(drafter, "sent");
  });

  await test.step("the reviewer is led to the review, writes at a figure and at words, and returns it", async () => {
    await reviewer.goto(`/reports/${id}`);
    await expect(reviewer).toHaveURL(/\/review$/);
    await expect(reviewer.getByRole("listitem").filter({ hasText: "审核" })).toHaveAttribute("aria-current", "step");
    await part(reviewer, cell).click();
    await reviewer.keyboard.press("b");
    await writeComment(reviewer, "比去年多，核一下", true);
    await selectLast(reviewer, line, 6);
    await reviewer.getByRole("button", { name: "给选中的字写批注" }).click();
    await writeComment(reviewer, "这几个字不准", true);
    await expect(part(reviewer, cell)).toHaveAttribute("data-pin", "1");
    await expect(part(reviewer, line)).toHaveAttribute("data-pin", "2");
    await reviewer.getByRole("textbox", { name: "审核的意见" }).fill("数字再核一遍，文字改准。");
    await look(reviewer, "review");
    await reviewer.getByRole("button", { name: "退回…" }).click();
    await expect(reviewer.getByLabel("总的意见，印在审签单上")).toHaveValue("数字再核一遍，文字改准。");
    await look(reviewer, "return");
    await reviewer.getByRole("button", { name: "退回，2 条" }).click();
    await expect(reviewer.getByText("已退回")).toBeVisible();
    await look(reviewer, "returned-reviewer");
  });

  await test.step("the drafter goes through what was asked, and only then sends it again", async () => {
    await open(drafter, `/reports/${id}/check`);
    await expect(drafter.getByText("要求改 2 条，还有 2 条")).toBeVisible();
    await expect(drafter.getByText("退回时要求的还有 2 条没有改").filter({ visible: true })).toBeVisible();
    await drafter.getByRole("button", { name: "再次送审" }).press("Enter");
    await expect(drafter.getByRole("tab", { name: "要改的" })).toHaveAttribute("aria-selected", "true");
    await drafter.getByRole("button", { name: "不改，写明为什么" }).first().click();
    await drafter.getByRole("textbox", { name: "为什么不改" }).fill("与台账一致，多在企业登记");
    await drafter.getByRole("button", { name: "写好" }).click();
    await expect(drafter.getByRole("tabpanel").getByText("已写明：与台账一致")).toBeVisible();
    await drafter.getByRole("button", { name: "去改" }).last().click();
    await untilEditable(drafter);
    await look(drafter, "asked");
    await drafter.getByRole("textbox", { name: "正文" }).press("Control+End");
    for (let key = 0; key < 3; key += 1) await drafter.keyboard.press("Backspace");
    await drafter.keyboard.insertText("办实办细。");
    await expect(drafter.getByRole("tabpanel").getByText("都改了或写明了，可以再次送审")).toBeVisible();
    await saved(drafter);
    await open(drafter, `/reports/${id}/check`);
    await drafter.getByRole("button", { name: "再次送审" }).click();
    await expect(drafter.getByText("审核期间只看不改，要改先撤回")).toBeVisible();
  });

  await test.step("the reviewer sees what was not done first, then what was changed, and agrees", async () => {
    await reviewer.goto(`/reports/${id}/review`);
    const panel = reviewer.getByRole("tabpanel", { name: "改了什么" });
    await expect(panel).toContainText("没有改：比去年多，核一下");
    await expect(panel).toContainText("李某：“与台账一致，多在企业登记”");
    await expect(panel.getByText("要求过", { exact: true })).toBeVisible();
    await look(reviewer, "changed");
    await reviewer.getByRole("button", { name: "同意，送签发" }).click();
    await look(reviewer, "agree");
    await reviewer.getByRole("dialog").getByRole("button", { name: "同意，送签发" }).click();
    await expect(reviewer.getByText("现在在“签发”这一步")).toBeVisible();
  });

  await test.step("the head reads it on a phone, comments twice and signs", async () => {
    await signer.goto(`/reports/${id}/review`);
    await signer
      .getByRole("button", { name: "回到稿子" })
      .or(signer.getByRole("tab", { name: "批注" }))
      .first()
      .waitFor();
    await hold(signer, "text:overview#0");
    await expect(signer.getByRole("form", { name: "写批注" })).toContainText("一、总体情况");
    if (shots) await signer.screenshot({ path: `${shots}/phone-comment.png` });
    await writeComment(signer, "写得好，留着", false);
    await hold(signer, cell);
    await writeComment(signer, "明年再看", false);
    await look(signer, "phone", [[390, 844]]);
    for (const name of ["退回…", "签发"]) {
      const box = await signer.getByRole("button", { name }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    await signer.getByRole("button", { name: "签发", exact: true }).click();
    await signer.getByRole("dialog").getByRole("button", { name: "签发" }).click();
    await expect(signer.getByText("已签发定稿")).toBeVisible();
    if (shots) await signer.screenshot({ path: `${shots}/phone-signed.png` });
  });

  await test.step("the drafter finds it finalised, its sheet filled in", async () => {
    await open(drafter, `/reports/${id}/check`);
    await expect(drafter.getByText("内容已锁定").first()).toBeVisible();
    expect((await drafter.request.get(`/api/reports/${id}/review-sheet/pdf`)).status()).toBe(200);
    const { events, broken } = await (await drafter.request.get(`/api/reports/${id}/review`)).json();
    expect(events.map(({ kind, by }: { kind: string; by: string }) => `${by} ${kind}`)).toEqual([
      "李某 submit",
      "韩某某 return",
      "李某 answer",
      "李某 submit",
      "韩某某 agree",
      "卫某某 sign",
    ]);
    expect(broken).toBeNull();
  });

  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

test("without accounts the opinions of people on paper are typed in, each under its name", async ({
  page,
  createReport,
}) => {
  const id = await createReport(consistentReport());
  await open(page, `/reports/${id}/check`);
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await page.getByRole("link", { name: "去审核" }).click();
  for (const [name, step, next] of [
    ["吕某某", "保密审查", "同意，送审核"],
    ["韩某某", "审核", "同意，送签发"],
    ["卫某某", "签发", "签发"],
  ]) {
    const opinion = page.getByRole("textbox", { name: `${step}的意见` });
    await expect(opinion).toBeVisible();
    await page.getByRole("button", { name: next, exact: true }).click();
    await expect(page.getByText("先写是谁的意见")).toBeVisible();
    await page.getByRole("textbox", { name: "谁的意见" }).fill(name);
    await opinion.fill("不涉密，可以公开");
    await page.getByRole("button", { name: next, exact: true }).click();
  }
  await expect(page.getByText("已签发定稿")).toBeVisible();
  const { events } = await (await page.request.get(`/api/reports/${id}/review`)).json();
  expect(events.map(({ by }: { by: string }) => by)).toEqual(["本机", "吕某某", "韩某某", "卫某某"]);
});

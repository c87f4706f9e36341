import { rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { desks, look, shots } from "./accessible";
import { consistentReport } from "./consistent-report";
import { expect, type NewReport, test } from "./fixtures";
import { foundOffice, joinOffice, type Office, startOffice } from "./office-server";
import { freePort, newFolder } from "./own-server";
import { field, open, saved, saving, untilEditable } from "./wizard-page";

/** Where a page was looked at in full already. */
const ends = [desks[0], desks[2]];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const part = (page: Page, anchor: string) => page.getByRole("main").locator(`[data-anchor="${anchor}"]`);

async function writeComment(page: Page, text: string, asks: boolean): Promise<void> {
  await expect(page.getByRole("textbox", { name: "批注", exact: true })).toBeFocused();
  await page.getByRole("textbox", { name: "批注", exact: true }).fill(text);
  if (asks) await page.getByRole("checkbox", { name: "要求改" }).check();
  await page.getByRole("button", { name: "写好" }).click();
  await expect(page.getByRole("textbox", { name: "批注", exact: true })).toBeHidden();
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
  await expect(page.getByRole("textbox", { name: "批注", exact: true })).toBeVisible();
  // Lifted, the finger presses nothing of what has come beneath it.
  await page.evaluate(() => {
    const note = (event: TouchEvent) => {
      document.documentElement.dataset.presses = String(!event.defaultPrevented);
    };
    addEventListener("touchend", note, { once: true });
  });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(page.locator("html")).toHaveAttribute("data-presses", "false");
}

const cell = "requests.newlyReceived.naturalPerson";
const penalty = "article20Item6.administrativePenalty.decisions";
const compulsion = "article20Item6.administrativeCompulsion.decisions";
const editor = (page: Page) => page.getByRole("textbox", { name: "正文" });

async function append(page: Page, words: string): Promise<void> {
  await untilEditable(page);
  await editor(page).press("Control+End");
  await page.keyboard.insertText(words);
}

/** A report of the office of which two figures are still out, asked of a contributor. */
async function begin({ figures, ...report }: NewReport, drafter: Page, signer: Page) {
  const known = Object.entries(figures as object).filter(([address]) => address !== penalty && address !== compulsion);
  const data = { ...report, figures: Object.fromEntries(known) };
  const { id } = await (await drafter.request.post("/api/reports", { data })).json();
  const { people } = await (await drafter.request.get(`/api/reports/${id}/assignments`)).json();
  const personId = people.find(({ name }: { name: string }) => name === "魏某").id;
  const parts = ["article20Item6.administrativePenalty", "article20Item6.administrativeCompulsion"];
  const items = [{ section: "执法支队", person: "魏某", personId, parts, due: "2099-01-15" }];
  expect((await drafter.request.post(`/api/reports/${id}/assignments`, { data: { items } })).status()).toBe(201);
  const steps = [
    { name: "保密审查", people: ["吕某某"] },
    { name: "审核", people: ["韩某某"] },
    { name: "签发", people: ["卫某某"] },
  ];
  expect((await signer.request.put(`/api/reports/${id}/review/steps`, { data: { steps } })).status()).toBe(200);
  return {
    id,
    ...{ year: report.year, unit: report.unit.name },
    asked: figures as Record<string, number>,
    lines: String((report.text as Record<string, string>).problemsAndImprovements),
  };
}

/** Another office, of the same installation, collects; nobody of the first one sees what it has. */
async function collecting({ admin, id }: Office, name: string, unit: string, year: number): Promise<Page> {
  const { id: office } = await (await admin.request.post("/api/offices", { data: { name } })).json();
  const { people } = await (await admin.request.get("/api/people")).json();
  const own = people.find(({ administrator }: { administrator: boolean }) => administrator);
  const roles = [
    { office, role: "collector" },
    { office: id, role: "signer" },
  ];
  expect((await admin.request.patch(`/api/people/${own.id}`, { data: { roles } })).status()).toBe(204);
  const data = { office: { name }, year, roster: [{ name: unit }] };
  expect((await admin.request.post("/api/collections", { data })).ok()).toBe(true);
  return admin;
}

test("five people at once: contribute, draft, comment, return, answer, sign on a phone, hand in", async ({
  browser,
}) => {
  // Five browsers, some of them acting at one moment, and axe on what they see, at three sizes.
  test.slow();
  const folder = newFolder();
  const server = await startOffice(folder, await freePort());
  const report = consistentReport();
  const at = await foundOffice(browser, server, report.unit.name);
  const [drafter, contributor, secrecy, reviewer, signer] = await Promise.all([
    joinOffice(at, "李某", { role: "drafter" }),
    joinOffice(at, "魏某", { role: "contributor", position: "执法支队" }),
    joinOffice(at, "吕某某", { role: "reviewer" }),
    joinOffice(at, "韩某某", { role: "reviewer" }),
    joinOffice(at, "卫某某", { role: "signer", device: phone }),
  ]);
  const { id, year, unit, asked, lines } = await begin(report, drafter, signer);
  const collector = await collecting(at, "某某市人民政府办公室", unit, year);
  const line = `text:problemsAndImprovements#${lines.split("\n").length - 1}`;
  const stored = async () => (await drafter.request.get(`/api/reports/${id}`)).json();
  const second = await drafter.context().newPage();

  await test.step("while one contributes, another drafts and a third comments; each hears of the others", async () => {
    await Promise.all([
      contributor.goto("/assignments"),
      open(drafter, `/reports/${id}/otherMatters`),
      open(reviewer, `/reports/${id}/requests`),
    ]);
    await Promise.all([
      (async () => {
        await contributor.getByLabel("行政处罚", { exact: true }).fill(String(asked[penalty]));
        await contributor.getByLabel("行政强制", { exact: true }).fill(String(asked[compulsion]));
        await contributor.getByLabel(/我核对过/).check();
        await contributor.getByRole("button", { name: "交给李某" }).click();
        await expect(contributor.getByText(/已核对，/)).toBeVisible();
      })(),
      append(drafter, "另：已与台账核对。").then(() => saved(drafter)),
      (async () => {
        await field(reviewer, cell).focus();
        await reviewer.keyboard.press("Control+Alt+m");
        await writeComment(reviewer, "比去年多，是哪一类", false);
      })(),
    ]);
    await expect(drafter.getByRole("tab", { name: "批注 1" })).toBeVisible();
    await drafter.getByRole("tab", { name: "批注 1" }).click();
    const thread = drafter.getByRole("article", { name: "批注 1" });
    await thread.getByRole("textbox", { name: "回复" }).fill("企业登记类");
    await drafter.keyboard.press("Enter");
    await expect(reviewer.getByRole("article", { name: "批注 1" })).toContainText("企业登记类");
    await reviewer.getByRole("article").getByRole("button", { name: "了结" }).click();
    await expect(drafter.getByRole("article", { name: "批注 1，已了结" })).toBeVisible();
    expect((await stored()).figures).toMatchObject({
      [penalty]: asked[penalty],
      [compulsion]: asked[compulsion],
    });
  });

  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await test.step("the round begins while a second window types: it can only be read, and the words stay", async () => {
    await Promise.all([secrecy, reviewer, signer].map((page) => page.goto(`/reports/${id}/review`)));
    await expect(secrecy.getByText("报告现在在编制人那里")).toBeVisible();
    await second.route(/\/sections\/otherMatters$/, async (route) => {
      await held;
      await route.continue();
    });
    await Promise.all([open(second, `/reports/${id}/otherMatters`), open(drafter, `/reports/${id}/check`)]);
    await append(second, "数据以台账为准。");
    await drafter.getByRole("button", { name: "送审", exact: true }).click();
    for (const page of [drafter, second])
      await expect(page.getByText("审核期间只看不改，要改先撤回").first()).toBeVisible();
    letGo();
    await expect(saving(second)).toContainText("刚才写的 1 处没有存上，先留在本机");
    await expect(editor(second)).toHaveAttribute("aria-readonly", "true");
    await expect(editor(second)).toContainText("数据以台账为准。");
    expect((await stored()).text.otherMatters).not.toContain("数据以台账为准。");
    await look(second, "held", [desks[0]]);
    await look(drafter, "sent", ends);
  });

  await test.step("who is to look hears of it at once; one agrees while the next is writing at a figure", async () => {
    await expect(reviewer.getByText("现在在“保密审查”这一步，由吕某某来办")).toBeVisible();
    await part(reviewer, cell).click();
    await reviewer.keyboard.press("b");
    await Promise.all([
      writeComment(reviewer, "比去年多，核一下", false),
      secrecy.getByRole("button", { name: "同意，送审核" }).click(),
    ]);
    await selectLast(reviewer, line, 6);
    await reviewer.getByRole("button", { name: "给选中的字写批注" }).click();
    await writeComment(reviewer, "这几个字不准", true);
    await expect(part(reviewer, cell)).toHaveAttribute("data-pin", /2/);
    await expect(part(reviewer, line)).toHaveAttribute("data-pin", "3");
    await expect(secrecy.getByRole("tab", { name: "批注 2" })).toBeVisible();
    // What the eye sees of pins, threads and sections is said to whoever hears the page.
    await expect(part(reviewer, line)).toHaveAccessibleDescription("1 条批注，1 条没有了结");
    const spoken = /^批注 3，要求改，没有了结，.+，韩某某 .+写$/;
    await expect(reviewer.getByRole("article", { name: spoken })).toBeVisible();
    const parts = reviewer.getByRole("navigation", { name: "报告的各部分" });
    await expect(parts.getByRole("button", { name: /，批注 \d 条没有了结/ })).not.toHaveCount(0);
    await expect(parts.getByRole("button", { name: /^二、.*，没有要了结的批注$/ })).toBeVisible();
    const step = reviewer
      .getByRole("list", { name: "这一轮的步骤" })
      .getByRole("listitem")
      .filter({ hasText: /^审核/ });
    await expect(step).toHaveAttribute("aria-current", "step");
    await expect(step).toContainText("现在到这一步，韩某某，今天到您这里");
    await expect(reviewer.getByRole("listitem").filter({ hasText: /^保密审查，已同意/ })).toContainText("吕某某 今天");
    await expect(reviewer.getByRole("button", { name: "了结：批注 3" })).toBeVisible();
    await reviewer.getByRole("textbox", { name: "审核的意见" }).fill("数字再核一遍，文字改准。");
    await look(reviewer, "review");
    await reviewer.getByRole("button", { name: "退回…" }).click();
    await expect(reviewer.getByLabel("总的意见，印在审签单上")).toHaveValue("数字再核一遍，文字改准。");
    // What did not ask for a change when it was written may be asked for now.
    await reviewer.getByRole("checkbox", { name: /比去年多，核一下/ }).check();
    await look(reviewer, "return", ends);
    await reviewer.getByRole("button", { name: "退回，2 条" }).click();
    await expect(reviewer.getByText("已退回")).toBeVisible();
  });

  await test.step("both windows of the drafter hear of the return, and what waited goes up by itself", async () => {
    await expect(drafter.getByText("韩某某在“审核”这一步退回了，要改 2 条")).toBeVisible();
    await expect(drafter.getByText("要求改 2 条，还有 2 条")).toBeVisible();
    await expect(saving(second)).toContainText("没有来得及存的 1 处都存上了");
    await saved(second);
    expect((await stored()).text.otherMatters).toContain("数据以台账为准。");
    await second.close();
  });

  await test.step("the drafter goes through what was asked, and only then sends it again", async () => {
    await expect(drafter.getByText("退回时要求的还有 2 条没有改").filter({ visible: true })).toBeVisible();
    await drafter.getByRole("button", { name: "再次送审" }).press("Enter");
    await expect(drafter.getByRole("tab", { name: "要改的" })).toHaveAttribute("aria-selected", "true");
    await drafter.getByRole("button", { name: "不改，写明为什么" }).first().click();
    await drafter.getByRole("textbox", { name: "为什么不改" }).fill("与台账一致，多在企业登记");
    await drafter.getByRole("button", { name: "写好" }).click();
    await expect(drafter.getByRole("tabpanel").getByText("已写明：与台账一致")).toBeVisible();
    await drafter.getByRole("button", { name: "去改" }).last().click();
    await untilEditable(drafter);
    await look(drafter, "asked", ends);
    await editor(drafter).press("Control+End");
    for (let key = 0; key < 3; key += 1) await drafter.keyboard.press("Backspace");
    await drafter.keyboard.insertText("办实办细。");
    await expect(drafter.getByRole("tabpanel").getByText("都改了或写明了，可以再次送审")).toBeVisible();
    await saved(drafter);
    await expect(reviewer.getByText("编制人又改了报告")).toBeVisible();
    await open(drafter, `/reports/${id}/check`);
    await drafter.getByRole("button", { name: "再次送审" }).click();
    await expect(drafter.getByText("审核期间只看不改，要改先撤回")).toBeVisible();
  });

  await test.step("the reviewer sees what was not done first, then what was changed, and agrees", async () => {
    await secrecy.getByRole("button", { name: "同意，送审核" }).click();
    await secrecy.getByRole("dialog").getByRole("button", { name: "同意，送审核" }).click();
    await expect(reviewer.getByRole("button", { name: "同意，送签发" })).toBeVisible();
    await reviewer.getByRole("tab", { name: /^改了什么/ }).click();
    const panel = reviewer.getByRole("tabpanel", { name: "改了什么" });
    await expect(panel).toContainText("没有改：比去年多，核一下");
    await expect(panel).toContainText("李某：“与台账一致，多在企业登记”");
    await expect(panel.getByText("要求过，批注 3", { exact: true })).toBeVisible();
    await look(reviewer, "changed", ends);
  });

  await test.step("while he agrees, the head reads it on a phone and comments twice; then signs", async () => {
    const agree = async () => {
      await reviewer.getByRole("button", { name: "同意，送签发" }).click();
      await reviewer.getByRole("dialog").getByRole("button", { name: "同意，送签发" }).click();
      await expect(reviewer.getByText("现在在“签发”这一步")).toBeVisible();
    };
    const comment = async () => {
      await hold(signer, "text:overview#0");
      await expect(signer.getByRole("form", { name: "写批注" })).toContainText("一、总体情况");
      if (shots) await signer.screenshot({ path: `${shots}/phone-comment.png` });
      await writeComment(signer, "写得好，留着", false);
    };
    await Promise.all([agree(), comment()]);
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

  await test.step("the drafter hears that it is signed, its sheet is filled in, and it is handed in", async () => {
    await expect(drafter.getByText("卫某某签发了，报告已定稿")).toBeVisible();
    await expect(drafter.getByText("内容已锁定").first()).toBeVisible();
    expect((await drafter.request.get(`/api/reports/${id}/review-sheet/pdf`)).status()).toBe(200);
    await drafter.goto(`/reports/${id}/hand-in`);
    const card = drafter.getByRole("region", { name: "某某市人民政府办公室" });
    await card.getByRole("button", { name: "报送" }).click();
    await expect(card.getByText("已报送，是第 1 次")).toBeVisible();
    const { collections } = await (await collector.request.get("/api/collections")).json();
    await collector.goto(`/collections/${collections[0].id}`);
    await expect(collector.getByRole("row", { name: new RegExp(unit) })).toContainText("待看");
    const { events, broken } = await (await drafter.request.get(`/api/reports/${id}/review`)).json();
    expect(events.map(({ kind, by }: { kind: string; by: string }) => `${by} ${kind}`)).toEqual([
      ...["李某 submit", "吕某某 agree", "韩某某 return", "李某 answer"],
      ...["李某 submit", "吕某某 agree", "韩某某 agree", "卫某某 sign"],
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

test("who was writing of a step that somebody else has passed says nothing of the next one by it, and keeps the words", async ({
  page,
  context,
  createReport,
}) => {
  const id = await createReport(consistentReport());
  const { revision } = await (await page.request.get(`/api/reports/${id}`)).json();
  expect(
    (await page.request.post(`/api/reports/${id}/review/submission`, { data: { revision, by: "李某" } })).status(),
  ).toBe(201);
  // A page that hears nothing of what others do.
  for (const heard of ["**/events?*", "**/events", "**/presence"]) await page.route(heard, (route) => route.abort());
  await page.goto(`/reports/${id}/review`);
  await page.getByRole("textbox", { name: "谁的意见" }).fill("韩某某");
  await page.getByRole("textbox", { name: "保密审查的意见" }).fill("不涉密");
  const agreed = { revision, kind: "agree", by: "吕某某" };
  expect((await context.request.post(`/api/reports/${id}/review/opinions`, { data: agreed })).status()).toBe(201);
  await page.getByRole("button", { name: "同意，送审核" }).click();
  await expect(page.getByText("报告现在在“审核”这一步，不在“保密审查”了。")).toBeVisible();
  await expect(page.getByText("“保密审查”这一步您写了一半的意见没有交：“不涉密”")).toBeVisible();
  await page.getByRole("button", { name: "写进现在的意见" }).click();
  await expect(page.getByRole("textbox", { name: "审核的意见" })).toHaveValue("不涉密");
  await page.getByRole("textbox", { name: "谁的意见" }).fill("韩某某");
  await page.getByRole("button", { name: "同意，送签发" }).click();
  await expect(page.getByRole("textbox", { name: "签发的意见" })).toHaveValue("");
  const { events } = await (await page.request.get(`/api/reports/${id}/review`)).json();
  expect(events.map(({ step, by, text }: Record<string, string>) => [step, by, text])).toEqual([
    ["", "李某", ""],
    ["保密审查", "吕某某", ""],
    ["审核", "韩某某", "不涉密"],
  ]);
});

test("an answer to one return goes to no item of the next: it is refused at its item, and what was written stays", async ({
  page,
  context,
  createReport,
}) => {
  const id = await createReport(consistentReport());
  const { revision } = await (await page.request.get(`/api/reports/${id}`)).json();
  const post = async (what: string, data: object) =>
    expect(
      (await context.request.post(`/api/reports/${id}/review/${what}`, { data: { revision, ...data } })).status(),
    ).toBe(201);
  const giveBack = async (text: string) => {
    await post("submission", { by: "李某" });
    await post("opinions", { by: "吕某某", kind: "return", reasons: [{ kind: "其他", text }] });
  };
  await giveBack("台账核一下");
  // A page that hears nothing of what others do.
  for (const heard of ["**/events?*", "**/events", "**/presence"]) await page.route(heard, (route) => route.abort());
  await page.goto(`/reports/${id}/check`);
  await page.getByRole("button", { name: "看要改的 1 条" }).click();
  await page.getByRole("button", { name: "写明怎么改的：台账核一下" }).click();
  await page.getByRole("textbox", { name: "为什么不改" }).fill("核过，没有错");
  const said = { data: { text: "核过" } };
  expect((await context.request.put(`/api/reports/${id}/review/answers/0`, said)).status()).toBe(200);
  await giveBack("前言改短");
  await page.getByRole("button", { name: "写好" }).click();
  await expect(page.getByText("没有存上：报告又退回了一次")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "为什么不改" })).toHaveValue("核过，没有错");
  await page.getByRole("button", { name: "看现在的" }).click();
  await expect(page.getByRole("button", { name: "写明怎么改的：前言改短" })).toBeVisible();
  await expect(page.getByText("您写了没有存上的：“核过，没有错”")).toBeVisible();
  await page.getByRole("button", { name: "不要没有存上的：核过，没有错" }).click();
  await expect(page.getByText("您写了没有存上的")).toBeHidden();
  const { returned } = await (await page.request.get(`/api/reports/${id}/review`)).json();
  expect(returned.answers).toEqual([null]);
});

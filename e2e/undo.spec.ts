import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { field, message, open, saved, untilEditable } from "./wizard-page";

const cell = "remedies.reconsideration.upheld";

test("undo with the focus on a button takes back what the button did, not what was typed before it", async ({
  page,
  createReport,
}) => {
  await open(page, `/reports/${await createReport()}/remedies`);
  await field(page, cell).focus();
  await page.keyboard.type("34");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "其余空格填 0" }).click();
  await expect(field(page, "remedies.litigationAfterReconsideration.pending")).toHaveValue("0");
  await page.getByRole("button", { name: "其余空格填 0" }).focus();
  await page.keyboard.press("Control+z");
  await expect(field(page, "remedies.litigationAfterReconsideration.pending")).toHaveValue("");
  await expect(field(page, cell)).toHaveValue("34");
  await page.keyboard.press("Control+z");
  await expect(field(page, cell)).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(field(page, cell)).toHaveValue("34");
});

test("undo goes from cell to cover and back in the order of doing", async ({ page, createReport }) => {
  const id = await createReport();
  await open(page, `/reports/${id}/remedies`);
  await field(page, cell).focus();
  await page.keyboard.type("5");
  await page.keyboard.press("Tab");
  for (const step of ["requests", "proactiveDisclosure", "overview", "cover"]) {
    await page.getByRole("button", { name: "上一步" }).click();
    await expect(page.getByRole("main")).toHaveAttribute("data-editing", step);
  }
  const telephone = page.locator('[name="cover:contact.telephone"]');
  await telephone.fill("0000-1234");
  await page.keyboard.press("Control+z");
  await expect(telephone).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("main")).toHaveAttribute("data-editing", "remedies");
  await expect(field(page, cell)).toHaveValue("");
  await page.keyboard.press("Control+Shift+z");
  await expect(field(page, cell)).toHaveValue("5");
  await saved(page);
});

const editor = (page: Page) => page.getByRole("textbox", { name: "正文" });
const onStep = (page: Page, step: string) => expect(page.getByRole("main")).toHaveAttribute("data-editing", step);

test("texts are taken back among cells and lines in the order of doing, with the caret where it was", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "第一段。\n第二段。" } });
  await open(page, `/reports/${id}/overview`);
  await untilEditable(page);
  await editor(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("甲");
  for (const step of ["proactiveDisclosure", "requests", "remedies"]) {
    await page.getByRole("button", { name: "下一步" }).click();
    await onStep(page, step);
  }
  await field(page, cell).focus();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  for (const step of ["requests", "proactiveDisclosure", "overview"]) {
    await page.getByRole("button", { name: "上一步" }).click();
    await onStep(page, step);
  }
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("乙");

  await page.keyboard.press("Control+z");
  await expect(editor(page)).toHaveText("甲第一段。第二段。");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Control+z");
  await onStep(page, "remedies");
  await expect(field(page, cell)).toHaveValue("");
  await expect(field(page, cell)).toBeFocused();
  await page.keyboard.press("Control+z");
  await onStep(page, "overview");
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveText("第一段。第二段。");

  await page.keyboard.press("Control+y");
  await expect(editor(page)).toHaveText("甲第一段。第二段。");
  await page.keyboard.press("Control+Shift+z");
  await onStep(page, "remedies");
  await expect(field(page, cell)).toHaveValue("5");
  await page.keyboard.press("Control+Shift+z");
  await onStep(page, "overview");
  await expect(editor(page)).toHaveText("甲第一段。第二段。乙");
  await page.keyboard.type("丙");
  await expect(editor(page)).toHaveText("甲第一段。第二段。乙丙");
  await saved(page);
});

test("in a text, typing without a pause is one step; a pasted line, a heading and a figure are each their own", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ figures: { "requests.newlyReceived.naturalPerson": 713 }, text: { overview: "头" } });
  await open(page, `/reports/${id}/overview`);
  await untilEditable(page);
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("一二三");
  await editor(page).evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", "贴的");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByRole("button", { name: "（一）标题" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+;");
  await page.getByRole("dialog", { name: "插入数字" }).getByRole("combobox").fill("713");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toHaveText("（一）头一二三贴的713");
  const stands = ["（一）头一二三贴的", "头一二三贴的", "头一二三", "头"];
  for (const text of stands) {
    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await expect(editor(page)).toHaveText(text);
  }
  await expect(page.getByRole("button", { name: "撤销", exact: true })).toHaveAttribute("aria-disabled", "true");
  for (const text of ["头一二三", "头一二三贴的", "（一）头一二三贴的", "（一）头一二三贴的713"]) {
    await page.keyboard.press("Control+y");
    await expect(editor(page)).toHaveText(text);
  }
});

test("a choice from a list, a remark and a unit are taken back like a figure", async ({ page, createReport }) => {
  const id = await createReport({ year: 2020 });
  await open(page, `/reports/${id}/cover`);
  const kind = page.locator('[name="cover:unit.kind"]');
  const before = await kind.inputValue();
  await kind.focus();
  await kind.selectOption("government");
  for (const step of ["overview", "proactiveDisclosure"]) {
    await page.getByRole("button", { name: "下一步" }).click();
    await onStep(page, step);
  }
  await field(page, "article20Item5.administrativeLicensing.decisions").focus();
  await page.getByRole("button", { name: "加备注" }).click();
  await page.getByLabel("备注内容").pressSequentially("含修订");
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("备注内容")).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(page.getByLabel("备注内容")).toHaveValue("含修订");
  await page.keyboard.press("Escape");
  await field(page, "article20Item9.centralizedProcurement.totalAmount").focus();
  await page.keyboard.type("80");
  await page.keyboard.press("Tab");
  await page.keyboard.type("万元");
  const unit = page.locator('[data-unit="article20Item9.centralizedProcurement.totalAmount"]');
  await page.keyboard.press("Control+z");
  await expect(unit).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(field(page, "article20Item9.centralizedProcurement.totalAmount")).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "加备注" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await onStep(page, "cover");
  await expect(kind).toHaveValue(before);
});

test("the button beside what was done takes back that and nothing that was done after it", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "开头" } });
  await open(page, `/reports/${id}/requests`);
  await page.getByRole("button", { name: "其余空格填 0" }).click();
  const beside = message(page).getByRole("button", { name: "撤销" });
  await expect(beside).toBeVisible();
  for (const step of ["proactiveDisclosure", "overview"]) {
    await page.getByRole("button", { name: "上一步" }).click();
    await onStep(page, step);
  }
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("后写的");
  for (const step of ["proactiveDisclosure", "requests"]) {
    await page.getByRole("button", { name: "下一步" }).click();
    await onStep(page, step);
  }
  await expect(message(page)).toContainText("空格已填 0");
  await expect(beside).toHaveCount(0);
});

test("an undo held down across steps ends where it took something back last, with a preamble as at the beginning", async ({
  page,
  createReport,
}) => {
  const id = await createReport();
  const preamble = async () => (await (await page.request.get(`/api/reports/${id}`)).json()).text?.preamble;
  await open(page, `/reports/${id}/cover`);
  await saved(page);
  const before = await preamble();
  const goTo = async (step: string, name: RegExp) => {
    await page.getByRole("navigation", { name: "步骤" }).getByRole("link", { name }).click();
    await onStep(page, step);
  };
  const fill = async (text: string) => {
    await goTo("remedies", /四、/);
    await field(page, cell).focus();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  await fill("5");
  await goTo("cover", /封面/);
  await page.getByLabel("电话").fill("0000-1234");
  await fill("6");
  await saved(page);
  expect(await preamble()).toContain("0000-1234");

  await page.evaluate(() => {
    for (const _ of "三步之内没有一帧".slice(0, 3))
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true }));
  });
  await onStep(page, "remedies");
  await expect(field(page, cell)).toHaveValue("");
  await expect.poll(preamble).toBe(before);
});

test("what is put into a line without entering it, as a browser or a screen reader does, is taken back", async ({
  page,
  createReport,
}) => {
  await open(page, `/reports/${await createReport()}/cover`);
  const [kind, telephone] = [page.getByLabel("机关种类"), page.getByLabel("电话")];
  await kind.selectOption("government");
  await telephone.evaluate((box: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, "0000-1234");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.getByLabel("地址").fill("某路1号");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(telephone).toHaveValue("");
  await expect(kind).toHaveValue("government");
  await page.keyboard.press("Control+z");
  await expect(kind).toHaveValue("department");
  await page.keyboard.press("Control+y");
  await expect(kind).toHaveValue("government");
});

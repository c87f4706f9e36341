import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { field, open, saved, untilEditable } from "./wizard-page";

const editor = (page: Page) => page.getByRole("textbox", { name: "正文" });

/** Chinese as it is written with an input method: letters that become a word, and keys that are not the page's. */
class InputMethod {
  private constructor(private readonly client: CDPSession) {}

  static at = async (page: Page) => new InputMethod(await page.context().newCDPSession(page));

  async spell(...letters: string[]) {
    for (const text of letters)
      await this.client.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
  }

  take = (word: string) => this.client.send("Input.insertText", { text: word });

  async press(key: string) {
    await this.client.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key,
      code: key,
      windowsVirtualKeyCode: 229,
    });
    await this.client.send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key });
  }
}

async function openText(page: Page, id: string) {
  await open(page, `/reports/${id}/overview`);
  await untilEditable(page);
  await editor(page).focus();
  await page.keyboard.press("Control+End");
}

test("Esc and Enter of an input method close no box, send nothing and leave no cell", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "一句话。" } });
  const ime = await InputMethod.at(page);
  await openText(page, id);
  const boxes = [
    { keys: "Control+Alt+m", box: page.getByRole("textbox", { name: "批注", exact: true }) },
    { keys: "Control+;", box: page.getByRole("combobox", { name: /查找数字/ }) },
    { keys: "Control+f", box: page.getByRole("textbox", { name: "在全部文字里查找" }) },
  ];
  for (const { keys, box } of boxes) {
    await editor(page).focus();
    await page.keyboard.press(keys);
    await box.focus();
    await ime.spell("x", "xin");
    for (const key of ["Enter", "Escape", "Backspace"]) await ime.press(key);
    await expect(box).toHaveValue("xin");
    await ime.take("新收");
    await expect(box).toHaveValue("新收");
    await page.keyboard.press("Escape");
    await expect(box).toBeHidden();
  }

  await open(page, `/reports/${id}/requests`);
  const cell = field(page, "requests.newlyReceived.naturalPerson");
  await cell.focus();
  await ime.spell("s", "shi");
  for (const key of ["Enter", "Escape", "Backspace", "Tab"]) await ime.press(key);
  await expect(cell).toBeFocused();
  await expect(cell).toHaveValue("shi");
  await ime.take("12");
  await expect(cell).toHaveValue("12");
  await page.getByRole("button", { name: "加备注" }).click();
  const remark = page.getByLabel("备注内容");
  await remark.focus();
  await ime.spell("h", "han");
  await ime.press("Escape");
  await expect(remark).toBeVisible();
  await ime.take("含修订");
  await expect(remark).toHaveValue("含修订");
});

test("a word that goes over the longest text is composed to its end, and then refused whole", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "字".repeat(99_996) } });
  const stored = async () => (await (await page.request.get(`/api/reports/${id}`)).json()).text.overview;
  const ime = await InputMethod.at(page);
  await openText(page, id);
  await ime.spell("x", "xu", "xu x", "xu xie", "xu xie x");
  await expect(editor(page)).toContainText(/xu xie x$/);
  await ime.take("续写");
  await expect.poll(stored).toMatch(/字续写$/);
  await ime.spell("y", "yi", "yi ju");
  await ime.take("又一句");
  await expect(page.getByText(/放不下：这一节会有 100,001 个字/)).toBeVisible();
  await expect(editor(page)).toContainText(/字续写$/);
  await page.keyboard.type("完");
  await expect.poll(stored).toMatch(/字续写完$/);
  await saved(page);
});

test("a word is composed to its end while its report is taken away, and is stored once that is back", async ({
  page,
  createReport,
}) => {
  const id = await createReport({ text: { overview: "一句话。" } });
  const ime = await InputMethod.at(page);
  await openText(page, id);
  await ime.spell("x", "xu");
  await page.request.delete(`/api/reports/${id}`);
  await expect(page.getByText("这份报告移走了。")).toBeVisible();
  await ime.spell("xu x", "xu xie");
  await ime.take("续写");
  await expect(editor(page)).toHaveText("一句话。续写");
  await expect(editor(page)).not.toBeEditable();
  await page.request.post(`/api/reports/${id}/restore`);
  await expect(page.getByText("这份报告移走了。")).toBeHidden();
  await saved(page);
  const { text } = await (await page.request.get(`/api/reports/${id}`)).json();
  expect(text.overview).toBe("一句话。续写");
});

test("so is one in a line, and in a cell", async ({ page, createReport }) => {
  const ime = await InputMethod.at(page);
  for (const [step, part, box] of [
    ["cover", "contact", page.getByLabel("地址")],
    ["requests", "figures", field(page, "requests.newlyReceived.naturalPerson")],
  ] as const) {
    const id = await createReport();
    await open(page, `/reports/${id}/${step}`);
    await expect(box).toBeEditable();
    await box.focus();
    await ime.spell("y", "yi");
    await page.request.delete(`/api/reports/${id}`);
    await expect(page.getByText("这份报告移走了。")).toBeVisible();
    await ime.spell("yi e");
    await ime.take("12");
    await expect(box).toHaveValue("12");
    await expect(box).not.toBeEditable();
    await page.request.post(`/api/reports/${id}/restore`);
    await expect(box).toBeEditable();
    await saved(page);
    const { [part]: values } = await (await page.request.get(`/api/reports/${id}`)).json();
    expect(Object.values(values).filter(Boolean)).toEqual([part === "figures" ? 12 : "12"]);
  }
});

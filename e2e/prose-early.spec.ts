import type { Page } from "@playwright/test";
import { expect, type NewReport, test } from "./fixtures";
import { saved, untilEditable } from "./wizard-page";

const live = "{{requests.newlyReceived.naturalPerson}}";
const figures = { "requests.newlyReceived.naturalPerson": 713 };
const editor = (page: Page) => page.getByRole("textbox", { name: "正文" });
const storedText = async (page: Page, id: string) =>
  (await (await page.request.get(`/api/reports/${id}`)).json()).text.overview ?? "";

/** Opens the step on a slow computer and goes on as soon as there is a text to write in, whatever else is still to come. */
async function openSlowly(page: Page, id: string) {
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.goto(`/reports/${id}/overview`, { waitUntil: "commit" });
  await editor(page).focus();
}

/** In the page: it is not told of moved carets by itself, and what waits 20 ms waits for `passTime`. */
function hearLate() {
  const [waiting, inTime] = [[] as TimerHandler[], window.setTimeout.bind(window)];
  const setTimeout = (run: TimerHandler, time?: number, ...given: unknown[]) =>
    time === 20 ? waiting.push(run) : inTime(run, time, ...given);
  const passTime = () => {
    for (const run of waiting.splice(0)) if (typeof run === "function") run();
  };
  Object.assign(window, { setTimeout, passTime });
  const keepBack = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
  window.addEventListener("selectionchange", keepBack, { capture: true });
}

/** The writer's own editor has taken over, and what stands in it is stored. */
async function settled(page: Page) {
  await untilEditable(page);
  await saved(page);
}

test.describe("keys before the editor is there", () => {
  for (const round of [1, 2, 3])
    test(`into an empty text: every one, in order, Enter among them (${round})`, async ({ page, createReport }) => {
      const id = await createReport();
      await openSlowly(page, id);
      await page.keyboard.type("First line 71345");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await page.keyboard.type("second, and on it goes while the page is still loading");
      await settled(page);
      await page.keyboard.type(" until here.");
      await expect
        .poll(() => storedText(page, id))
        .toBe("First line 71345\n\nsecond, and on it goes while the page is still loading until here.");
    });

  test("behind, before and within what stands there, with its live figure", async ({ page, createReport }) => {
    const id = await createReport({ figures, text: { overview: `新收${live}件。\n第二段` } } as Partial<NewReport>);
    await openSlowly(page, id);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("AB");
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("CD");
    await page.keyboard.press("End");
    await page.keyboard.press("Backspace");
    await settled(page);
    await page.keyboard.type("E");
    await expect.poll(() => storedText(page, id)).toBe(`CD新收${live}件E\n第二段AB`);
    await expect(editor(page).getByRole("button")).toHaveText("713");
    // How many steps it was depends on when the editor came; all of it can be taken back, and nothing before it.
    for (let step = 0; step < 8; step += 1) await page.keyboard.press("Control+z");
    await expect.poll(() => storedText(page, id)).toBe(`新收${live}件。\n第二段`);
  });

  // While the focus is new, ProseMirror takes a caret at the very start for the browser's doing. Here it is always new,
  // and what is to be done shortly after it is done after the keys: the page hears of the caret later still.
  for (const [keys, expected] of [
    [["Control+Home"], `CD新收${live}件。\n第二段AB`],
    [["Home", "ArrowUp"], `CD新收${live}件。\n第二段AB`],
    [["Control+Shift+Home"], "CD"],
    [["Home"], `新收${live}件。\nCD第二段AB`],
    [["ArrowLeft", "Shift+ArrowLeft"], `新收${live}件。\n第二段CDB`],
    [["Control+Home", "Enter"], `\nCD新收${live}件。\n第二段AB`],
  ] as const)
    test(`${keys.join(", ")} right as the editor takes over`, async ({ page, createReport }) => {
      const id = await createReport({ figures, text: { overview: `新收${live}件。\n第二段` } } as Partial<NewReport>);
      await page.clock.setFixedTime(new Date());
      await page.addInitScript(hearLate);
      await openSlowly(page, id);
      await page.keyboard.press("Control+End");
      await page.keyboard.type("AB");
      await untilEditable(page);
      for (const key of keys) await page.keyboard.press(key);
      await page.evaluate("passTime()");
      await page.keyboard.type("CD");
      await expect.poll(() => storedText(page, id)).toBe(expected);
    });

  test("a caret that was just moved stays when words come from elsewhere", async ({ page, createReport }) => {
    const id = await createReport({ text: { overview: "第一段\n第二段" } } as Partial<NewReport>);
    await page.addInitScript(hearLate);
    await page.goto(`/reports/${id}/overview`);
    await untilEditable(page);
    await editor(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("AB");
    await saved(page);
    await page.keyboard.press("Home");
    const { revision } = await (await page.request.get(`/api/reports/${id}`)).json();
    const elsewhere = { baseRevision: revision, values: { text: "第一段，写完了\n第二段AB" } };
    expect((await page.request.patch(`/api/reports/${id}/sections/overview`, { data: elsewhere })).ok()).toBe(true);
    await expect(editor(page)).toContainText("写完了");
    await page.keyboard.type("CD");
    await expect.poll(() => storedText(page, id)).toBe("第一段，写完了\nCD第二段AB");
  });

  test("the field that is still plain can be found, named and told from an empty one", async ({
    page,
    createReport,
  }) => {
    const id = await createReport();
    await page.route(/_next\/static\/.*\.js/, () => undefined);
    await page.goto(`/reports/${id}/overview`, { waitUntil: "commit" });
    await expect(editor(page)).toHaveAttribute("data-part", "waiting-text");
    await editor(page).focus();
    const placeholder = () => editor(page).evaluate((element) => getComputedStyle(element, "::before").content);
    expect(await placeholder()).not.toBe("none");
    await page.keyboard.type("a");
    expect(await placeholder()).toBe("none");
  });
});

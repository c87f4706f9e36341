import { expect, type Page } from "@playwright/test";

/** The cell of a figure, in the grid or on the phone, whichever of them is shown. */
export const field = (page: Page, address: string) =>
  page.locator(`[data-field="${address}"]`).filter({ visible: true }).first();

/** Under the form: why an entry is no figure, what was just done to many cells, or what the checks have found. */
export const message = (page: Page) => page.getByRole("status", { name: "填写提示" });

/** Above the form: what was not stored, why, and what to do about it. */
export const saving = (page: Page) => page.getByRole("status", { name: "保存情况" });

const busy = (page: Page) => page.getByRole("main").getAttribute("aria-busy");

/** Whether the step on the page answers to the keyboard by itself. */
export const isFollowed = async (page: Page): Promise<boolean> => (await busy(page)) === "false";

export const untilFollowed = (page: Page) => expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");

/** Opens a step and waits until it answers to the keyboard. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilFollowed(page);
}

/** A key is read behind the next frame, or 200 ms later where the page draws none (`after-frame.ts`): this comes later still. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => setTimeout(done));
        setTimeout(done, 250);
      }),
  );

/** The text of a step is written in its own editor; before, in what stands for it. */
export const untilEditable = (page: Page) =>
  expect(page.getByRole("textbox", { name: "正文" })).not.toHaveAttribute("data-part", "waiting-text");

/** Waits until all that was typed is stored. */
export async function saved(page: Page): Promise<void> {
  await painted(page);
  await expect(page.locator("[data-save=saved]")).toBeVisible();
}

/** A stream of events is never done, and a page says now and then that it is there: neither is what a test counts. */
export const isLive = (url: string): boolean => /\/api\/reports\/[^/]+\/(events|presence)/.test(url);

/** Nothing is heard of other windows: the network comes to rest. */
export const hearNothing = (page: Page) =>
  page.route(
    ({ href }) => isLive(href),
    (route) => route.abort(),
  );

/** The report and its sections: whatever brings values to a page or takes them away, and not who is there. */
const values = /\/api\/reports\/[^/?]+(\/sections\/[^/]+)?$/;

/** Nothing comes from other windows, and nothing goes there, until `joinAgain`. What is stored elsewhere may be heard of. */
export const cutOff = (page: Page) => page.route(values, (route) => route.abort());
export const joinAgain = (page: Page) => page.unroute(values);

/** As when somebody comes back to its window from another one. */
export const lookAgain = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new Event("focus")));

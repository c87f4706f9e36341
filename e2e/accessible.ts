import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Fails with the rule and the elements when axe finds anything on the page as it stands. In the page itself, and telling
 * of violations alone: there are no frames here, for which it would open a blank page each time, at thrice the cost.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)).toEqual([]);
}

const pressed = /^\s*- '?(button|checkbox|combobox|textbox|menuitem|switch|link) "((?:[^"\\]|\\.)+)"/;

/** Of what the page says to whoever hears it: controls by kind and name, links also by where they lead. */
function controlsIn(spoken: string): { name: string; to: string }[] {
  const lines = spoken.split("\n");
  return lines.flatMap((line, at) => {
    const [, kind, name] = pressed.exec(line) ?? [];
    if (kind === undefined) return [];
    return [{ name: `${kind} ${name}`, to: kind === "link" ? (lines[at + 1] ?? "").trim() : `${at}` }];
  });
}

/** Out of their place controls are heard by their names alone: two that do different things may not bear the same. */
export async function expectNamesApart(page: Page): Promise<void> {
  const known = new Map<string, string>();
  const twice = controlsIn(await page.locator("body").ariaSnapshot()).filter(({ name, to }) => {
    const before = known.get(name);
    known.set(name, before ?? to);
    return before !== undefined && before !== to;
  });
  expect(twice.map(({ name }) => name)).toEqual([]);
}

/** Fails when the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, shown } = await page.evaluate(() => {
    return { content: document.documentElement.scrollWidth, shown: document.documentElement.clientWidth };
  });
  expect(content).toBeLessThanOrEqual(shown);
}

/** With it set, pictures of what is looked at are put into this folder. */
export const shots = process.env.SHOTS;

/** The sizes at which pages are drawn, the first of which tests work at. */
export const desks = [
  [1366, 768],
  [1920, 1080],
  [390, 844],
] as const;

/** Half a screen, and a page of 1366 at 200 % (683): between phone and desk nothing sticks out either. */
const between = [640, 683, 820, 1000];

/** As a page is at its sizes: nothing sticks out, and axe finds nothing. */
export async function look(
  page: Page,
  name: string,
  sizes: readonly (readonly [number, number])[] = desks,
): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await expectNamesApart(page);
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png` });
  }
  for (const width of between) {
    await page.setViewportSize({ width, height: 768 });
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize({ width: sizes[0][0], height: sizes[0][1] });
}

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails with the rule and the elements when axe finds anything on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)).toEqual([]);
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
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png` });
  }
  await page.setViewportSize({ width: sizes[0][0], height: sizes[0][1] });
}

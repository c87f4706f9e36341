import { gzipSync } from "node:zlib";
import { createExample } from "./server.mjs";
import { limitRow } from "./statistics.mjs";

const kilobytes = (/** @type {number[]} */ sizes) => sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024;

/** The browser asks for the page's icon by itself, whenever it likes. */
const isIcon = (/** @type {string} */ url) => new URL(url).pathname.startsWith("/icon");

/**
 * JavaScript of the wizard before 版式 is opened, and requests made while all steps are walked through: first as the
 * page opens, then with everything that comes once somebody works in it (the prose editor).
 */
export async function benchLoading(
  /** @type {import("@playwright/test").Browser} */ browser,
  /** @type {string} */ origin,
) {
  const { id } = await createExample(origin, { unit: { name: "某某市加载局", kind: "department" } });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const scripts = new Map();
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    const body = await response.body().catch(() => Buffer.alloc(0));
    scripts.set(response.url(), gzipSync(body, { level: 6 }).length);
  });
  const loaded = () => kilobytes([...scripts.values()]);
  await page.goto(`${origin}/reports/${id}/cover`, { waitUntil: "networkidle" });
  const opened = loaded();
  await page.keyboard.press("Shift");
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  const working = loaded();

  let requests = 0;
  page.on("request", (request) => {
    if (!isIcon(request.url())) requests += 1;
  });
  for (let step = 0; step < 7; step += 1) {
    await page.locator("footer button").last().click();
    await page.waitForTimeout(150);
  }
  await page.close();
  return [
    limitRow({ name: "JavaScript of the wizard as it opens, gzipped", value: opened, unit: "KB", most: 250 }),
    limitRow({ name: "the same with the prose editor, gzipped", value: working, unit: "KB", most: 250 }),
    limitRow({ name: "requests while walking through all steps", value: requests, unit: "requests", most: 0 }),
  ];
}

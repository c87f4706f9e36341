import { gzipSync } from "node:zlib";
import { pageAlone } from "./alone.mjs";
import { createExample } from "./server.mjs";
import { limitRow } from "./statistics.mjs";

const kilobytes = (/** @type {number[]} */ sizes) => sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024;

/** The browser asks for the page's icon by itself, whenever it likes. */
const isIcon = (/** @type {string} */ url) => new URL(url).pathname.startsWith("/icon");

/**
 * JavaScript of the wizard before 版式 is opened: what the page itself names, and with what it fetches once it has been
 * painted (checks, prose editor, what a press opens). Then the requests made while all steps are walked through.
 */
export async function benchLoading(
  /** @type {import("@playwright/test").Browser} */ browser,
  /** @type {string} */ origin,
) {
  const { id } = await createExample(origin, { unit: { name: "某某市加载局", kind: "department" } });
  const { page, isLive } = await pageAlone(browser);
  const scripts = new Map();
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    const body = await response.body().catch(() => Buffer.alloc(0));
    scripts.set(response.url(), gzipSync(body, { level: 6 }).length);
  });
  const answer = await page.goto(`${origin}/reports/${id}/cover`, { waitUntil: "networkidle" });
  const html = (await answer?.text()) ?? "";
  await page.waitForTimeout(1500);
  const sizes = [...scripts];
  const named = kilobytes(sizes.flatMap(([url, size]) => (html.includes(new URL(url).pathname) ? [size] : [])));
  const all = kilobytes(sizes.map(([, size]) => size));

  let requests = 0;
  page.on("request", (request) => {
    if (!isIcon(request.url()) && !isLive(new URL(request.url()))) requests += 1;
  });
  for (let step = 0; step < 7; step += 1) {
    await page.locator("footer button").last().click();
    await page.waitForTimeout(150);
  }
  await page.close();
  return [
    limitRow({ name: "JavaScript that opens the wizard, gzipped", value: named, unit: "KB", most: 235 }),
    limitRow({
      name: "the same with all that is fetched after the first paint",
      value: all,
      unit: "KB",
      most: 535,
    }),
    limitRow({ name: "requests while walking through all steps", value: requests, unit: "requests", most: 0 }),
  ];
}

import { gzipSync } from "node:zlib";
import { createExample } from "./server.mjs";
import { limitRow } from "./statistics.mjs";

/** JavaScript of the wizard before 版式 is opened, and requests made while all steps are walked through. */
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
  await page.goto(`${origin}/reports/${id}/cover`, { waitUntil: "networkidle" });
  const size = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1024;

  let requests = 0;
  page.on("request", () => {
    requests += 1;
  });
  for (let step = 0; step < 7; step += 1) {
    await page.locator("footer button").last().click();
    await page.waitForTimeout(150);
  }
  await page.close();
  return [
    limitRow({ name: "JavaScript of the wizard, gzipped", value: size, unit: "KB", most: 250 }),
    limitRow({ name: "requests while walking through all steps", value: requests, unit: "requests", most: 0 }),
  ];
}

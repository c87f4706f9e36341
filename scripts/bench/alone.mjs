const isLive = (/** @type {URL} */ { pathname }) => /^\/api\/reports\/[^/]+\/(events|presence)$/.test(pathname);

/**
 * A page that hears nothing of other windows: a stream of events is never done, and a measurement waits until the network
 * is at rest.
 */
export async function pageAlone(/** @type {import("@playwright/test").Browser} */ browser) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  await page.route(isLive, (route) => route.abort());
  return { page, isLive };
}

import { setTimeout } from "node:timers/promises";
import { type BrowserContext, chromium } from "@playwright/test";
import { browserArguments, findJourneyBrowser } from "../scripts/browser.mjs";

/** A browser of a person, which keeps what it has in a folder and may be killed. Pages may have service workers. */
export const openBrowser = (folder: string, baseURL: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...{ baseURL, locale: "zh-CN", timezoneId: "Asia/Shanghai", viewport: { width: 1366, height: 768 } },
    ...{ executablePath: findJourneyBrowser() ?? undefined, args: browserArguments(), acceptDownloads: true },
    // Other journeys do without (`playwright.config.ts`).
    serviceWorkers: "allow",
  });

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** As when the electricity fails: nothing is closed and nothing written any more. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send("SystemInfo.getProcessInfo")) ?? {};
  const pid = processInfo.find(({ type }) => type === "browser")?.id;
  if (!pid) throw new Error("The browser does not say which process it is");
  process.kill(pid, "SIGKILL");
  await context.close().catch(() => {});
  while (isRunning(pid)) await setTimeout(50);
}

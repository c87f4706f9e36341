import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type BrowserContext, chromium } from "@playwright/test";
import { browserArguments, findBrowser } from "../scripts/browser.mjs";

/** A browser of a person, which keeps what it has in a folder and may be killed. Pages may have service workers. */
export const openBrowser = (folder: string, baseURL: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...{ baseURL, locale: "zh-CN", timezoneId: "Asia/Shanghai", viewport: { width: 1366, height: 768 } },
    ...{ executablePath: findBrowser() ?? undefined, args: browserArguments(), acceptDownloads: true },
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
export async function killBrowser(folder: string, context: BrowserContext): Promise<void> {
  // Chromium names its process in the lock of its folder: HOST-PID.
  const pid = Number(readlinkSync(join(folder, "SingletonLock")).split("-").pop());
  process.kill(pid, "SIGKILL");
  await context.close().catch(() => {});
  while (isRunning(pid)) await setTimeout(50);
}

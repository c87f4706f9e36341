import { defineConfig } from "@playwright/test";
import { browserArguments, findJourneyBrowser } from "../scripts/browser.mjs";
import { freePort, newFolder } from "./own-server";

// The workers read this file too: what it chose must stay the same for all of them.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= newFolder();

/** A server that is running already, such as the development server, may be tested instead of a build of its own. */
const running = process.env.E2E_BASE_URL;
const baseURL = running ?? `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  // On a busy machine of a build farm a key may fall into a pause of the browser; the report names what passed only then.
  retries: process.env.CI ? 1 : 0,
  // A limit only ends what hangs: a journey of a minute must pass on a computer ten times as slow.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    // A worker would fetch all that a report needs without the server, for each journey anew (`offline.spec.ts` lets it).
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findJourneyBrowser() ?? undefined, args: browserArguments() },
  },
  webServer: running
    ? undefined
    : {
        command: "node scripts/start.mjs",
        cwd: "..",
        url: `${baseURL}/api/health`,
        // An answer that is not of its shape fails the journey that asked for it.
        env: { PORT: process.env.E2E_PORT, DATA_DIR: process.env.E2E_DATA_DIR, CHECK_ANSWERS: "1" },
        timeout: 600_000,
      },
});

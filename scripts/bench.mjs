import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { benchAccounts } from "./bench/accounts.mjs";
import { benchChecking } from "./bench/checking.mjs";
import { benchCollecting } from "./bench/collecting.mjs";
import { benchComparing } from "./bench/comparing.mjs";
import { benchExporting } from "./bench/exporting.mjs";
import { benchGrowth } from "./bench/growth.mjs";
import { benchGrowthOfOne, benchKeysOfOne } from "./bench/growth-of-one.mjs";
import { benchImporting } from "./bench/importing.mjs";
import { benchIntake } from "./bench/intake.mjs";
import { benchLoading } from "./bench/loading.mjs";
import { benchSaving } from "./bench/saving.mjs";
import { startServer } from "./bench/server.mjs";
import { benchTyping } from "./bench/typing.mjs";

const { chromium } = await import("@playwright/test");
const { browserArguments, findBrowser } = await import("./browser.mjs");

if (!existsSync(".next/BUILD_ID")) throw new Error("Run `npm run build` first.");

const rows = [];
const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserArguments() });
try {
  rows.push(...(await benchExporting(server.origin)));
  rows.push(...(await benchChecking()));
  rows.push(...(await benchImporting(server.origin)));
  rows.push(...(await benchSaving(server.origin)));
  rows.push(...(await benchTyping(browser, server.origin)));
  rows.push(...(await benchLoading(browser, server.origin)));
  rows.push(...(await benchGrowth()));
  rows.push(...(await benchIntake()));
  rows.push(...(await benchCollecting()));
  rows.push(...(await benchComparing()));
  rows.push(...(await benchGrowthOfOne()));
  rows.push(...(await benchKeysOfOne(browser)));
  rows.push(...(await benchAccounts()));
} finally {
  await browser.close();
  await server.stop();
}

const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`${machine}\n`);
console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
mkdirSync("data", { recursive: true });
writeFileSync("data/bench.json", `${JSON.stringify({ machine, rows }, null, 2)}\n`);
console.log("data/bench.json");

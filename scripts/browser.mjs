import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { installed, run } from "./run.mjs";

/** Without the windows and services of a whole browser a journey takes two thirds of the work. */
const headlessShell = "/usr/bin/chromium-headless-shell";
const wholeBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Some packages of this name only point to another way of installing it. */
const runs = (path) => existsSync(path) && spawnSync(path, ["--version"], { timeout: 120_000 }).status === 0;

/**
 * @param {string[]} preferred looked for before the system's whole browsers
 * @returns {string | null} the path of a Chromium that runs: the system's, or Playwright's own
 */
export function findBrowser(preferred = []) {
  const { chromium } = createRequire(import.meta.url)("playwright-core");
  return [...preferred, ...wholeBrowsers, chromium.executablePath(), headlessShell].find(runs) ?? null;
}

/** What journeys are walked in: what is timed is timed in a whole browser, as people have it. */
export const findJourneyBrowser = () => findBrowser([headlessShell]);

const isRoot = () => process.getuid?.() === 0;

/** Chromium refuses its sandbox to root; the rest keeps it from talking to anyone but the page. */
export const browserArguments = () => [
  ...(isRoot() ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function installWithApt() {
  if (!isRoot() || !existsSync("/usr/bin/apt-get")) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("更新软件目录 apt-get update", ["apt-get", "update", "-qq"], { env, timeout: 300_000 });
  for (const browser of ["chromium-headless-shell", "chromium"])
    if (!findJourneyBrowser())
      await run(`安装 ${browser}`, ["apt-get", "install", "-y", "-qq", "--no-install-recommends", browser], {
        env,
        timeout: 600_000,
      });
}

async function installWithPlaywright() {
  const withLibraries = isRoot() && existsSync("/usr/bin/apt-get") ? ["--with-deps"] : [];
  const command = [...installed("playwright", "cli.js"), "install", ...withLibraries, "chromium"];
  await run("下载测试用的浏览器 playwright install chromium", command, {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
    timeout: 600_000,
  });
}

/** Gets a browser when there is none. As root the system's package comes first: it brings its libraries along. */
export async function ensureBrowser() {
  for (const install of isRoot() ? [installWithApt, installWithPlaywright] : [installWithPlaywright]) {
    if (findJourneyBrowser()) return true;
    await install();
  }
  if (findJourneyBrowser()) return true;
  console.error("没有能用的 Chromium，也没有装上。装一个 chromium 再试。");
  return false;
}

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { installed, run } from "./run.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

/** A stage that runs no tests of its own counts as one. */
const asOne = (well) => (well ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Runs a test program that writes a JSON file, and counts in it; no file or a failure outside every test is one failure. */
async function counted(title, commandOf, read) {
  const folder = mkdtempSync(join(tmpdir(), "ogi-results-"));
  const file = join(folder, "results.json");
  const { command, env } = commandOf(file);
  const well = await run(title, command, { env });
  try {
    const count = read(JSON.parse(readFileSync(file, "utf8")));
    return well || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return asOne(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function types() {
  const generated = await run("生成路由的类型 next typegen", [...installed("next", "dist", "bin", "next"), "typegen"]);
  return asOne(
    generated && (await run("检查类型 tsc", [...installed("typescript", "bin", "tsc"), "--noEmit", "-p", "."])),
  );
}

export const lint = async () =>
  asOne(
    await run("检查写法 biome", [
      ...installed("@biomejs", "biome", "bin", "biome"),
      "check",
      "--config-path=scripts/biome.json",
      ".",
    ]),
  );

export const unit = () =>
  counted(
    "单元测试 vitest",
    (file) => ({
      command: [
        ...installed("vitest", "vitest.mjs"),
        "run",
        "-c",
        "lib/vitest.config.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ],
    }),
    ({ numPassedTests, numFailedTests, testResults }) => {
      const unloaded = testResults.filter(
        ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
      );
      return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
    },
  );

/** End-to-end tests against the production build. */
export async function endToEnd() {
  if (!(await ensureBrowser()) || !(await ensureBuilt())) return asOne(false);
  return counted(
    "端到端测试 playwright",
    (file) => ({
      command: [
        ...installed("@playwright", "test", "cli.js"),
        "test",
        "-c",
        "e2e/playwright.config.ts",
        "--reporter=line,json",
        ...process.argv.slice(2),
      ],
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    }),
    ({ stats, errors }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }),
  );
}

/** Installs, runs the stages one after another, each to its end, and closes with the sum; the exit status agrees. */
export async function sumUp(stages) {
  const total = { passed: 0, failed: 0 };
  for (const stage of (await ensureInstalled()) ? stages : [async () => asOne(false)]) {
    const { passed, failed } = await stage();
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

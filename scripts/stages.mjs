import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { afterSecondTry, asOne, filesToTryAgain, readPlaywright, readVitest } from "./outcomes.mjs";
import { installed, root, run } from "./run.mjs";

/** Runs a test program that writes a JSON file, and reads it; no file or a failure outside every test is one failure. */
async function counted(title, commandOf, read) {
  const folder = mkdtempSync(join(tmpdir(), "ogi-results-"));
  const file = join(folder, "results.json");
  const { command, env } = commandOf(file);
  const well = await run(title, command, { env });
  try {
    const outcome = read(JSON.parse(readFileSync(file, "utf8")), root);
    return well || outcome.failed.length > 0 ? outcome : { ...outcome, failed: [title] };
  } catch {
    return asOne(title, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function types() {
  const generated = await run("生成路由的类型 next typegen", [...installed("next", "dist", "bin", "next"), "typegen"]);
  return asOne(
    "检查类型 tsc",
    generated && (await run("检查类型 tsc", [...installed("typescript", "bin", "tsc"), "--noEmit", "-p", "."])),
  );
}

export const lint = async () =>
  asOne(
    "检查写法 biome",
    await run("检查写法 biome", [
      ...installed("@biomejs", "biome", "bin", "biome"),
      "check",
      "--config-path=scripts/biome.json",
      ".",
    ]),
  );

const vitest = (title, files) =>
  counted(
    title,
    (file) => ({
      command: [
        ...installed("vitest", "vitest.mjs"),
        "run",
        "-c",
        "lib/vitest.config.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
        ...files,
      ],
    }),
    readVitest,
  );

/** Unit tests; the files of those that failed are tried once more, and what passed only then is named at the end. */
export async function unit() {
  const first = await vitest("单元测试 vitest", []);
  const files = filesToTryAgain(first);
  return files.length === 0 ? first : afterSecondTry(first, await vitest("没有通过的单元测试，再试一次", files));
}

/** End-to-end tests against the production build. */
export async function endToEnd() {
  if (!(await ensureBrowser()) || !(await ensureBuilt())) return asOne("浏览器和构建", false);
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
    readPlaywright,
  );
}

/** Fifty clerks for a minute, against the production build: nobody is refused. */
export const soak = async () =>
  asOne(
    "五十个人写一分钟",
    (await ensureBuilt()) && (await run("五十个人写一分钟", [process.execPath, "scripts/test-soak.mjs", "60"])),
  );

/** Names of tests with what they said: a long output may be kept from its end only. */
function listed(heading, outcomes, key) {
  const told = outcomes.flatMap((outcome) => outcome[key].map((name) => `  ${name}\n${outcome.why[name] ?? ""}`));
  if (told.length > 0) console.log(`${heading}\n${told.join("\n")}`);
}

/** Installs, runs the stages one after another, each to its end, and closes with the sum; the exit status agrees. */
export async function sumUp(stages) {
  const outcomes = [];
  for (const stage of (await ensureInstalled()) ? stages : [async () => asOne("安装依赖", false)])
    outcomes.push(await stage());
  const failed = outcomes.flatMap((outcome) => outcome.failed);
  listed("再试一次才通过（程序或测试里有一处不稳，要查）：", outcomes, "late");
  listed("没有通过：", outcomes, "failed");
  console.log(`${outcomes.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

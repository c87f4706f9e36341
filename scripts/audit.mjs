import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { asOne } from "./outcomes.mjs";
import { root } from "./run.mjs";

const patienceMilliseconds = 30_000;

/**
 * @typedef {{ advisory: string, package: string, why: string }} Accepted
 * @typedef {{ advisory: string, package: string, severity: string, title: string }} Found
 */

/** @returns {Accepted[]} */
const acceptedList = () => JSON.parse(readFileSync(new URL("./accepted-advisories.json", import.meta.url), "utf8"));

/**
 * @param {{ vulnerabilities?: Record<string, { via: (string | { url?: string, name: string, severity: string, title: string })[] }> }} report of `npm audit --json`
 * @returns {Found[]} each advisory once for the package that it is about
 */
export function advisoriesIn({ vulnerabilities = {} }) {
  const found = new Map();
  for (const { via } of Object.values(vulnerabilities))
    for (const cause of via) {
      if (typeof cause === "string") continue;
      const { url = "", name, severity, title } = cause;
      const advisory = url.split("/").at(-1) ?? "";
      found.set(`${advisory} ${name}`, { advisory, package: name, severity, title });
    }
  return [...found.values()];
}

/**
 * @param {Found[]} found
 * @param {Accepted[]} accepted
 * @returns {{ open: Found[], settled: Accepted[] }} what nobody has accepted, and what is accepted and no longer there
 */
export function judge(found, accepted) {
  const isSame = (one) => (other) => one.advisory === other.advisory && one.package === other.package;
  return {
    open: found.filter((each) => !accepted.some(isSame(each))),
    settled: accepted.filter((each) => !found.some(isSame(each))),
  };
}

/** @returns the report of npm, or null where its registry could not be asked */
function ask() {
  const { stdout } = spawnSync("npm", ["audit", "--json"], {
    cwd: root,
    encoding: "utf8",
    timeout: patienceMilliseconds,
    shell: process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
  });
  try {
    const report = JSON.parse(stdout);
    return report.vulnerabilities ? report : null;
  } catch {
    return null;
  }
}

/** Holds the dependencies against the known advisories; what is accepted stands with its reason in a file. */
export async function audit() {
  console.log("\n核对依赖 npm audit");
  const report = ask();
  if (!report) {
    console.log("没有连上 npm 的登记处，这一次没有核对依赖有没有已知的漏洞。");
    return asOne("核对依赖 npm audit", true);
  }
  const { open, settled } = judge(advisoriesIn(report), acceptedList());
  for (const { advisory, package: name, severity, title } of open)
    console.log(
      `${name}：${title}（${severity}，${advisory}）。升级它，或在 scripts/accepted-advisories.json 写明为什么不要紧。`,
    );
  for (const { advisory, package: name } of settled)
    console.log(`${name} 的 ${advisory} 已经没有了，从 scripts/accepted-advisories.json 删掉。`);
  return asOne("核对依赖 npm audit", open.length === 0);
}

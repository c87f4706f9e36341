import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

function packagesIn(...path) {
  try {
    return JSON.parse(readFileSync(join(root, ...path), "utf8")).packages;
  } catch {
    return {};
  }
}

/** npm leaves a list of what it installed; binaries for other platforms are not in it. */
function isInstalled() {
  const there = packagesIn("node_modules", ".package-lock.json");
  return Object.entries(packagesIn("package-lock.json")).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || there[path]?.version === version,
  );
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  console.error(`要 Node 20.9 或更新的版本，现在是 ${process.versions.node}。(Node 20.9 or newer is needed.)`);
  process.exit(1);
}

/** Installs what the lock file names, unless just that is there already. @returns whether all is installed */
export async function ensureInstalled() {
  refuseOldNode();
  if (isInstalled()) return true;
  console.log("按锁定的版本安装依赖。第一次要几分钟，其中编译数据库约两分钟。");
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  // The development packages build the program: they are needed even where NODE_ENV says production.
  return run("安装依赖 npm ci", [...npm, "ci", "--include=dev", "--no-audit", "--no-fund"]);
}

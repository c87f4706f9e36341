import { execFileSync } from "node:child_process";
import { createExample, startServer } from "./bench/server.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { root } from "./run.mjs";
import { stop } from "./serve.mjs";
import { clerk, saveAlone } from "./soak/clerk.mjs";
import { judge, judgeAnswers, printed } from "./soak/judge.mjs";

process.chdir(root);
if (!(await ensureInstalled()) || !(await ensureBuilt())) stop("没有开始：上面写了哪一步没有做成。");

/** `npm run test:soak [seconds] [clerks]`; of a short run, as `npm test` has one, times and memory say nothing. */
const [seconds = 600, clerks = 50] = process.argv.slice(2).map(Number);
const shortest = 300;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Megabytes that a process holds. */
const memoryOf = (pid) => Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;

const server = await startServer();
const own = await createExample(server.origin, { unit: { name: "某某市独自一局", kind: "department" } });
const alone = await saveAlone(server.origin, own, 200);
console.log(`一个人存，中位数 ${alone.toFixed(1)} 毫秒。${clerks} 个人写 ${seconds} 秒…`);

const seen = { saves: [], others: [], errors: [], memory: [] };
const until = performance.now() + seconds * 1000;
const working = Promise.all(Array.from({ length: clerks }, (_, index) => clerk(server.origin, index, until, seen)));
const sampling = (async () => {
  while (performance.now() < until) {
    seen.memory.push(memoryOf(server.pid));
    await pause(Math.max(1000, seconds * 10));
  }
})();
await Promise.all([working, sampling]);
await server.stop();
const faults = seconds < shortest ? judgeAnswers(seen) : judge(alone, seen);
console.log(printed(alone, seen));
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

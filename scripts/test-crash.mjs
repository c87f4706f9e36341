import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { root } from "./run.mjs";
import { stop } from "./serve.mjs";

process.chdir(root);
if (!(await ensureInstalled())) stop("没有开始：依赖没有装好，上面写了原因。");
const { bundledWriter, killCollecting, killCommand, killWriting, readToEnd } = await import("./crash/kill-rounds.mjs");
const { canInject, failingDisks } = await import("./crash/failing-disk.mjs");
const { copiesIn } = await import("../db/sqlite/copies.mjs");

const rounds = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), "ogi-crash-"));
const [dataDir, script] = [join(folder, "data"), await bundledWriter(folder)];
const random = (most) => Math.floor(Math.random() * most);
let [acknowledged, failed] = [0, 0];

/** @param {string} what @param {string[]} faults */
function judge(what, faults) {
  if (faults.length === 0) return;
  failed += 1;
  console.error(`✗ ${what}：${faults.slice(0, 5).join("；")}`);
}

for (let round = 1; round <= rounds; round += 1) {
  const written = await killWriting(dataDir, script, random(400));
  acknowledged += written.acknowledged;
  judge(`写的时候结束，第 ${round} 次`, written.faults);
  if (round % 25 === 0) console.log(`  ${round} / ${rounds} 次，确认过的 ${acknowledged} 项都在`);
}
if (!canInject()) console.log("  没有 strace：单次写入和刷盘的失败这次不试，只试文件写不下。");
let refused = 0;
for (let round = 1; round <= Math.ceil(rounds / 10); round += 1)
  for (const [at, { name, before }] of failingDisks(random).entries()) {
    const own = join(folder, `disk-${round}-${at}`);
    await killWriting(own, script, 5);
    const written = await killWriting(own, script, 500 + random(3000), { before });
    acknowledged += written.acknowledged;
    refused += written.refused;
    judge(`${name}，第 ${round} 次`, written.faults);
    judge(`${name} 以后再开始，第 ${round} 次`, (await killWriting(own, script, 60)).faults);
    rmSync(own, { recursive: true, force: true });
  }
for (let round = 1; round <= Math.ceil(rounds / 10); round += 1) {
  judge(`备份的时候结束，第 ${round} 次`, await killCommand(dataDir, ["scripts/backup.mjs"], random(2500)));
  const copy = copiesIn(join(dataDir, "backups")).at(-1)?.path ?? join(folder, "copy.sqlite");
  if (copy.startsWith(join(folder, "copy"))) copyFileSync(join(dataDir, "reports.sqlite"), copy);
  judge(`恢复的时候结束，第 ${round} 次`, await killCommand(dataDir, ["scripts/restore.mjs", copy], random(3500)));
}
const [collected, collector] = [join(folder, "collected"), await bundledWriter(folder, "collector.ts")];
const moments = ['"received"', '"read"', '"decided"', '"summed"'];
for (let round = 1; round <= Math.ceil(rounds / 5); round += 1) {
  const when = { until: moments[round % moments.length], milliseconds: random(300) };
  const found = await killCollecting(collected, collector, when);
  acknowledged += found.acknowledged;
  judge(`收报的时候结束，第 ${round} 次`, found.faults);
}
judge("收报接着读完", (await readToEnd(collected, collector)).faults);
rmSync(folder, { recursive: true, force: true });
console.log(
  `结束了 ${rounds} 次写入、${2 * Math.ceil(rounds / 10)} 次备份和恢复，坏磁盘上拒绝了 ${refused} 项，确认过 ${acknowledged} 项，${failed} 次有缺失。`,
);
process.exitCode = failed === 0 ? 0 : 1;

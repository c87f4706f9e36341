import { ensureInstalled } from "./install.mjs";
import { checkedEnvironment, stop } from "./serve.mjs";

const startedIn = process.env.INIT_CWD ?? process.cwd();
const environment = checkedEnvironment();
const [given, ...others] = process.argv.slice(2);
if (environment.databaseUrl)
  stop(
    "报告在 PostgreSQL 里，用它自己的 pg_restore 恢复，README 里写了怎么做。这个命令只恢复数据文件夹里的 reports.sqlite。",
  );
if (!(await ensureInstalled())) stop("没有恢复：依赖没有装好，上面写了原因。");
// Not before the packages are there that these need.
const { existsSync } = await import("node:fs");
const { resolve } = await import("node:path");
const { copiesIn } = await import("../db/sqlite/copies.mjs");
const { restore } = await import("./backup/restore.mjs");
const { printProof } = await import("./backup/print-proof.mjs");
const { refusalOf } = await import("./backup/refusal-of.mjs");

if (!given || others.length > 0) {
  const copies = copiesIn(environment.backupDir).map(({ path }) => `  ${path}`);
  stop(
    ["写上要恢复的备份：npm run restore 备份文件", copies.length > 0 ? "现在有的：" : "现在没有备份。", ...copies].join(
      "\n",
    ),
  );
}

try {
  const typed = resolve(startedIn, given);
  const { from, kept, ...proof } = await restore(environment, existsSync(typed) ? typed : given);
  for (const line of printProof(proof)) console.log(line);
  console.log(`恢复好了，现在的内容来自 ${from}。`);
  console.log(kept ? `恢复以前的内容留在 ${kept}，要退回去就恢复它。` : "恢复以前这里没有数据文件。");
} catch (error) {
  const said = refusalOf(error);
  if (!said) console.error(error);
  stop(`没有恢复，现在的内容没有动。${said ?? "出了没有料到的问题，上面是原因。"}`);
}
process.exit(0);

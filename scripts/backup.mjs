import { ensureInstalled } from "./install.mjs";
import { checkedEnvironment, stop } from "./serve.mjs";

const environment = checkedEnvironment();
if (environment.databaseUrl)
  stop(
    "报告在 PostgreSQL 里，用它自己的 pg_dump 备份，README 里写了怎么做。这个命令只备份数据文件夹里的 reports.sqlite。",
  );
if (!(await ensureInstalled())) stop("没有备份：依赖没有装好，上面写了原因。");
// Not before the packages are there that these need.
const { backUp } = await import("./backup/back-up.mjs");
const { printProof } = await import("./backup/print-proof.mjs");
const { refusalOf } = await import("./backup/refusal-of.mjs");

try {
  const { path, ...proof } = await backUp(environment, "by-hand");
  for (const line of printProof(proof)) console.log(line);
  console.log(`备份好了，完整性和内容都核对过：${path}`);
} catch (error) {
  const said = refusalOf(error);
  if (!said) console.error(error);
  stop(`没有备份。${said ?? "出了没有料到的问题，上面是原因。"}`);
}
process.exit(0);

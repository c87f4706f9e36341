import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { outliveTerminal } from "./outlive-terminal.mjs";
import {
  addressOf,
  answersHealth,
  checkedEnvironment,
  endWithNpm,
  fontsLine,
  openToOthers,
  refuseTakenPort,
  serve,
  setupLine,
  stop,
} from "./serve.mjs";

outliveTerminal();
endWithNpm();
const environment = checkedEnvironment();
await refuseTakenPort(environment);
if (!(await ensureInstalled()) || !(await ensureBuilt())) stop("没有启动：上面写了哪一步没有做成。");
await serve("start", environment);
const isThere = await answersHealth(environment);
const place = environment.databaseUrl ? "报告在 DATABASE_URL 说的 PostgreSQL 里" : `数据在 ${environment.dataDir}`;
// What is the matter, the program has said in the line above.
if (!isThere) stop(`没有启动，${place}。原因写在上面，改好以后再启动。`);
console.log(`\n政府信息公开工作年度报告编写程序已经启动，在浏览器打开 ${addressOf(environment)}`);
const warning = openToOthers(environment);
if (warning) console.log(warning);
const setup = await setupLine(environment);
if (setup) console.log(setup);
if (environment.fontsDir) console.log(await fontsLine(environment));
if (!environment.databaseUrl) console.log(`每天备份一次，放在 ${environment.backupDir}。`);
console.log(`${place}，按 Ctrl+C 结束。`);
// Not before the packages are there that it needs.
const { scheduleBackups } = await import("./backup/schedule.mjs");
scheduleBackups(environment);

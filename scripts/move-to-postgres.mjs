import { ensureInstalled } from "./install.mjs";
import { root } from "./run.mjs";
import { stop } from "./serve.mjs";

process.chdir(root);
if (!(await ensureInstalled())) stop("没有搬：依赖没有装好，上面写了原因。");
// Not before the packages are there that these need.
const { readEnvironment } = await import("../db/environment.mjs");
const { moveToPostgres } = await import("../db/move/move-to-postgres.mjs");
const { printedUrl, Refusal } = await import("../db/move/refusal.mjs");

function settings() {
  try {
    const { dataDir, databaseUrl } = readEnvironment();
    if (databaseUrl) return { dataDir, databaseUrl };
  } catch (error) {
    return stop(error.message);
  }
  return stop(
    "没有写搬到哪里。把空数据库的地址写在前面：DATABASE_URL=postgres://用户:密码@主机:5432/库名 npm run move-to-postgres",
  );
}

const said = { at: Date.now() };
function onProgress(done, of) {
  if (done < of && Date.now() - said.at < 5000) return;
  said.at = Date.now();
  console.log(`已核对 ${done} / ${of} 份报告`);
}

const { dataDir, databaseUrl } = settings();
console.log(`从 ${dataDir} 搬到 ${printedUrl(databaseUrl)}`);
try {
  const { reports, rows } = await moveToPostgres({ dataDir, databaseUrl, onProgress });
  for (const [table, count] of Object.entries(rows)) console.log(`  ${table}：${count} 行`);
  console.log(`搬完了：${reports} 份报告，每一份的每一行都读回来核对过，SHA-256 一致。`);
  console.log(`以后这样启动：DATABASE_URL=${printedUrl(databaseUrl)} npm start。原来的文件夹没有动，留着备查。`);
} catch (error) {
  if (error instanceof Refusal) stop(`没有搬。${error.message}`);
  console.error(error);
  stop("没有搬：出了没有料到的问题，上面是原因。数据库里什么都没有留下，原来的文件夹没有动。");
}

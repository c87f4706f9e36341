import pg from "pg";
import { bringUpToDate } from "../postgres/bring-up-to-date.mjs";
import { printedUrl, Refusal } from "./refusal.mjs";
import { quoted } from "./tables.mjs";

/** @typedef {import("./tables.mjs").Table} Table */

/**
 * Connects to a database that is empty, and makes the tables in it.
 * @param {string} url
 * @param {Table[]} tables
 * @returns {Promise<pg.Pool>}
 * @throws {Refusal} when it cannot be reached or used, or is not empty
 */
export async function openTarget(url, tables) {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 15_000 });
  pool.on("error", () => undefined);
  try {
    await refuseOtherEncoding(pool);
    await refuseForeignTables(pool, tables);
    if (!(await bringUpToDate(pool)))
      throw new Refusal("这个数据库是更新的程序用过的，这个程序不认识。换一个空的数据库。");
    return pool;
  } catch (error) {
    await pool.end();
    throw inWords(error, url);
  }
}

/** @param {pg.Pool} pool */
async function refuseOtherEncoding(pool) {
  const { rows } = await pool.query("SHOW server_encoding");
  const encoding = rows[0].server_encoding;
  if (encoding !== "UTF8")
    throw new Refusal(`数据库的编码是 ${encoding}，有的汉字存不下。用 ENCODING 'UTF8' 新建一个数据库再搬。`);
}

/** @param {pg.Pool} pool @param {Table[]} tables */
async function refuseForeignTables(pool, tables) {
  const { rows } = await pool.query(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1",
  );
  // What an earlier version of this program had, its migrations turn into what there is now.
  const own = [...tables.map(({ name }) => name), "units"];
  const foreign = rows.map(({ name }) => name).filter((name) => !own.includes(name));
  if (foreign.length > 0)
    throw new Refusal(`这个数据库里有别的表：${foreign.slice(0, 5).join("、")}。换一个空的数据库。`);
}

/**
 * Keeps everybody else out until the transaction ends, and looks that there is nothing yet.
 * @param {pg.ClientBase} client @param {Table[]} tables
 * @throws {Refusal} when there is
 */
export async function refuseFilled(client, tables) {
  await client.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name))} IN ACCESS EXCLUSIVE MODE`);
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT count(*) AS count FROM ${quoted(name)}`);
    const count = Number(rows[0].count);
    if (count > 0)
      throw new Refusal(
        `这个数据库不是空的：${name} 里已有 ${count} 行。里面的什么都没有动。换一个空的数据库，或先把里面的另存、删掉。`,
      );
  }
}

/** What a driver or PostgreSQL says, by its code. */
const words = /** @type {Record<string, string>} */ ({
  ECONNREFUSED: "连不上数据库：那里没有 PostgreSQL 在听。看看主机、端口，PostgreSQL 启动了没有。",
  ENOTFOUND: "找不到数据库的主机。看看主机名写得对不对。",
  ETIMEDOUT: "数据库一直没有回答。看看主机、端口和防火墙。",
  "28P01": "数据库不认这个用户或密码。",
  28000: "数据库不许这个用户连接。",
  "3D000": "没有这个数据库。先新建一个空的：CREATE DATABASE 库名 ENCODING 'UTF8'。",
  42501: "这个用户在数据库里没有建表的权限。",
  53300: "数据库的连接已经用完，过一会儿再搬。",
  53100: "数据库的磁盘满了，全部撤回，什么都没有留下。",
});

/** @param {unknown} error @param {string} url @returns {unknown} the same as a refusal where it can be said */
export function inWords(error, url) {
  if (error instanceof Refusal) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const timedOut = cause instanceof Error && /timeout/i.test(cause.message);
  const known = words[code] ?? (timedOut ? words.ETIMEDOUT : undefined);
  return known ? new Refusal(`${known}（DATABASE_URL=${printedUrl(url)}）`, { cause: error }) : error;
}

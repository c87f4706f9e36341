import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundled } from "../../lib/beside/bundled.mjs";
import { withPostgres } from "./postgres.mjs";
import { limitRow, median, ratioRow } from "./statistics.mjs";

/** @typedef {{ floors: number[], values: number[] }} InTurn */

/** @param {string} script @param {string} folder @param {string} databaseUrl */
async function measured(script, folder, databaseUrl) {
  const env = { ...process.env, DATA_DIR: folder, BACKUP_DIR: "", DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (part) => {
    out += part;
  });
  await once(child, "close");
  return /** @type {{ sums: InTurn, boards: InTurn, corrections: number[] }} */ (JSON.parse(out));
}

/** @param {string} store @param {Awaited<ReturnType<typeof measured>>} times */
function rowsOf(store, { sums, boards, corrections }) {
  const ratio = (/** @type {string} */ name, /** @type {InTurn} */ { floors, values }) =>
    ratioRow({ name: `${name}, ${store}`, value: median(values), floor: median(floors), unit: "ms", most: 1.5 });
  return [
    ratio("sums of all figures of 10,000 offices against a bare SUM", sums),
    ratio("first rows of the board, 10,000 offices against 60", boards),
    limitRow({ name: `later correction taken over, ${store}`, value: median(corrections), unit: "ms", most: 100 }),
  ];
}

/** What the collection of a province costs, on both databases. */
export async function benchCollecting() {
  const folder = mkdtempSync(join(tmpdir(), "ogi-collecting-"));
  const script = join(folder, "collecting.cjs");
  writeFileSync(script, await bundled(fileURLToPath(new URL("collecting.ts", import.meta.url))));
  try {
    return [
      ...rowsOf("SQLite", await measured(script, folder, "")),
      ...rowsOf("PostgreSQL", await withPostgres((url) => measured(script, folder, url))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

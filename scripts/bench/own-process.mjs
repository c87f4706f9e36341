import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundled } from "../../lib/beside/bundled.mjs";

/**
 * Runs a source of this folder in a process and a data folder of its own.
 * @param {string} entry the file's name
 * @param {Record<string, string>} [env]
 * @returns {Promise<unknown>} what it wrote as JSON
 */
export async function answerOf(entry, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), "ogi-measured-"));
  try {
    const script = join(folder, "measured.cjs");
    writeFileSync(script, await bundled(fileURLToPath(new URL(entry, import.meta.url))));
    const own = { ...process.env, DATA_DIR: folder, BACKUP_DIR: "", DATABASE_URL: "", ...env };
    const child = spawn(process.execPath, [script], { env: own, stdio: ["ignore", "pipe", "inherit"] });
    let out = "";
    child.stdout.on("data", (part) => {
      out += part;
    });
    await once(child, "close");
    return JSON.parse(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

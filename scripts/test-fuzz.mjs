import { ensureInstalled } from "./install.mjs";
import { installed, run } from "./run.mjs";

const count = process.argv[2] ?? "100000";
const seed = process.argv[3] ?? String(Date.now() % 1_000_000_000);
const command = [
  ...installed("vitest", "vitest.mjs"),
  ...["run", "-c", "lib/vitest.config.ts", "--project", "sqlite", "app/api/_fuzz/fuzz.test.ts"],
];
const well =
  (await ensureInstalled()) &&
  (await run(`送 ${count} 个生成的请求，种子 ${seed}`, command, { env: { FUZZ_REQUESTS: count, FUZZ_SEED: seed } }));
process.exitCode = well ? 0 : 1;

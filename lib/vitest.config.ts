import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

// Neither UTC nor China's: code that forgets its time zone fails at once.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") }, conditions: ["react-server", "node"] },
  // Not "import": packages that are loaded by `require` would get their other half.
  ssr: { resolve: { conditions: ["react-server", "node"] } },
  test: {
    // A limit only ends what hangs: a computer ten times as slow, or as busy, must pass.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    // Left to itself vitest leaves a core to itself: half of a computer of two, though it does next to nothing.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: "sqlite",
          include: ["{lib,db,app,components,scripts}/**/*.test.ts"],
          exclude: ["db/postgres/**"],
          provide: { postgres: null },
        },
      },
      {
        // Every verb and every route once more, on a real PostgreSQL.
        extends: true,
        test: {
          name: "postgres",
          include: ["{db,app/api}/**/*.test.ts"],
          exclude: ["db/sqlite/**", "app/api/unopened-file.test.ts"],
          globalSetup: "db/postgres/test-server.ts",
        },
      },
    ],
  },
});

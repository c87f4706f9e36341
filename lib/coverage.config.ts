import { readdirSync } from "node:fs";
import { defineConfig, mergeConfig } from "vitest/config";
import tests from "./vitest.config";

/** Every folder of `lib`, and `db`. */
const folders = [
  ...readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `lib/${name}`),
  "db",
];

/** `npm run test:coverage`: what unit tests try of lib and db, folder by folder; of db on both stores together. */
export default mergeConfig(
  tests,
  defineConfig({
    test: {
      coverage: {
        enabled: true,
        provider: "v8",
        include: ["lib/**/*.{ts,mjs}", "db/**/*.{ts,mjs}"],
        // What runs in a thread or process of its own is tried through it, where this cannot count.
        exclude: [
          "**/*.{test,fixture,config,measure}.ts",
          "db/**/test-*.ts",
          "lib/**/*-{thread,process,worker}.{ts,mjs}",
        ],
        reporter: ["text", "json"],
        reportsDirectory: "coverage",
        thresholds: Object.fromEntries(folders.map((folder) => [`${folder}/**`, { branches: 92 }])),
      },
    },
  }),
);

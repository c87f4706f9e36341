// `npm run test:mutation [part of a path]`: changes the program on purpose, one small change at a time, and tells which
// of them no test sees. One file after the other, each with the tests that are about it.
import { installed, run } from "./run.mjs";

/** Source → the tests that must see a change of it. */
const targets = {
  "lib/report/figures.ts": ["lib/report/figures.test.ts"],
  "lib/report/parse-figure.ts": ["lib/report/parse-figure.test.ts"],
  "lib/report/place.ts": ["lib/report/place.test.ts"],
  "lib/report/change.ts": ["lib/report/change.test.ts"],
  "lib/report/merge-text.ts": ["lib/report/merge-text.test.ts"],
  "lib/labels/read-cell.ts": ["lib/labels/read-cell.test.ts"],
  "lib/import/place-figures.ts": [
    "lib/import/damaged-copies.test.ts",
    "lib/import/form-of-characters.test.ts",
    "lib/import/head-unit.test.ts",
    "lib/import/place-figures.test.ts",
    "lib/import/printed-figures.test.ts",
  ],
  "db/save-section.ts": ["db/save-section.test.ts"],
  "components/report/rebase-text.ts": ["components/report/rebase-text.test.ts"],
};

const wanted = process.argv[2] ?? "";
let well = true;
for (const [source, tests] of Object.entries(targets).filter(([name]) => name.includes(wanted))) {
  const command = [
    ...installed("@stryker-mutator", "core", "bin", "stryker.js"),
    ...["run", "scripts/stryker.config.mjs", "--mutate", source],
  ];
  well = (await run(`改动 ${source}`, command, { env: { MUTATION_TESTS: tests.join(" ") } })) && well;
}
process.exitCode = well ? 0 : 1;

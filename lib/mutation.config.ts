import { defineConfig, mergeConfig } from "vitest/config";
import tests from "./vitest.config";

/** For `npm run test:mutation`: only the tests of the file that is changed, on SQLite. */
export default mergeConfig(
  { ...tests, test: { ...tests.test, projects: undefined } },
  defineConfig({
    test: {
      include: (process.env.MUTATION_TESTS ?? "").split(" "),
      provide: { postgres: null },
      fileParallelism: false,
    },
  }),
);

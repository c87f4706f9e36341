import { defineConfig, mergeConfig } from "vitest/config";
import tests from "./vitest.config";

/** `REPORTS=<folder> npm run measure`: how reports as they are published come out, which belong to no clone and no test. */
export default mergeConfig(
  { ...tests, test: { ...tests.test, projects: undefined } },
  defineConfig({ test: { include: ["lib/**/*.measure.ts"], provide: { postgres: null } } }),
);

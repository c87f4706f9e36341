/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "lib/mutation.config.ts", related: false },
  concurrency: 1,
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  thresholds: { high: 90, low: 80, break: 80 },
  ignorePatterns: [".next", "data", "test-results", "coverage", "e2e", "public"],
  tempDirName: ".stryker-tmp",
  timeoutMS: 60_000,
};

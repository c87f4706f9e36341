import { describe, expect, it } from "vitest";
import { afterSecondTry, filesToTryAgain, readPlaywright, readVitest } from "./outcomes.mjs";

const test = (fullName: string, status: string) => ({
  fullName,
  status,
  failureMessages: status === "failed" ? [`${fullName} is not as expected`] : [],
});

describe("what the tests left behind", () => {
  it("names each unit test that failed by file and title, and a file that did not load by itself", () => {
    const outcome = readVitest(
      {
        numPassedTests: 1,
        testResults: [
          {
            name: "/here/db/save.test.ts",
            status: "failed",
            assertionResults: [test("a", "passed"), test("b", "failed")],
          },
          { name: "/here/lib/broken.test.ts", status: "failed", message: "no such file", assertionResults: [] },
        ],
      },
      "/here",
    );
    expect(outcome).toEqual({
      passed: 1,
      failed: ["db/save.test.ts › b", "lib/broken.test.ts"],
      late: [],
      why: { "db/save.test.ts › b": "b is not as expected", "lib/broken.test.ts": "no such file" },
    });
  });

  it("names what passed only at its second try, and still counts it as passed", () => {
    const why = { "db/save.test.ts › b": "slow", "db/save.test.ts › c": "wrong" };
    const first = { passed: 8, failed: ["db/save.test.ts › b", "db/save.test.ts › c"], late: [], why };
    const second = { passed: 9, failed: ["db/save.test.ts › c"], late: [], why: {} };
    expect(afterSecondTry(first, second)).toEqual({
      passed: 9,
      failed: ["db/save.test.ts › c"],
      late: ["db/save.test.ts › b"],
      why,
    });
  });

  it("does not excuse a file that cannot be loaded the second time, nor a test that fails only then", () => {
    const first = { passed: 8, failed: ["db/save.test.ts › b"], late: [], why: {} };
    const gone = afterSecondTry(first, { passed: 0, failed: ["db/save.test.ts"], late: [], why: {} });
    expect(gone.failed).toContain("db/save.test.ts › b");
    const other = afterSecondTry(first, { passed: 0, failed: ["db/save.test.ts › a"], late: [], why: {} });
    expect(other.failed).toEqual(["db/save.test.ts › a"]);
  });

  it("tries a few files once more, not a program that fails everywhere", () => {
    const of = (count: number) => ({
      passed: 0,
      failed: Array.from({ length: count }, (_, at) => `lib/${at}.test.ts › x`),
      late: [],
      why: {},
    });
    expect(filesToTryAgain(of(2))).toEqual(["lib/0.test.ts", "lib/1.test.ts"]);
    expect(filesToTryAgain(of(7))).toEqual([]);
  });

  it("reads of a journey its file, line and title, however deep its group", () => {
    const spec = (title: string, status: string) => ({
      ...{ file: "saving.spec.ts", line: 6, title },
      tests: [{ status, results: [{ errors: [{ message: `${title} was not there` }] }] }],
    });
    const outcome = readPlaywright({
      stats: { expected: 3, flaky: 1 },
      suites: [{ specs: [spec("a", "flaky")], suites: [{ specs: [spec("b", "unexpected")] }] }],
      errors: [],
    });
    expect(outcome).toEqual({
      passed: 4,
      failed: ["saving.spec.ts:6 › b"],
      late: ["saving.spec.ts:6 › a"],
      why: { "saving.spec.ts:6 › a": "a was not there", "saving.spec.ts:6 › b": "b was not there" },
    });
  });
});

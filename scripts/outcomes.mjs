/**
 * What a test program left in its JSON file, in one shape.
 * @typedef {{ passed: number, failed: string[], late: string[] }} Outcome names say where a test stands;
 * `late` passed only when tried once more, and counts as passed.
 */

/** A stage that runs no tests of its own counts as one. @returns {Outcome} */
export const asOne = (title, well) => ({ passed: well ? 1 : 0, failed: well ? [] : [title], late: [] });

/** @returns {Outcome} of vitest's JSON; a file that did not load is a failure by its own name. */
export function readVitest({ numPassedTests, testResults }, root) {
  const failed = testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, assertionResults }) => {
      const file = name.replace(`${root}/`, "");
      const tests = assertionResults.filter(({ status }) => status === "failed");
      return tests.length > 0 ? tests.map(({ fullName }) => `${file} › ${fullName}`) : [file];
    });
  return { passed: numPassedTests, failed, late: [] };
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** @returns {Outcome} of Playwright's JSON; an error outside every test is a failure by its message. */
export function readPlaywright({ stats, suites, errors }) {
  const specs = suites.flatMap(specsOf);
  const named = (status) =>
    specs
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ file, line, title }) => `${file}:${line} › ${title}`);
  return {
    passed: stats.expected + stats.flaky,
    failed: [...named("unexpected"), ...errors.map(({ message }) => message)],
    late: named("flaky"),
  };
}

/** @returns {string[]} the files in which tests failed, as often as a second try may hold back a slip: at most six. */
export const filesToTryAgain = ({ failed }) => {
  const files = [...new Set(failed.map((name) => name.split(" › ")[0]))];
  return files.length > 6 ? [] : files;
};

/**
 * @param {Outcome} first all tests
 * @param {Outcome} second the files of those that failed, once more
 * @returns {Outcome} what failed twice has failed, what passed the second time is named.
 */
export function afterSecondTry(first, second) {
  const again = new Set(second.failed);
  // A file that could not even be loaded the second time has failed with all its tests.
  const failed = first.failed.filter((name) => again.has(name) || again.has(name.split(" › ")[0]));
  const late = first.failed.filter((name) => !failed.includes(name));
  const fresh = second.failed.filter((name) => !first.failed.includes(name));
  return { passed: first.passed + late.length, failed: [...failed, ...fresh], late };
}

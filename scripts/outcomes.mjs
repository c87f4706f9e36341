/**
 * What a test program left in its JSON file, in one shape.
 * @typedef {{ passed: number, failed: string[], late: string[], why: Record<string, string> }} Outcome names say where
 * a test stands; `late` passed only when tried once more, and counts as passed; `why` holds what each said as it failed.
 */

/** The beginning of what a test said: the end of a long output is all that is kept of it in some places. */
const beginning = (messages) => messages.join("\n").split("\n").slice(0, 12).join("\n").slice(0, 1500);

/** A stage that runs no tests of its own counts as one. @returns {Outcome} */
export const asOne = (title, well) => ({ passed: well ? 1 : 0, failed: well ? [] : [title], late: [], why: {} });

const reasons = (told) => Object.fromEntries(told.map(([name, messages]) => [name, beginning(messages)]));

/** @returns {Outcome} of vitest's JSON; a file that did not load is a failure by its own name. */
export function readVitest({ numPassedTests, testResults }, root) {
  const failed = testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
      const file = name.replace(`${root}/`, "");
      const tests = assertionResults.filter(({ status }) => status === "failed");
      const told = tests.map(({ fullName, failureMessages = [] }) => [`${file} › ${fullName}`, failureMessages]);
      return told.length > 0 ? told : [[file, [message ?? ""]]];
    });
  return { passed: numPassedTests, failed: failed.map(([name]) => name), late: [], why: reasons(failed) };
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

const nameOf = ({ file, line, title }) => `${file}:${line} › ${title}`;
const messagesOf = ({ results = [] }) =>
  results.flatMap(({ errors = [] }) => errors.map(({ message }) => message ?? ""));

/** @returns {Outcome} of Playwright's JSON; an error outside every test is a failure by its message. */
export function readPlaywright({ stats, suites, errors }) {
  const specs = suites.flatMap(specsOf);
  const named = (status) => specs.filter(({ tests }) => tests.some((test) => test.status === status)).map(nameOf);
  return {
    passed: stats.expected + stats.flaky,
    failed: [...named("unexpected"), ...errors.map(({ message }) => message)],
    late: named("flaky"),
    why: reasons(
      specs.map((spec) => [nameOf(spec), spec.tests.flatMap(messagesOf)]).filter(([, told]) => told.length > 0),
    ),
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
  const why = { ...second.why, ...first.why };
  return { passed: first.passed + late.length, failed: [...failed, ...fresh], late, why };
}

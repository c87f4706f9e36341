import { expect, test } from "vitest";
import { failureLine, framesOf } from "./failure-line.mjs";

/** As the query builder throws it: with the values of the statement. */
function failedQuery(): Error {
  const cause = Object.assign(new Error("CHECK failed: 机密的话"), {
    name: "SqliteError",
    code: "SQLITE_CONSTRAINT_CHECK",
  });
  return new Error("Failed query: update sections set text = ?\nparams: 第一段\n    at 机密的话", { cause });
}

test("of an error of the program the terminal has one line: which and where, and no word that it says", () => {
  const line = failureLine(failedQuery());
  expect(line).toMatch(
    /^程序出了错：Error，因为 SqliteError SQLITE_CONSTRAINT_CHECK，at failedQuery .*failure-line\.test/,
  );
  expect(line).not.toMatch(/机密|第一段|\n/);
});

test("a line of a report that looks like a frame is none", () => {
  expect(framesOf(failedQuery()).join()).not.toContain("机密");
});

test("what is thrown and is no error is named by its kind alone", () => {
  expect(failureLine("机密的话")).toBe("程序出了错：string。经过写在 DATA_DIR/logs 里。");
});

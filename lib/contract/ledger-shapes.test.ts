import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOf } from "@/lib/report/faults";
import { casesShape, ledgerQuestionShape } from "./ledger-shapes";

const value = fc.jsonValue({ maxDepth: 4 });
const keys = fc.constantFrom(
  "cases",
  "kind",
  "columns",
  "words",
  "row",
  "receivedOn",
  "outcome",
  "carriedOver",
  "姓名",
);
const body = fc.oneof(
  value,
  fc.dictionary(keys, value),
  fc.record({ cases: fc.array(fc.dictionary(keys, value), { maxLength: 3 }) }),
);

test("property: any JSON is judged without an accident, and every fault has a pointer and a Chinese message", () => {
  fc.assert(
    fc.property(body, (given) => {
      for (const shape of [casesShape, ledgerQuestionShape]) {
        const judged = shape.safeParse(given);
        for (const { pointer, detail } of judged.success ? [] : faultsOf(judged.error)) {
          expect(pointer === "" || pointer.startsWith("/")).toBe(true);
          expect(detail).toMatch(/[\u4e00-\u9fa5]/);
        }
      }
    }),
  );
});

test("a line with a name in it is refused", () => {
  const line = {
    row: 2,
    receivedOn: "2025-01-31",
    closedOn: null,
    carriedOver: false,
    kind: "naturalPerson",
    outcome: null,
  };
  expect(casesShape.safeParse({ cases: [line] }).success).toBe(true);
  expect(casesShape.safeParse({ cases: [{ ...line, name: "某某" }] }).success).toBe(false);
});

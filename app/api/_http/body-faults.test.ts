import { expect, test } from "vitest";
import type { z } from "zod";
import { judged } from "./body";
import { reasonShape, reopeningShape } from "./check-shapes";
import { checkShape } from "./checked-body";
import { casesShape, ledgerQuestionShape } from "./ledger-shapes";
import { ReportError } from "./problem";
import { createdFromShape, saveShape } from "./shapes";

const bodies: Record<string, z.ZodObject> = {
  reason: reasonShape,
  reopening: reopeningShape,
  check: checkShape,
  cases: casesShape,
  question: ledgerQuestionShape,
  example: createdFromShape,
  save: saveShape,
};
const wrong = [undefined, null, 1.5, -1, true, "", "x".repeat(50_000), [1], [{}], { x: 1 }, { outcome: 1 }];

function faultsOf(schema: z.ZodType, body: unknown): string[] {
  try {
    judged(schema, body);
    return [];
  } catch (error) {
    return error instanceof ReportError ? (error.extension.errors ?? []).map(({ detail }) => detail) : [String(error)];
  }
}

test.each(Object.entries(bodies))("whatever is wrong with a %s is said in Chinese", (_, schema) => {
  const keys = [...Object.keys(schema.shape), "unknown"];
  const details = wrong.flatMap((value) => [
    ...faultsOf(schema, value),
    ...keys.flatMap((key) => faultsOf(schema, { [key]: value })),
  ]);
  expect(details).not.toEqual([]);
  expect(details.filter((detail) => !/[\u4e00-\u9fff]/.test(detail))).toEqual([]);
});

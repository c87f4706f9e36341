import { expect, test } from "vitest";
import { z } from "zod";
import { isUpload, isUploads } from "@/lib/contract/operation";
import { operationList } from "@/lib/contract/operations";
import { refusalsOf } from "@/lib/contract/refusals";
import { judged } from "./body";
import { ReportError } from "./problem";

const bodies = operationList.flatMap(({ name, operation: { body } }): [string, z.ZodType][] => {
  if (!body || isUploads(body)) return [];
  if (!isUpload(body)) return [[name, body]];
  return Object.entries(body.upload).map(([field, shape]) => [`${name}: ${field}`, shape]);
});
const wrong = [undefined, null, 1.5, -1, true, "", "x".repeat(50_000), [1], [{}], { x: 1 }, { outcome: 1 }];

function faultsOf(schema: z.ZodType, body: unknown): string[] {
  try {
    judged(schema, body);
    return [];
  } catch (error) {
    return error instanceof ReportError ? (error.extension.errors ?? []).map(({ detail }) => detail) : [String(error)];
  }
}

test.each(bodies)("whatever is wrong with the body of %s is said in Chinese", (_, schema) => {
  const keys = [...(schema instanceof z.ZodObject ? Object.keys(schema.shape) : []), "unknown"];
  const details = wrong.flatMap((value) => [
    ...faultsOf(schema, value),
    ...keys.flatMap((key) => faultsOf(schema, { [key]: value })),
  ]);
  expect(details).not.toEqual([]);
  expect(details.filter((detail) => !/[\u4e00-\u9fff]/.test(detail))).toEqual([]);
});

const judges = ({ operation: { body } }: (typeof operationList)[number]) =>
  body && !isUploads(body) && (!isUpload(body) || Object.keys(body.upload).length > 0);

test.each(operationList.filter(judges))(
  "$name is said to be refused where something of its body is invalid",
  (each) => {
    expect(refusalsOf(each.method, each.operation)).toContain("invalid");
  },
);

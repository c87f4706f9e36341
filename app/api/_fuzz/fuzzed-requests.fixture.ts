import fc, { type Arbitrary } from "fast-check";
import { buildOpenApi } from "@/lib/contract/openapi";
import { isUpload, isUploads, type Operation, type Upload } from "@/lib/contract/operation";
import { type OperationName, operationList } from "@/lib/contract/operations";
import { describeInput } from "@/lib/report/section-schema";
import { arbitraryOf, type Schema } from "./arbitrary-of-schema.fixture";
import { brokenBody, hostilePart, hostileValue, nearly } from "./hostile-values.fixture";

/** A request as it can be printed and sent once more. */
export type Fuzzed = {
  name: OperationName;
  path: Record<string, string>;
  query: [string, string][];
  headers: Record<string, string>;
  body?:
    | { text: string }
    | { field: "file" | "files"; fields: Record<string, string>; file: string | null; fileName: string };
};

/** What may be named in a request: all that has been stored so far. */
export type Known = { reports: string[]; collections: string[]; files: string[] };

const { components, paths } = buildOpenApi();
const schemas = components.schemas as Record<string, Schema>;

type Described = {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
const describedAs = (path: string, method: string) => (paths[path] as Record<string, Described>)[method.toLowerCase()];

/** Some operations set type or read whole files: they come in their turn, and not as often. */
const slow =
  /exports|check-report|checks\/\{format\}|compare|pages|imports|verifications|\bledgers$|packs?$|\/files$|reading$/;
const weightOf = (name: string) => (slow.test(name) ? 1 : 12);

const often = <Value>(usual: Arbitrary<Value>, seldom: Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: seldom });

function partOf(name: string, schema: Schema, known: Known): Arbitrary<string> {
  if (name === "reportId") return often(fc.constantFrom(...known.reports), hostilePart);
  if (name === "collectionId") return often(fc.constantFrom(...known.collections), hostilePart);
  if (name === "revision" || name === "number") return often(fc.integer({ min: 1, max: 9 }).map(String), hostilePart);
  if (name === "sectionId")
    return often(fc.constantFrom("cover", "overview", "requests", "remedies", "problemsAndImprovements"), hostilePart);
  return often(arbitraryOf(schema, schemas).map(String), hostilePart);
}

function queryOf(parameters: NonNullable<Described["parameters"]>, known: Known): Arbitrary<[string, string][]> {
  const asked = parameters.filter((each) => each.in === "query");
  const one = (each: (typeof asked)[number]) => {
    const value = often(
      arbitraryOf(each.schema, schemas).map(String),
      hostileValue.map((text) => String(JSON.stringify(text))),
    );
    const named =
      each.name === "reports" ? often(fc.shuffledSubarray(known.reports, { minLength: 1 }).map(String), value) : value;
    return named.map((text): [string, string] => [each.name, text]);
  };
  if (asked.length === 0) return fc.constant([]);
  return fc.subarray(asked).chain((some) => (some.length === 0 ? fc.constant([]) : fc.tuple(...some.map(one))));
}

const wellFormed = (schema: Schema) => arbitraryOf(schema, schemas);
/** A third as it should be, a third nearly so, a third anything. */
const jsonOf = (schema: Schema): Arbitrary<unknown> => {
  const good = wellFormed(schema);
  return fc.oneof(
    { weight: 4, arbitrary: good },
    { weight: 5, arbitrary: good.chain(nearly) },
    { weight: 1, arbitrary: hostileValue },
  );
};

const fieldsOf = ({ upload }: Upload) =>
  fc.record(
    Object.fromEntries(
      Object.entries(upload).map(([field, shape]) => [
        field,
        often(
          jsonOf(describeInput(shape) as Schema).map((value) => JSON.stringify(value) ?? "null"),
          fc.constantFrom("", "{", "null", "undefined"),
        ),
      ]),
    ),
  );

function bodyOf(operation: Operation, described: Described, known: Known): Arbitrary<Pick<Fuzzed, "body" | "headers">> {
  const { body } = operation;
  const broken = brokenBody.map(
    ({ text, type }): Pick<Fuzzed, "body" | "headers"> => ({
      body: { text },
      headers: type === null ? {} : { "content-type": type },
    }),
  );
  if (!body) return fc.constant({ headers: {} });
  if (isUpload(body) || isUploads(body)) {
    const field = isUpload(body) ? "file" : "files";
    const file = often(
      fc.constantFrom<string | null>(...known.files),
      fc.oneof(fc.constant(null), fc.string({ maxLength: 200 })),
    );
    const fileName = fc.constantFrom("报告.docx", "台账.csv", "../../a.json", "草稿包.zip", "", "a".repeat(400));
    const form = fc.record({
      field: fc.constant(field),
      fields: isUpload(body) ? fieldsOf(body) : fc.constant({}),
      file,
      fileName,
    });
    return often(
      form.map((body) => ({ body, headers: {} })),
      broken,
    );
  }
  const schema = described.requestBody?.content["application/json"]?.schema ?? {};
  const json = jsonOf(schema).map((value) => ({
    body: { text: JSON.stringify(value) ?? "null" },
    headers: { "content-type": "application/json" },
  }));
  return fc.oneof({ weight: 8, arbitrary: json }, { weight: 1, arbitrary: broken });
}

const beside = fc.constantFrom<Record<string, string>>(
  ...Array(12).fill({}),
  { accept: "application/x-ndjson" },
  { origin: "http://example.com" },
  { "sec-fetch-site": "cross-site" },
  { origin: "null" },
  { accept: "\u00ff", "accept-encoding": "none" },
);

/** @returns requests for all operations of the contract: valid, nearly valid and hostile ones */
export function fuzzedRequests(known: Known): Arbitrary<Fuzzed> {
  const all = operationList.map(({ name, method, path, operation }) => {
    const described = describedAs(path, method);
    const parameters = described.parameters ?? [];
    const parts = parameters.filter((each) => each.in === "path");
    const arbitrary = fc
      .tuple(
        fc.record(Object.fromEntries(parts.map((each) => [each.name, partOf(each.name, each.schema, known)]))),
        queryOf(parameters, known),
        bodyOf(operation, described, known),
        beside,
      )
      .map(
        ([path, query, sent, headers]): Fuzzed => ({
          name,
          path,
          query,
          ...sent,
          headers: { ...headers, ...sent.headers },
        }),
      );
    return { arbitrary, weight: weightOf(name) };
  });
  return fc.oneof(...all);
}

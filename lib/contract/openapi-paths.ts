import type { z } from "zod";
import { rights } from "../access/rights";
import { describeInput } from "../report/section-schema";
import { namedShapes, refTo } from "./named";
import { isUpload, isUploads, type Operation } from "./operation";
import { type ApiMethod, operationList } from "./operations";
import { type ProblemCode, problemShape } from "./problem";
import { problemKinds } from "./problem-kinds.mjs";
import { accidents, refusalsOf } from "./refusals";

type Content = Record<string, { schema: object }>;

const schemaOf = (shape: z.ZodType): object => {
  const id = namedShapes.get(shape);
  return id ? refTo(id) : describeInput(shape);
};
const json = (shape: z.ZodType): Content => ({ "application/json": { schema: schemaOf(shape) } });
const binary = { type: "string", format: "binary" };
const lines: Content = {
  "application/x-ndjson": {
    schema: { type: "string", description: '一行一个 {"progress": 0.4}，最后一行 {"value": …} 或 {"problem": …}' },
  },
};

function parameter(where: "path" | "query", name: string, shape?: z.ZodType) {
  const { description, ...schema } = shape ? describeInput(shape) : { type: "string" };
  const required = where === "path" || !shape?.safeParse(undefined).success;
  return { name, in: where, required, ...(description ? { description } : {}), schema };
}

function parametersOf(path: string, operation: Operation) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const shapes: Record<string, z.ZodType> = operation.path?.shape ?? {};
  const asked: Record<string, z.ZodType> = operation.query?.shape ?? {};
  return [
    ...names.map((name) => parameter("path", name, shapes[name])),
    ...Object.entries(asked).map(([name, shape]) => parameter("query", name, shape)),
  ];
}

const manyFiles = {
  type: "object",
  required: ["files"],
  properties: { files: { type: "array", items: binary } },
};

function bodyOf(body: NonNullable<Operation["body"]>) {
  if (isUploads(body)) return { required: true, content: { "multipart/form-data": { schema: manyFiles } } };
  if (!isUpload(body)) return { required: !body.safeParse(undefined).success, content: json(body) };
  const fields = Object.entries(body.upload).map(([field, shape]) => [
    field,
    { type: "string", contentMediaType: "application/json", contentSchema: schemaOf(shape) },
  ]);
  const properties = { file: binary, ...Object.fromEntries(fields) };
  const schema = { type: "object", required: Object.keys(properties), properties };
  return { required: true, content: { "multipart/form-data": { schema } } };
}

const lineByLine = (shape: z.ZodType): Content => ({
  "application/x-ndjson": { schema: { description: "每行一个", ...schemaOf(shape) } },
});

function answerOf({ answer, followed, lines: inLines }: Operation): { content?: Content } {
  if (answer === "nothing") return {};
  if (answer === "events") return { content: { "text/event-stream": { schema: { type: "string" } } } };
  if (answer === "file") return { content: { "*/*": { schema: binary } } };
  if (inLines) return { content: lineByLine(answer) };
  return { content: { ...json(answer), ...(followed ? lines : {}) } };
}

const refusal = (codes: ProblemCode[]) => ({
  description: codes.map((code) => `${problemKinds[code].title}（${code}）`).join("；"),
  content: { "application/problem+json": { schema: schemaOf(problemShape) } },
});

/** One answer for each status; the `type` of the problem tells those of one status apart. */
function refusals(method: ApiMethod, operation: Operation) {
  const own = [...refusalsOf(method, operation)].filter((code) => !accidents.includes(code));
  const statuses = new Set(own.map((code) => problemKinds[code].status));
  const saying = (status: number) => refusal(own.filter((code) => problemKinds[code].status === status));
  return {
    ...Object.fromEntries([...statuses].map((status) => [status, saying(status)])),
    default: refusal(accidents),
  };
}

function described(path: string, method: ApiMethod, operation: Operation) {
  const { summary, needs, body, answer, status = answer === "nothing" ? 204 : 200 } = operation;
  const parameters = parametersOf(path, operation);
  return {
    summary,
    description: `需要的权限：${rights[needs]}。`,
    "x-needs": needs,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: bodyOf(body) } : {}),
    responses: { [status]: { description: summary, ...answerOf(operation) }, ...refusals(method, operation) },
  };
}

/** Every operation of the table, by path and method. */
export function buildPaths(): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const { method, path, operation } of operationList) {
    paths[path] ??= {};
    paths[path][method.toLowerCase()] = described(path, method, operation);
  }
  return paths;
}

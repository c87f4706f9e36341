import { editions } from "@/lib/editions/register";
import { formats } from "@/lib/export/writers";
import { interchangeSchema } from "@/lib/report/interchange";
import { describeInput, sectionSchema } from "@/lib/report/section-schema";
import { sectionIdsOf } from "@/lib/report/section-values";
import {
  editionsShape,
  healthShape,
  listShape,
  problemShape,
  savedShape,
  saveShape,
  sectionIdShape,
  stampShape,
} from "./shapes";

type JsonSchema = Record<string, unknown>;

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const interchangeName = (edition: string) => `Interchange${edition}`;
const valuesName = (edition: string, section: string) => `Values.${edition}.${section}`;

const sections = editions.flatMap((edition) => sectionIdsOf(edition).map((id) => ({ edition, id })));

const schemas = (): Record<string, JsonSchema> => ({
  Health: describeInput(healthShape),
  Editions: describeInput(editionsShape),
  Reports: describeInput(listShape),
  Stamp: describeInput(stampShape),
  Saved: describeInput(savedShape),
  Problem: describeInput(problemShape),
  Save: withValues(describeInput(saveShape)),
  NewReport: {
    anyOf: editions.map(({ id }) => refTo(interchangeName(id))),
    properties: { example: { type: "boolean" } },
  },
  StoredReport: {
    anyOf: editions.map(({ id }) => refTo(interchangeName(id))),
    required: ["id", "revision", "status"],
  },
  ...Object.fromEntries(
    editions.map((edition) => [interchangeName(edition.id), describeInput(interchangeSchema(edition))]),
  ),
  ...Object.fromEntries(
    sections.map(({ edition, id }) => [valuesName(edition.id, id), describeInput(sectionSchema(edition, id))]),
  ),
});

const withValues = (save: JsonSchema): JsonSchema => ({
  ...save,
  required: ["baseRevision", "values"],
  properties: {
    ...(save.properties as object),
    values: { anyOf: sections.map(({ edition, id }) => refTo(valuesName(edition.id, id))) },
  },
});

const inPath = (name: string, schema: JsonSchema = { type: "string" }) => ({
  name,
  in: "path",
  required: true,
  schema,
});
const flag = (name: string, description: string) => ({ name, in: "query", description, schema: { type: "boolean" } });
const json = (name: string) => ({ "application/json": { schema: refTo(name) } });
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: refTo("Problem") } },
});

type Operation = { summary: string; parameters?: object[]; requestBody?: object; responses: Record<string, object> };
type Answer = { status?: number; schema?: string; content?: object };

/** Every operation may be refused; what else it answers is `answer`. */
function operation(summary: string, answer: Answer, rest: Partial<Operation> = {}): Operation {
  const content = answer.content ?? (answer.schema ? json(answer.schema) : undefined);
  const done = { description: summary, ...(content ? { content } : {}) };
  return {
    summary,
    ...rest,
    responses: { [answer.status ?? 200]: done, default: problem("没有做成的原因（RFC 9457）") },
  };
}

const notYet = (summary: string, rest: Partial<Operation> = {}): Operation => ({
  summary,
  ...rest,
  responses: { 501: problem("还没有这个功能"), default: problem("没有做成的原因（RFC 9457）") },
});

const body = (schema: string) => ({ requestBody: { required: true, content: json(schema) } });
const report = { parameters: [inPath("reportId")] };
const anyFile = { "*/*": { schema: { type: "string", format: "binary" } } };

const paths = (): Record<string, Record<string, Operation>> => ({
  "/api/health": { get: operation("数据库有回答", { schema: "Health" }) },
  "/api/idle": { patch: operation("什么都不做：测速时拿来比", {}) },
  "/api/openapi.json": {
    get: operation("这份说明", { content: { "application/json": { schema: { type: "object" } } } }),
  },
  "/api/editions": { get: operation("两个官方格式", { schema: "Editions" }) },
  "/api/reports": {
    get: operation("全部报告，或回收站里的", { schema: "Reports" }, { parameters: [flag("bin", "列出回收站")] }),
    post: operation("新建报告", { status: 201, schema: "Stamp" }, body("NewReport")),
  },
  "/api/reports/{reportId}": {
    get: operation("一份报告", { schema: "StoredReport" }, report),
    delete: operation(
      "移到回收站，或从回收站彻底删除",
      { status: 204 },
      { parameters: [...report.parameters, flag("permanently", "彻底删除")] },
    ),
  },
  "/api/reports/{reportId}/restore": { post: operation("从回收站还原", { schema: "Stamp" }, report) },
  "/api/reports/{reportId}/duplicate": { post: operation("复制一份", { status: 201, schema: "Stamp" }, report) },
  "/api/reports/{reportId}/sections/{sectionId}": {
    patch: operation(
      "保存一个部分：合并补丁（RFC 7396）",
      { schema: "Saved" },
      { parameters: [...report.parameters, inPath("sectionId", describeInput(sectionIdShape))], ...body("Save") },
    ),
  },
  "/api/reports/{reportId}/exports/{format}": {
    get: operation(
      "导出文件",
      { content: anyFile },
      { parameters: [...report.parameters, inPath("format", { enum: formats })] },
    ),
  },
  "/api/reports/{reportId}/findings": { get: notYet("一份报告的校核结果", report) },
  "/api/checks": { post: notYet("校核请求里的报告，不存") },
  "/api/imports": { post: notYet("读一个文件，给出建议，不存") },
});

/** OpenAPI 3.1 of all routes, out of the schemas that judge requests. */
export const buildOpenApi = () => ({
  openapi: "3.1.0",
  info: {
    title: "政府信息公开工作年度报告",
    version: "1",
    description: "错误都是 application/problem+json；被拒绝的请求什么都不存。",
  },
  paths: paths(),
  components: { schemas: schemas() },
});

import { editions } from "@/lib/editions/register";
import { formats } from "@/lib/export/writers";
import { ledgerKinds } from "@/lib/report/ledger-cases";
import { describeInput } from "@/lib/report/section-schema";
import { type JsonSchema, refTo } from "./openapi-schemas";
import { listQueryShape, sectionIdShape } from "./shapes";

type Operation = { summary: string; parameters?: object[]; requestBody?: object; responses: Record<string, object> };
type Rest = Partial<Omit<Operation, "summary" | "responses">>;

const json = (name: string) => ({ "application/json": { schema: refTo(name) } });
const file = { "*/*": { schema: { type: "string", format: "binary" } } };
const refusal = {
  description: "没有做成的原因（RFC 9457）",
  content: { "application/problem+json": { schema: refTo("Problem") } },
};

/** Every operation may be refused; `content` is what else it answers. */
const operation = (summary: string, content: object | null, rest: Rest = {}, status = 200): Operation => ({
  summary,
  ...rest,
  responses: { [status]: { description: summary, ...(content ? { content } : {}) }, default: refusal },
});

const inPath = (name: string, schema: JsonSchema = { type: "string" }) => ({
  name,
  in: "path",
  required: true,
  schema,
});
const inQuery = (name: string, description: string, schema: JsonSchema, required = false) => ({
  name,
  in: "query",
  description,
  required,
  schema,
});
const parameters = (...list: object[]): Rest => ({ parameters: list });
const body = (schema: string): Rest => ({ requestBody: { required: true, content: json(schema) } });
const upload = (fields: JsonSchema = {}): Rest => {
  const properties = { file: { type: "string", format: "binary" }, ...fields };
  const schema = { type: "object", required: Object.keys(properties), properties };
  return { requestBody: { required: true, content: { "multipart/form-data": { schema } } } };
};

const text = { type: "string" };
const flag = { type: "boolean" };
const report = parameters(inPath("reportId"));
const reportAnd = (...more: object[]) => parameters(inPath("reportId"), ...more);
const oneOf = (...values: string[]) => ({ enum: values });

const ledgerKind = inPath("kind", oneOf(...ledgerKinds));

const listParameters = Object.entries({
  bin: "列出回收站",
  q: "单位名称的一部分、拼音首字母、年度，用空格隔开",
  state: "编制中、已过期限、已定稿、已公开、示例",
  year: "报告年度",
  office: "单位的编号",
  sort: "最后修改在前、按单位、年度在前",
  after: "上一页答的 next",
  limit: "一页几份",
} satisfies Record<keyof typeof listQueryShape.shape, string>).map(([name, description]) =>
  inQuery(name, description, describeInput(listQueryShape.shape[name as keyof typeof listQueryShape.shape])),
);

/** Every route file with its methods. */
export const buildPaths = (): Record<string, Record<string, Operation>> => ({
  "/api/health": { get: operation("数据库有回答", json("Health")) },
  "/api/idle/{reportId}/{sectionId}": {
    patch: operation("什么都不做：测速时拿来比", null, reportAnd(inPath("sectionId"))),
  },
  "/api/openapi.json": { get: operation("这份说明", { "application/json": { schema: { type: "object" } } }) },
  "/api/editions": { get: operation("两个官方格式", json("Editions")) },
  "/api/fonts": { get: operation("单位自备的字体，版式预览和 PDF 都用", json("Fonts")) },
  "/api/fonts/{id}": { get: operation("一个字体文件", file, parameters(inPath("id"))) },
  "/api/reports": {
    get: operation("全部报告，或回收站里的，一次一页", json("Reports"), parameters(...listParameters)),
    post: operation("新建报告", json("Stamp"), body("NewReport"), 201),
  },
  "/api/reports/{reportId}": {
    get: operation("一份报告", json("StoredReport"), report),
    delete: operation("移到回收站，或从回收站彻底删除", null, reportAnd(inQuery("permanently", "彻底删除", flag)), 204),
  },
  "/api/reports/{reportId}/office": {
    get: operation(
      "报告归哪个机关；带 name 时还有叫这个名称的另一个机关",
      json("OfficeOfReport"),
      reportAnd(inQuery("name", "封面上的单位名称", text)),
    ),
    put: operation("封面上的名称：改名了，还是另一个机关", json("AnsweredOffice"), {
      ...report,
      ...body("OfficeAnswer"),
    }),
  },
  "/api/reports/{reportId}/publication": {
    put: operation("记下报告已经公开，或还没有", json("Publication"), { ...report, ...body("Publication") }),
  },
  "/api/reports/{reportId}/restore": { post: operation("从回收站还原", json("Stamp"), report) },
  "/api/reports/{reportId}/duplicate": { post: operation("复制一份", json("Stamp"), report, 201) },
  "/api/reports/{reportId}/sections/{sectionId}": {
    patch: operation("保存一个部分：合并补丁（RFC 7396）", json("Saved"), {
      ...reportAnd(inPath("sectionId", describeInput(sectionIdShape))),
      ...body("Save"),
    }),
  },
  "/api/reports/{reportId}/exports/{format}": {
    get: operation("导出文件", file, reportAnd(inPath("format", oneOf(...formats)))),
  },
  "/api/reports/{reportId}/findings": { get: operation("一份报告的校核结果和数字溯源", json("Findings"), report) },
  "/api/reports/{reportId}/reasons": {
    get: operation("写明的理由", json("Reasons"), report),
    put: operation("写明一条提醒的理由", json("GivenReason"), { ...report, ...body("Reason") }),
    delete: operation(
      "撤回一条理由",
      null,
      reportAnd(inQuery("key", "是哪一条提醒", text, true), inQuery("seen", "看到的那一条是什么时候写明的", text)),
      204,
    ),
  },
  "/api/reports/{reportId}/finalise": { post: operation("定稿", json("Version"), report) },
  "/api/reports/{reportId}/reopen": {
    post: operation("重新打开", json("Reopened"), { ...report, ...body("Reopening") }),
  },
  "/api/reports/{reportId}/versions": { get: operation("历次定稿和留下的版本", json("Versions"), report) },
  "/api/reports/{reportId}/versions/{number}": {
    get: operation("一次定稿的交换文件", json("Interchange"), reportAnd(inPath("number", { type: "integer" }))),
  },
  "/api/reports/{reportId}/import": {
    post: operation("放进从文件里勾选的内容，全部或什么都不放；原来的样子留成一个版本", json("Taken"), {
      ...report,
      ...body("Import"),
    }),
  },
  "/api/reports/{reportId}/history/{revision}": {
    get: operation("留下的一个版本的交换文件", json("Interchange"), reportAnd(inPath("revision", { type: "integer" }))),
  },
  "/api/reports/{reportId}/history/{revision}/restore": {
    post: operation(
      "恢复成留下的一个版本；恢复前的样子也留下",
      json("Taken"),
      reportAnd(inPath("revision", { type: "integer" })),
    ),
  },
  "/api/reports/{reportId}/check-report/{format}": {
    get: operation("检查报告", file, reportAnd(inPath("format", oneOf("docx", "pdf")))),
  },
  "/api/reports/{reportId}/ledgers": {
    get: operation("表三、表四是从什么台账填的", json("StoredLedgers"), report),
    post: operation(
      "把台账数成表三或表四，不存；记住词和列的意思",
      {
        ...json("LedgerReading"),
        "application/x-ndjson": {
          schema: {
            type: "string",
            description: '一行一个 {"progress": 0.4}，最后一行 {"value": …} 或 {"problem": …}',
          },
        },
      },
      { ...report, ...upload({ question: text }) },
    ),
  },
  "/api/reports/{reportId}/ledgers/{kind}": {
    get: operation(
      "一格后面的台账行，一次 200 行",
      json("CasesPage"),
      reportAnd(
        ledgerKind,
        inQuery("address", "哪一格", text, true),
        inQuery("from", "从第几行起", { type: "integer" }),
      ),
    ),
    put: operation("存下数过的行，可以连同它们填出的数", json("TakenLedger"), {
      ...reportAnd(ledgerKind),
      ...body("Cases"),
    }),
    delete: operation("不再对照台账，删掉存下的行", null, reportAnd(ledgerKind), 204),
  },
  "/api/checks": { post: operation("校核请求里的报告，不存", json("Findings"), body("Check")) },
  "/api/checks/{format}": {
    post: operation("请求里的报告的检查报告，不存", file, {
      ...parameters(inPath("format", oneOf("docx", "pdf"))),
      ...body("Check"),
    }),
  },
  "/api/verifications": {
    post: operation("一个文件是哪份报告的第几次定稿，改过哪里，不存", json("Verdict"), upload()),
  },
  "/api/versions/{sha256}": {
    get: operation("有这个校验码的定稿", json("FoundVersions"), parameters(inPath("sha256"))),
  },
  "/api/imports": { post: operation("读一个文件，给出建议，不存", json("Proposal"), upload()) },
  "/api/imports/target": {
    get: operation(
      "这个单位这一年的报告，里面哪些值来自文件",
      json("Target"),
      parameters(inQuery("unit", "单位名称", text, true), inQuery("year", "报告年度", { type: "integer" }, true)),
    ),
  },
  "/api/opening": {
    post: operation("从文件里的上年报告开始新的一年，两份一起存", json("Begun"), body("Begin"), 201),
    get: operation(
      "从上年的报告能带来什么",
      json("Opening"),
      parameters(inQuery("unit", "单位名称", text, true), inQuery("year", "报告年度", { type: "integer" }, true)),
    ),
  },
  "/api/compare/{format}": {
    get: operation(
      "各年对比的文件",
      file,
      parameters(
        inPath("format", oneOf("docx", "xlsx")),
        inQuery("reports", "两份到五份报告的编号，用逗号隔开", text, true),
      ),
    ),
  },
  "/api/ledger-templates/{edition}/{kind}": {
    get: operation("空白台账", file, parameters(inPath("edition", oneOf(...editions.map(({ id }) => id))), ledgerKind)),
  },
});

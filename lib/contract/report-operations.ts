import { z } from "zod";
import { proseSectionIds, tableSectionIds } from "../editions/edition";
import { formats } from "../export/formats";
import { beginShape, begunShape, openingShape } from "./import-shapes";
import { listQueryShape, listShape } from "./list-shapes";
import { answeredOfficeShape, officeAnswerShape, officeOfReportShape } from "./office-shapes";
import type { Operation } from "./operation";
import { flag, oneOf, unitAndYear } from "./parameters";
import {
  newReportShape,
  publicationShape,
  savedShape,
  saveShape,
  stampShape,
  storedReportShape,
} from "./report-shapes";

const earlierState = z
  .string()
  .refine((text) => text === "round" || /^[1-9]\d{0,8}$/.test(text), "从哪一版起的改动：写版次，或者写 round。")
  .transform((text) => (text === "round" ? text : Number(text)))
  .optional();

/** Reports from their beginning to their files. */
export const reportOperations = {
  "GET /api/reports": {
    summary: "全部报告，或回收站里的，一次一页",
    needs: "reports.list",
    query: listQueryShape,
    answer: listShape,
    problems: [],
  },
  "POST /api/reports": {
    summary: "新建报告",
    needs: "reports.create",
    logged: "create",
    body: newReportShape,
    answer: stampShape,
    status: 201,
    problems: ["exists"],
  },
  "GET /api/opening": {
    summary: "从上年的报告能带来什么",
    needs: "reports.create",
    query: unitAndYear,
    answer: openingShape,
    problems: [],
  },
  "POST /api/opening": {
    summary: "从文件里的上年报告开始新的一年，两份一起存",
    needs: "reports.create",
    logged: "import",
    body: beginShape,
    answer: begunShape,
    status: 201,
    problems: ["exists"],
  },
  "GET /api/reports/{reportId}": {
    summary: "一份报告",
    needs: "report.read",
    answer: storedReportShape,
    problems: ["notFound"],
  },
  "DELETE /api/reports/{reportId}": {
    summary: "移到回收站，或从回收站彻底删除",
    needs: "report.discard",
    logged: "discard",
    query: z.object({ permanently: flag.describe("彻底删除") }),
    answer: "nothing",
    problems: ["notFound", "notInBin", "inReview"],
  },
  "GET /api/reports/{reportId}/office": {
    summary: "报告归哪个机关；带 name 时还有叫这个名称的另一个机关",
    needs: "report.read",
    query: z.object({ name: z.string().optional().describe("封面上的单位名称") }),
    answer: officeOfReportShape,
    problems: ["notFound"],
  },
  "PUT /api/reports/{reportId}/office": {
    summary: "封面上的名称：改名了，还是另一个机关",
    needs: "report.write",
    logged: "moved",
    body: officeAnswerShape,
    answer: answeredOfficeShape,
    problems: ["notFound", "conflict"],
  },
  "PUT /api/reports/{reportId}/publication": {
    summary: "记下报告已经公开，或还没有",
    needs: "report.write",
    logged: "publication",
    body: publicationShape,
    answer: publicationShape,
    problems: ["notFound", "inReview"],
  },
  "POST /api/reports/{reportId}/restore": {
    summary: "从回收站还原",
    needs: "report.discard",
    logged: "discard",
    answer: stampShape,
    problems: ["notFound"],
  },
  "POST /api/reports/{reportId}/duplicate": {
    summary: "复制一份",
    needs: "reports.create",
    logged: "create",
    answer: stampShape,
    status: 201,
    problems: ["notFound"],
  },
  "PATCH /api/reports/{reportId}/sections/{sectionId}": {
    summary: "保存一个部分：合并补丁（RFC 7396）",
    needs: "report.write",
    path: z.object({ sectionId: oneOf(["cover", ...proseSectionIds, ...tableSectionIds], "这一部分") }),
    body: saveShape,
    answer: savedShape,
    problems: ["notFound", "inBin", "finalised", "inReview", "overtaken", "conflict"],
  },
  "GET /api/reports/{reportId}/exports/{format}": {
    summary: "导出文件",
    needs: "report.read",
    logged: "export",
    path: z.object({ format: oneOf(formats, "这种文件") }),
    query: z.object({
      comments: flag.describe("Word 里带上批注"),
      since: earlierState.describe("Word 里用修订标出这一版以来的改动：版次，或 round（上一轮看过的那一稿）"),
    }),
    answer: "file",
    problems: ["notFound"],
  },
} satisfies Record<string, Operation>;

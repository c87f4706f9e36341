import { z } from "zod";
import { after, limit } from "./collection-operations";
import {
  carriedShape,
  correctionShape,
  leavingOutShape,
  partsShape,
  scopeQuery,
  summedShape,
  sumsShape,
} from "./collection-shapes";
import type { Operation } from "./operation";
import { oneOf } from "./parameters";

/** The sums of what is accepted, and the government's own draft made of them. */
export const sumOperations = {
  "GET /api/collections/{collectionId}/sums": {
    summary: "已接收的报送相加，写明合计了几个单位",
    needs: "collections.read",
    query: scopeQuery,
    answer: sumsShape,
    problems: ["notFound"],
  },
  "GET /api/collections/{collectionId}/sums/{address}": {
    summary: "一个合计由哪些单位组成，从大到小",
    needs: "collections.read",
    query: scopeQuery.extend({ after, limit }),
    answer: partsShape,
    problems: ["notFound"],
  },
  "GET /api/collections/{collectionId}/sums/{address}/parts.xlsx": {
    summary: "一个合计的明细：每个单位多少、占多少、去年多少",
    needs: "collections.read",
    logged: "export",
    query: scopeQuery,
    answer: "file",
    problems: ["notFound"],
  },
  "GET /api/collections/{collectionId}/printed-sums/{format}": {
    summary: "合计照格式印出来的三张表，写明合计了几个单位",
    needs: "collections.read",
    logged: "export",
    path: z.object({ format: oneOf(["docx", "pdf"], "这种文件") }),
    query: scopeQuery,
    answer: "file",
    problems: ["notFound"],
  },
  "PUT /api/collections/{collectionId}/sums/{address}/left-out": {
    summary: "一个单位的这个数不计入，写明理由；null 是又计入",
    needs: "collections.write",
    logged: "collection",
    body: leavingOutShape,
    answer: "nothing",
    problems: ["notFound"],
  },
  "POST /api/collections/{collectionId}/corrections": {
    summary: "接收以后又报的更正，改到汇总里或写明理由不改",
    needs: "collections.write",
    logged: "collection",
    body: correctionShape,
    answer: "nothing",
    problems: ["notFound"],
  },
  "GET /api/reports/{reportId}/sums": {
    summary: "一份报告里的数由哪些合计来：范围、合计了几个单位、什么时候",
    needs: "report.read",
    answer: summedShape,
    problems: ["notFound"],
  },
  "POST /api/collections/{collectionId}/report": {
    summary: "用合计建立或更新本级政府的报告",
    needs: "collections.write",
    logged: "collection",
    query: scopeQuery,
    answer: carriedShape,
    problems: ["notFound", "finalised", "inReview", "conflict"],
  },
} satisfies Record<string, Operation>;

import { z } from "zod";
import {
  checkedShape,
  checkShape,
  foundVersionsShape,
  pagesShape,
  reasonsShape,
  reopenedShape,
  reopeningShape,
  sentReasonShape,
  storedReasonShape,
  verdictShape,
  versionShape,
  versionsShape,
} from "./check-shapes";
import type { Operation } from "./operation";
import { oneOf, wholeNumber } from "./parameters";
import { interchangeShape } from "./report-shapes";

const paper = z.object({ format: oneOf(["docx", "pdf"], "这种文件") });

/** Checks, the reasons that answer them, and 定稿. */
export const reviewOperations = {
  "GET /api/reports/{reportId}/findings": {
    summary: "一份报告的校核结果和数字溯源",
    needs: "report.read",
    answer: checkedShape,
    problems: ["notFound"],
  },
  "GET /api/reports/{reportId}/check-report/{format}": {
    summary: "检查报告",
    needs: "report.read",
    logged: "export",
    path: paper,
    answer: "file",
    problems: ["notFound"],
  },
  "GET /api/reports/{reportId}/review-sheet/{format}": {
    summary: "审签单",
    needs: "report.read",
    logged: "export",
    path: paper,
    answer: "file",
    problems: ["notFound"],
  },
  "GET /api/reports/{reportId}/reasons": {
    summary: "写明的理由",
    needs: "report.read",
    answer: reasonsShape,
    problems: ["notFound"],
  },
  "PUT /api/reports/{reportId}/reasons": {
    summary: "写明一条提醒的理由",
    needs: "report.write",
    body: sentReasonShape,
    answer: storedReasonShape,
    problems: ["notFound", "finalised", "inReview", "conflict"],
  },
  "DELETE /api/reports/{reportId}/reasons": {
    summary: "撤回一条理由",
    needs: "report.write",
    query: z.object({
      key: z.string("要写是哪一条提醒").describe("是哪一条提醒"),
      seen: z.string().optional().describe("看到的那一条是什么时候写明的"),
    }),
    answer: "nothing",
    problems: ["notFound", "finalised", "inReview", "conflict"],
  },
  "POST /api/reports/{reportId}/finalise": {
    summary: "定稿",
    needs: "report.finalise",
    logged: "finalise",
    answer: versionShape,
    problems: ["notFound", "notReady", "conflict", "finalised", "notInOrder"],
  },
  "POST /api/reports/{reportId}/reopen": {
    summary: "重新打开",
    needs: "report.reopen",
    logged: "reopen",
    body: reopeningShape,
    answer: reopenedShape,
    problems: ["notFound", "notFinalised", "inReview", "decided", "notInOrder"],
  },
  "GET /api/reports/{reportId}/versions": {
    summary: "历次定稿和留下的版本",
    needs: "report.read",
    answer: versionsShape,
    problems: ["notFound"],
  },
  "GET /api/reports/{reportId}/versions/{number}": {
    summary: "一次定稿的交换文件",
    needs: "report.read",
    logged: "export",
    path: z.object({ number: wholeNumber((number) => `这份报告没有第 ${number.slice(0, 10)} 次定稿。`) }),
    answer: interchangeShape,
    problems: ["notFound"],
  },
  "POST /api/verifications": {
    summary: "一个文件是哪份报告的第几次定稿，改过哪里，不存",
    needs: "report.read",
    body: { upload: {} },
    answer: verdictShape,
    problems: ["unreadable"],
  },
  "GET /api/versions/{sha256}": {
    summary: "有这个校验码的定稿",
    needs: "report.read",
    answer: foundVersionsShape,
    problems: ["notFound"],
  },
  "POST /api/checks": {
    summary: "校核请求里的报告，不存",
    needs: "program",
    body: checkShape,
    answer: checkedShape,
    problems: [],
  },
  "POST /api/pages": {
    summary: "请求里的报告排成的页，一张 SVG，不存",
    needs: "program",
    body: pagesShape,
    answer: "file",
    problems: [],
  },
  "POST /api/checks/{format}": {
    summary: "请求里的报告的检查报告，不存",
    needs: "program",
    path: paper,
    body: checkShape,
    answer: "file",
    problems: [],
  },
} satisfies Record<string, Operation>;

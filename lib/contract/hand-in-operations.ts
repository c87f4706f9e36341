import { z } from "zod";
import { comparedShape, handedInShape, handInShape, handingInShape, returnTakenShape } from "./hand-in-shapes";
import type { Operation } from "./operation";
import { oneOf } from "./parameters";

/** 报送: a finalised report goes to whoever collects, and what became of it comes back. */
export const handInOperations = {
  "GET /api/reports/{reportId}/hand-in": {
    summary: "一份报告该报给谁，报了几次，接收了还是退回了",
    needs: "report.read",
    answer: handInShape,
    problems: ["notFound"],
  },
  "POST /api/reports/{reportId}/hand-in": {
    summary: "报送定稿的报告",
    needs: "report.handIn",
    logged: "handIn",
    body: handingInShape,
    answer: handedInShape,
    problems: ["notFound", "notFinalised", "decided", "unreadable"],
  },
  "GET /api/reports/{reportId}/signed-file": {
    summary: "定稿的报告，用本机的钥匙签了名，送到别的电脑上的收报台",
    needs: "report.handIn",
    logged: "export",
    answer: "file",
    problems: ["notFound", "notFinalised"],
  },
  "POST /api/reports/{reportId}/returns": {
    summary: "收下别的电脑上的收报台的退回文件；没有核对指纹的，只说是什么",
    needs: "report.reopen",
    logged: "import",
    body: { upload: { fingerprint: comparedShape } },
    answer: returnTakenShape,
    problems: ["notFound", "unreadable", "decided", "notInOrder"],
  },
  "GET /api/reports/{reportId}/hand-ins/{submissionId}/letter/{format}": {
    summary: "收报单位的退回函",
    needs: "report.read",
    logged: "export",
    path: z.object({ format: oneOf(["docx", "pdf"], "这种文件") }),
    answer: "file",
    problems: ["notFound"],
  },
} satisfies Record<string, Operation>;

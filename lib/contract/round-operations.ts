import { z } from "zod";
import type { Operation } from "./operation";
import { wholeNumber } from "./parameters";
import {
  answerShape,
  changedStepsShape,
  officeStepsShape,
  opinionShape,
  roundShape,
  signatureShape,
  submissionShape,
} from "./round-shapes";

/** 送审, 审核意见, 退回, 签发: the rounds that a report goes through before it is final. */
export const roundOperations = {
  "GET /api/reports/{reportId}/review": {
    summary: "一份报告审到哪一步，历次意见",
    needs: "report.read",
    answer: roundShape,
    problems: ["notFound"],
  },
  "PUT /api/reports/{reportId}/review/steps": {
    summary: "这个单位的报告要走哪几步",
    needs: "report.finalise",
    body: changedStepsShape,
    answer: roundShape,
    problems: ["notFound", "invalid", "conflict"],
  },
  "GET /api/offices/{officeId}/review-steps": {
    summary: "一个单位的审核步骤，谁能写在里面",
    needs: "people.manage",
    answer: officeStepsShape,
    problems: ["notFound"],
  },
  "PUT /api/offices/{officeId}/review-steps": {
    summary: "改一个单位的审核步骤，从下一轮起算",
    needs: "people.manage",
    body: changedStepsShape,
    answer: officeStepsShape,
    problems: ["notFound", "invalid", "conflict"],
  },
  "POST /api/reports/{reportId}/review/submission": {
    summary: "送审",
    needs: "report.write",
    logged: "review",
    body: submissionShape,
    answer: roundShape,
    status: 201,
    problems: ["notFound", "notReady", "finalised", "conflict", "notInOrder"],
  },
  "DELETE /api/reports/{reportId}/review/submission": {
    summary: "撤回送审",
    needs: "report.write",
    logged: "review",
    answer: "nothing",
    problems: ["notFound", "notInOrder"],
  },
  "PUT /api/reports/{reportId}/review/answers/{item}": {
    summary: "对退回的一条要求写一句",
    needs: "report.write",
    path: z.object({ item: wholeNumber((item) => `退回的要求里没有第 ${item.slice(0, 10)} 条。`) }),
    body: answerShape,
    answer: roundShape,
    problems: ["notFound", "notInOrder"],
  },
  "POST /api/reports/{reportId}/review/opinions": {
    summary: "同意，或退回",
    needs: "report.review",
    logged: "review",
    body: opinionShape,
    answer: roundShape,
    status: 201,
    problems: ["notFound", "notInOrder"],
  },
  "POST /api/reports/{reportId}/review/signature": {
    summary: "签发，同时定稿",
    needs: "report.sign",
    logged: "review",
    body: signatureShape,
    answer: roundShape,
    status: 201,
    problems: ["notFound", "notReady", "notInOrder"],
  },
} satisfies Record<string, Operation>;

import { z } from "zod";
import {
  chosenShape,
  differencesShape,
  historyQueryShape,
  historyShape,
  putBackShape,
  stateNameShape,
} from "./history-shapes";
import type { Operation } from "./operation";
import { wholeNumber } from "./parameters";
import { interchangeShape } from "./report-shapes";

const noState = (revision: string) => `这份报告没有第 ${revision.slice(0, 10)} 版。`;
const state = z.object({ revision: wholeNumber(noState) });

/** What a report was, and how it became what it is. */
export const historyOperations = {
  "GET /api/reports/{reportId}/history": {
    summary: "一份报告是怎样写成的，一步一行，新的在前",
    needs: "report.read",
    query: historyQueryShape,
    answer: historyShape,
    problems: ["notFound"],
  },
  "GET /api/reports/{reportId}/history/{revision}": {
    summary: "报告那时的样子，交换文件",
    needs: "report.read",
    path: state,
    answer: interchangeShape,
    problems: ["notFound"],
  },
  "GET /api/reports/{reportId}/history/{revision}/changes": {
    summary: "从另一版到这一版改了哪些地方",
    needs: "report.read",
    path: state,
    query: z.object({ since: wholeNumber("要写从哪一版比起").describe("从哪一版比起") }),
    answer: differencesShape,
    problems: ["notFound"],
  },
  "PUT /api/reports/{reportId}/history/{revision}/name": {
    summary: "给那时的样子起名，如 送审稿",
    needs: "report.write",
    path: state,
    body: stateNameShape,
    answer: "nothing",
    problems: ["notFound"],
  },
  "POST /api/reports/{reportId}/history/{revision}/restore": {
    summary: "整份、按部分或按地方恢复成那时的样子；恢复也是一步，原来的都在",
    needs: "report.write",
    logged: "putBack",
    path: state,
    body: chosenShape,
    answer: putBackShape,
    problems: ["notFound", "finalised", "inReview", "conflict"],
  },
} satisfies Record<string, Operation>;

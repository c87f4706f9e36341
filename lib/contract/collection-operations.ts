import { z } from "zod";
import { boardSorts } from "../collection/board";
import { officeClassIds } from "../collection/office-class";
import { officeStateIds } from "../collection/submission";
import {
  addedShape,
  boardShape,
  changedShape,
  collectionChangeShape,
  collectionsShape,
  decidedManyShape,
  decidedShape,
  decisionShape,
  decisionsShape,
  fileLineShape,
  fileOfficeShape,
  filesShape,
  manyEntriesChangeShape,
  newCollectionShape,
  newRosterShape,
  officeStateShape,
  officesBodyLimits,
  publicationsShape,
  readingShape,
  readRosterShape,
  rosterBodyLimits,
  rosterChangeShape,
  rosterShape,
  settledDoubtsShape,
  submissionShape,
} from "./collection-shapes";
import type { Operation } from "./operation";
import { flag, wholeNumber } from "./parameters";

const [longestPage, usualPage] = [1000, 200];
const inPage = `要 1 到 ${longestPage} 的整数`;
/** `after` is what the page before answered as `next`: how many offices are known. */
export const after = z
  .string()
  .regex(/^\d{1,9}$/, "要上一页答的 next")
  .optional()
  .describe("上一页答的 next");
export const limit = z.coerce
  .number(inPage)
  .int(inPage)
  .min(1, inPage)
  .max(longestPage, inPage)
  .default(usualPage)
  .describe("一页几个");

const words = z.string().max(100, "最多 100 个字").optional().describe("单位名称或曾用名的一部分");
const rosterQuery = z.object({ q: words, after, limit: limit.removeDefault().optional().describe("一页几个") });

export const boardQuery = z.object({
  state: z
    .enum(officeStateIds, `要 ${officeStateIds.join("、")} 之一`)
    .optional()
    .describe("状态"),
  class: z
    .enum(officeClassIds, `要 ${officeClassIds.join("、")} 之一`)
    .optional()
    .describe("类别"),
  q: words,
  late: flag.describe("只要迟报的"),
  faulty: flag.describe("只要有错误的"),
  sort: z
    .enum(boardSorts, `要 ${boardSorts.join("、")} 之一`)
    .optional()
    .describe("按什么排"),
  down: flag.describe("从大到小"),
  after,
  limit,
});

/** A supervising office's roster, the files that come in, and what is decided on them. */
export const collectionOperations = {
  "GET /api/collections": {
    summary: "各年的收报",
    needs: "collections.read",
    answer: collectionsShape,
    problems: [],
  },
  "POST /api/collections": {
    summary: "建名册，开始收报",
    needs: "collections.write",
    logged: "collection",
    body: newCollectionShape,
    bodyLimits: rosterBodyLimits,
    answer: z.strictObject({ id: z.uuid() }),
    status: 201,
    problems: ["exists"],
  },
  "GET /api/collections/{collectionId}": {
    summary: "收报台：每个单位到哪一步",
    needs: "collections.read",
    query: boardQuery,
    answer: boardShape,
    problems: ["notFound"],
  },
  "PATCH /api/collections/{collectionId}": {
    summary: "改各类单位的期限和联系人，改动记下日期",
    needs: "collections.write",
    logged: "collection",
    body: collectionChangeShape,
    answer: "nothing",
    problems: ["notFound"],
  },
  "POST /api/rosters": {
    summary: "从 xlsx 里读名册，不存",
    needs: "program",
    query: z.object({ year: wholeNumber("要写报告年度").describe("报告年度") }),
    body: { upload: {} },
    answer: readRosterShape,
    problems: ["unreadable"],
  },
  "GET /api/collections/{collectionId}/roster": {
    summary: "名册；不写 limit 是全部",
    needs: "collections.read",
    query: rosterQuery,
    answer: rosterShape,
    problems: ["notFound"],
  },
  "POST /api/collections/{collectionId}/roster": {
    summary: "往名册里加单位",
    needs: "collections.write",
    logged: "collection",
    body: newRosterShape,
    bodyLimits: rosterBodyLimits,
    answer: addedShape,
    problems: ["notFound"],
  },
  "PATCH /api/collections/{collectionId}/roster": {
    summary: "一次改名册里几个单位的期限，或写明它们本年不报；每个单位的改动记下日期",
    needs: "collections.write",
    logged: "collection",
    body: manyEntriesChangeShape,
    bodyLimits: officesBodyLimits,
    answer: changedShape,
    problems: ["notFound"],
  },
  "PATCH /api/collections/{collectionId}/roster/{officeId}": {
    summary: "改名册里的一个单位，改动记下日期",
    needs: "collections.write",
    logged: "collection",
    body: rosterChangeShape,
    answer: "nothing",
    problems: ["notFound", "exists"],
  },
  "GET /api/collections/{collectionId}/files": {
    summary: "收到的文件读到哪里，哪些认不出单位",
    needs: "collections.read",
    answer: filesShape,
    problems: ["notFound"],
  },
  "POST /api/collections/{collectionId}/files": {
    summary: "收文件，压缩包也行；每读完一个答一行",
    needs: "collections.write",
    logged: "import",
    query: z.object({
      wait: z.stringbool("要 true 或 false").default(true).describe("false：收下就答，不等读完"),
    }),
    body: { uploads: true },
    answer: fileLineShape,
    lines: true,
    problems: ["notFound"],
  },
  "GET /api/collections/{collectionId}/files/{sha256}": {
    summary: "原件",
    needs: "collections.read",
    logged: "export",
    answer: "file",
    problems: ["notFound"],
  },
  "POST /api/collections/{collectionId}/files/{sha256}/office": {
    summary: "认不出单位的文件是谁的；null 是不要",
    needs: "collections.write",
    logged: "collection",
    body: fileOfficeShape,
    answer: fileLineShape,
    problems: ["notFound", "decided"],
  },
  "PUT /api/collections/{collectionId}/reading": {
    summary: "停下或接着读",
    needs: "collections.write",
    body: readingShape,
    answer: readingShape,
    problems: ["notFound"],
  },
  "GET /api/submissions/{submissionId}": {
    summary: "一次报送：读到的内容、问题、与上年比、历次报送",
    needs: "collections.read",
    answer: submissionShape,
    problems: ["notFound"],
  },
  "POST /api/submissions/{submissionId}/decision": {
    summary: "接收或退回",
    needs: "collections.write",
    logged: "decision",
    body: decisionShape,
    answer: decidedShape,
    problems: ["notFound", "decided"],
  },
  "POST /api/collections/{collectionId}/decisions": {
    summary: "一次接收读清没有错误的几份，或按查出的错误退回几份；每份各定各的",
    needs: "collections.write",
    body: decisionsShape,
    answer: decidedManyShape,
    problems: ["notFound"],
  },
  "POST /api/collections/{collectionId}/publications": {
    summary: "一次记下几份接收的报告已经公开",
    needs: "collections.write",
    body: publicationsShape,
    answer: decidedManyShape,
    problems: ["notFound"],
  },
  "POST /api/submissions/{submissionId}/doubts": {
    summary: "答完读文件时的疑点",
    needs: "collections.write",
    logged: "collection",
    body: settledDoubtsShape,
    answer: officeStateShape,
    problems: ["notFound", "invalid", "decided"],
  },
  "DELETE /api/submissions/{submissionId}/key": {
    summary: "这一份签名用的指纹以后不再认，再送来的会问",
    needs: "collections.write",
    logged: "key",
    answer: "nothing",
    problems: ["notFound", "decided"],
  },
  "POST /api/submissions/{submissionId}/publication": {
    summary: "接收的报告已经公开",
    needs: "collections.write",
    logged: "publication",
    answer: officeStateShape,
    problems: ["notFound", "decided"],
  },
} satisfies Record<string, Operation>;

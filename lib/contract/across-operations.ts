import { z } from "zod";
import { acrossAnswerShape, acrossShape } from "./across-shapes";
import { decisionShape, officesBodyLimits, onlyOfficesShape, scopeQuery } from "./collection-shapes";
import type { Operation } from "./operation";
import { oneOf } from "./parameters";

const letterFormat = oneOf(["docx", "pdf"], "这种文件");
const letterPath = z.object({ format: letterFormat });
const lettersQuery = z.object({
  format: z.enum(["docx", "pdf"], "要 docx 或 pdf").default("docx").describe("docx 或 pdf"),
});

/** Papers of a supervising office, and what it compares across its offices. */
export const acrossOperations = {
  "GET /api/submissions/{submissionId}/letter/{format}": {
    summary: "退回函",
    needs: "collections.read",
    logged: "export",
    path: letterPath,
    answer: "file",
    problems: ["notFound"],
  },
  "GET /api/submissions/{submissionId}/return-file": {
    summary: "签了名送来的报告的退回，用本机的钥匙签了名，送回报送的电脑",
    needs: "collections.read",
    logged: "export",
    answer: "file",
    problems: ["notFound"],
  },
  "POST /api/submissions/{submissionId}/letter/{format}": {
    summary: "还没有退回的函，照这样写会是什么样；不存",
    needs: "collections.read",
    path: letterPath,
    body: decisionShape,
    answer: "file",
    problems: ["notFound"],
  },
  "GET /api/collections/{collectionId}/letters.zip": {
    summary: "现在退回着的各单位的退回函，一个压缩包",
    needs: "collections.read",
    logged: "export",
    query: lettersQuery,
    answer: "file",
    problems: ["notFound"],
  },
  "POST /api/collections/{collectionId}/letters.zip": {
    summary: "这些单位里现在退回着的，退回函一个压缩包",
    needs: "collections.read",
    logged: "export",
    query: lettersQuery,
    body: onlyOfficesShape,
    bodyLimits: officesBodyLimits,
    answer: "file",
    problems: ["notFound"],
  },
  "GET /api/collections/{collectionId}/table.xlsx": {
    summary: "汇总表：每个单位一行，合计是公式",
    needs: "collections.read",
    logged: "export",
    query: scopeQuery,
    answer: "file",
    problems: ["notFound"],
  },
  "GET /api/collections/{collectionId}/missing.xlsx": {
    summary: "催报名单和联系人",
    needs: "collections.read",
    logged: "export",
    answer: "file",
    problems: ["notFound"],
  },
  "POST /api/collections/{collectionId}/missing.xlsx": {
    summary: "这些单位的催报名单和联系人",
    needs: "collections.read",
    logged: "export",
    body: onlyOfficesShape,
    bodyLimits: officesBodyLimits,
    answer: "file",
    problems: ["notFound"],
  },
  "GET /api/collections/{collectionId}/across": {
    summary: "各单位对比：少见的数、雷同、差错、时效",
    needs: "collections.read",
    answer: acrossShape,
    problems: ["notFound"],
  },
  "GET /api/collections/{collectionId}/across/{format}": {
    summary: "各单位对比：docx 是通报，xlsx 是全部清单",
    needs: "collections.read",
    logged: "export",
    path: z.object({ format: oneOf(["docx", "xlsx"], "这种文件") }),
    answer: "file",
    problems: ["notFound"],
  },
  "POST /api/collections/{collectionId}/across/answers": {
    summary: "问过一句、答了什么、不用问",
    needs: "collections.write",
    body: acrossAnswerShape,
    answer: "nothing",
    problems: ["notFound"],
  },
} satisfies Record<string, Operation>;

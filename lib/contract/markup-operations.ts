import { declinedShape, markupShape } from "./markup-shapes";
import type { Operation } from "./operation";

/** A Word file that somebody has marked up and that comes back. */
export const markupOperations = {
  "POST /api/reports/{reportId}/markup": {
    summary: "读批注和修订过的 Word 文件：批注收进来，改动列出来，逐条接受前不改报告",
    needs: "report.comment",
    logged: "import",
    body: { upload: {} },
    answer: markupShape,
    problems: ["notFound", "unreadable"],
  },
  "PUT /api/reports/{reportId}/markup/declined": {
    summary: "记下一处改动不接受，或者又待定",
    needs: "report.write",
    body: declinedShape,
    answer: "nothing",
    problems: ["notFound"],
  },
} satisfies Record<string, Operation>;

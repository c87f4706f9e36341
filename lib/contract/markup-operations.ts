import { markupShape } from "./markup-shapes";
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
} satisfies Record<string, Operation>;

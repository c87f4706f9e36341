import type { Operation } from "./operation";
import { packChoicesShape, packTakenShape } from "./pack-shapes";

/** A draft carried from one computer to another. */
export const packOperations = {
  "GET /api/reports/{reportId}/pack": {
    summary: "草稿包：报告、历史、理由、台账和定稿，一个 zip",
    needs: "report.read",
    logged: "export",
    answer: "file",
    problems: ["notFound"],
  },
  "POST /api/packs": {
    summary: "导入草稿包：没有的报告带着历史新建，有的逐处并入，两边改得不一样的答回来让人选",
    needs: "reports.create",
    logged: "import",
    body: { upload: { choices: packChoicesShape } },
    answer: packTakenShape,
    problems: ["unreadable", "inBin", "finalised", "inReview"],
  },
} satisfies Record<string, Operation>;

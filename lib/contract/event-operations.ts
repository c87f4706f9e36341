import { z } from "zod";
import { presenceShape, presentShape } from "./event-shapes";
import type { Operation } from "./operation";

/** What happens to a report while it is open. */
export const eventOperations = {
  "GET /api/reports/{reportId}/events": {
    summary:
      "随时告诉改动、谁也开着、审核到哪一步、有没有新的批注、定稿与否：事件 change、presence、state，每个的 data 是一行 JSON",
    needs: "report.read",
    query: z.object({
      also: z.string().max(2000).optional().describe("还要听的报告编号，用逗号分开：一个浏览器一条连接就够了"),
    }),
    answer: "events",
    problems: ["notFound"],
  },
  "PUT /api/reports/{reportId}/presence": {
    summary: "这一页开着这份报告，正在写哪一处；回答里有报告的版本、别的页、您现在能做什么",
    needs: "report.read",
    body: presenceShape,
    answer: presentShape,
    problems: ["notFound"],
  },
} satisfies Record<string, Operation>;

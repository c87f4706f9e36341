import { commentEventShape, commentShape, commentsShape, newCommentShape } from "./comment-shapes";
import type { Operation } from "./operation";

/** 批注: what was said of places of a report, answered and settled. */
export const commentOperations = {
  "GET /api/reports/{reportId}/comments": {
    summary: "一份报告的批注和回复",
    needs: "report.read",
    answer: commentsShape,
    problems: ["notFound"],
  },
  "POST /api/reports/{reportId}/comments": {
    summary: "在一个地方写一条批注",
    needs: "report.comment",
    body: newCommentShape,
    answer: commentShape,
    status: 201,
    problems: ["notFound", "conflict"],
  },
  "POST /api/reports/{reportId}/comments/{commentId}/events": {
    summary: "回复一条批注，了结它，或重新提起",
    needs: "report.comment",
    body: commentEventShape,
    answer: commentShape,
    status: 201,
    problems: ["notFound", "conflict"],
  },
} satisfies Record<string, Operation>;

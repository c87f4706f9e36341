import type { Fault } from "@/lib/report/faults";

/** Everything a request can be refused for. */
export type ReportErrorCode = keyof typeof problems;

// The one place where codes meet HTTP.
const problems = {
  malformed: { status: 400, title: "请求读不懂" },
  foreignOrigin: { status: 403, title: "请求来自别的网站" },
  notFound: { status: 404, title: "找不到" },
  exists: { status: 409, title: "已经有这份报告" },
  conflict: { status: 409, title: "两处改得不一样" },
  inBin: { status: 409, title: "报告在回收站里" },
  notInBin: { status: 409, title: "报告不在回收站里" },
  finalised: { status: 409, title: "报告已定稿" },
  notFinalised: { status: 409, title: "报告还没有定稿" },
  notReady: { status: 409, title: "还不能定稿" },
  tooLarge: { status: 413, title: "内容太大" },
  mediaType: { status: 415, title: "内容的类型不对" },
  invalid: { status: 422, title: "有的值不能存" },
  unreadable: { status: 422, title: "文件读不出来" },
  failed: { status: 500, title: "服务器出了错" },
  busy: { status: 503, title: "数据库正忙" },
  diskFull: { status: 507, title: "磁盘满了" },
} as const;

/** An expected refusal: thrown by a route, answered as a problem response (RFC 9457). */
export class ReportError extends Error {
  constructor(
    readonly code: ReportErrorCode,
    readonly detail: string,
    /** Members of the problem response beside the five standard ones. */
    readonly extension: { errors?: Fault[] } & Record<string, unknown> = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

export const noStore = { "Cache-Control": "no-store" };

const accidents: Record<string, ReportError> = {
  SQLITE_FULL: new ReportError("diskFull", "电脑的磁盘满了，没有存上。腾出空间后会再试。"),
  SQLITE_BUSY: new ReportError("busy", "别的程序正占着数据库，没有存上。稍后会再试。"),
};

const unforeseen = new ReportError("failed", "没有存上任何东西。看一下运行程序的窗口里写了什么，再试一次。");

/** The database's own error may be wrapped in the query builder's. */
function refusalOf(error: unknown): ReportError {
  if (error instanceof ReportError) return error;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const known = "code" in cause && accidents[String(cause.code)];
    if (known) return known;
  }
  console.error(error);
  return unforeseen;
}

/** @returns the problem response (RFC 9457) of whatever was thrown. */
export function problemResponse(error: unknown): Response {
  const { code, detail, extension } = refusalOf(error);
  const { status, title } = problems[code];
  const body = { type: `urn:ogi-annual-report:problem:${code}`, title, status, detail, ...extension };
  const headers = { ...noStore, "Content-Type": "application/problem+json; charset=utf-8" };
  return new Response(JSON.stringify(body), { status, headers });
}

import type { Fault } from "@/lib/report/faults";

/** Everything a request can be refused for. */
export type ReportErrorCode = keyof typeof problems;

// The one place where codes meet HTTP.
const problems = {
  malformed: { status: 400, title: "请求读不懂" },
  foreignOrigin: { status: 403, title: "请求来自别的网站" },
  notFound: { status: 404, title: "找不到" },
  method: { status: 405, title: "不能这样用这个地址" },
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
  database: { status: 500, title: "数据文件不能用" },
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

const damaged = new ReportError(
  "database",
  "数据文件夹里的 reports.sqlite 坏了，程序没有再动它。停下程序，把它挪到别处留着，换上最近的备份。",
);
const unwritable = new ReportError(
  "database",
  "数据文件夹里的 reports.sqlite 打不开或写不进去，看一下文件和文件夹的权限。",
);

/** By the code of an error; SQLite's longer ones begin with these. */
const accidents: Record<string, ReportError> = {
  SQLITE_FULL: new ReportError("diskFull", "电脑的磁盘满了，没有存上。腾出空间后会再试。"),
  SQLITE_BUSY: new ReportError("busy", "别的程序正占着数据库，没有存上。稍后会再试。"),
  SQLITE_NOTADB: damaged,
  SQLITE_CORRUPT: damaged,
  SQLITE_CANTOPEN: unwritable,
  SQLITE_READONLY: unwritable,
  DATABASE_NEWER: new ReportError(
    "database",
    "数据文件夹里的 reports.sqlite 是更新版本的程序写的，数据原样未动。用那个版本打开，或换上升级前的备份。",
  ),
  DATABASE_UNCOPIED: new ReportError(
    "database",
    "升级要先把数据备份到数据文件夹里的 backups，没有做成，数据原样未动。看一下磁盘是不是满了、文件夹能不能写。",
  ),
};

const unforeseen = new ReportError("failed", "没有存上任何东西。看一下运行程序的窗口里写了什么，再试一次。");

/** The database's own error may be wrapped in the query builder's. */
function refusalOf(error: unknown): ReportError {
  if (error instanceof ReportError) return error;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const [family] = /^[A-Z]+_[A-Z]+/.exec("code" in cause ? String(cause.code) : "") ?? [];
    const known = family && accidents[family];
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

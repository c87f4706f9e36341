import type { z } from "zod";
import type { ProblemCode, problemShape } from "@/lib/contract/problem";
import { problemBody, problemKinds } from "@/lib/contract/problem-kinds.mjs";

/** Members of a problem response beside the five standard ones. */
type Extension = Omit<z.input<typeof problemShape>, "type" | "title" | "status" | "detail">;

/** An expected refusal: thrown by a route, answered as a problem response (RFC 9457). */
export class ReportError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extension: Extension = {},
    /** Seconds after which the same request may well go through. */
    readonly retryAfter?: number,
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

const tooSlow = new ReportError(
  "tooSlow",
  "一分钟还没有做完，已经停下，已经保存的内容原样没动。报告比一般的长得多时会这样，把最长的一节删短再试。",
);

/** By the code of an error; SQLite's longer ones begin with these. */
const accidents: Record<string, ReportError> = {
  SQLITE_FULL: new ReportError("diskFull", "电脑的磁盘满了，没有存上。腾出空间后会再试。"),
  SQLITE_BUSY: new ReportError("busy", "别的程序正占着数据库，没有存上。稍后会再试。"),
  SQLITE_NOTADB: damaged,
  SQLITE_CORRUPT: damaged,
  SQLITE_CANTOPEN: unwritable,
  SQLITE_READONLY: unwritable,
  DESK_FULL: new ReportError("queueFull", "现在要算的太多，排不下了。过几秒再试一次，已经保存的内容原样没动。", {}, 5),
  DESK_SLOW: tooSlow,
  TYPST_SLOW: tooSlow,
  DATABASE_NEWER: new ReportError(
    "database",
    "数据文件夹里的 reports.sqlite 是更新版本的程序写的，数据原样未动。用那个版本打开，或换上升级前的备份。",
  ),
  DATABASE_AWAY: new ReportError(
    "database",
    "连不上存报告的 PostgreSQL，没有存上。看看它开着没有、DATABASE_URL 写得对不对。",
  ),
  DATABASE_FULL: new ReportError("diskFull", "存报告的 PostgreSQL 的磁盘满了，没有存上。腾出空间后会再试。"),
  DATABASE_UNSTORABLE: new ReportError("malformed", "里面有不能存的字符（U+0000）或太大的数，什么都没有存。去掉再试。"),
  DATABASE_UNCOPIED: new ReportError(
    "database",
    "升级要先把数据备份到数据文件夹里的 backups，没有做成，数据原样未动。看一下磁盘是不是满了、文件夹能不能写。",
  ),
};

const unforeseen = new ReportError(
  "failed",
  "这一步没有做成，已经保存的内容原样没动。再试一次；还不行，看一下运行程序的窗口里写了什么。",
);

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
  const { code, detail, extension, retryAfter } = refusalOf(error);
  const retry: Record<string, string> = retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
  const headers = { ...noStore, ...retry, "Content-Type": "application/problem+json; charset=utf-8" };
  return new Response(JSON.stringify(problemBody(code, detail, extension)), {
    status: problemKinds[code].status,
    headers,
  });
}

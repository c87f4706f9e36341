import "server-only";
import { attachment } from "@/app/api/_http/download";
import { noStore } from "@/app/api/_http/problem";
import { type LogLine, type LogQuery, listLog } from "@/db/log-lines";
import { read } from "@/db/store";
import type { Actor } from "@/lib/access/actor";
import { logKinds } from "@/lib/access/log-kinds";
import { printSecond } from "@/lib/report/print-date";
import { log } from "./log";
import { type LogAsked, queryOf } from "./read-log";

/** A cell that begins like a formula would be one in Excel. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const row = ({ number, at, kind, by, about, address, hash }: LogLine) =>
  [String(number), printSecond(at), by, logKinds[kind], about, address, hash].map(cell).join(",");

const heads = ["序号", "什么时候（北京时间）", "谁", "做了什么", "对什么", "从哪里", "校验码"];

/** So many lines are read at once; the log may have any number. */
export const linesAtOnce = 5_000;

/** The file part by part, the last line first; what is logged meanwhile comes before what was read and is not in it. */
async function* partsOf(query: LogQuery): AsyncGenerator<string> {
  yield `\uFEFF${heads.map(cell).join(",")}\r\n`;
  for (let before = query.before; ; ) {
    const lines = await read((tx) => listLog(tx, { ...query, before }));
    if (lines.length > 0) yield `${lines.map(row).join("\r\n")}\r\n`;
    if (lines.length < query.limit) return;
    before = lines[lines.length - 1].number;
  }
}

/** All lines that are asked for, as a CSV file that Excel opens as UTF-8. One that breaks off on the way is no whole download. */
export async function csvOfLog(asked: LogAsked, actor: Actor, request: Request): Promise<Response> {
  const query = queryOf(asked, linesAtOnce);
  const [last] = await read((tx) => listLog(tx, { ...query, limit: 1 }));
  await log(actor, request, { kind: "export", about: "操作记录" });
  const parts = partsOf({ ...query, before: last ? last.number + 1 : 1 });
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
  const about = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": attachment("操作记录.csv", "log.csv"),
  };
  return new Response(stream, { headers: { ...noStore, ...about } });
}

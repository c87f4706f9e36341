import "server-only";
import { download } from "@/app/api/_http/download";
import { type LogLine, type LogQuery, listLog } from "@/db/log-lines";
import { read } from "@/db/store";
import type { Actor } from "@/lib/access/actor";
import { type LogKind, logKinds } from "@/lib/access/log-kinds";
import { printSecond } from "@/lib/report/print-date";
import { log } from "./log";

/** Days are China's. */
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString();
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 24 * 3600_000).toISOString();

export type LogAsked = { kind?: LogKind; person?: string; from?: string; until?: string; q?: string; after?: number };

const queryOf = ({ kind, person, from, until, q, after }: LogAsked, limit: number): LogQuery => ({
  ...{ kind, limit, personId: person, before: after },
  from: from && startOf(from),
  until: until && dayAfter(until),
  words: q?.trim() || undefined,
});

const pageLength = 100;

/** A page of the log, the last line first. */
export async function pageOfLog(asked: LogAsked) {
  const rows = await read((tx) => listLog(tx, queryOf(asked, pageLength + 1)));
  const page = rows.slice(0, pageLength);
  const lines = page.map(({ number, at, kind, by, about, address }) => ({ number, at, kind, by, about, address }));
  return { lines, next: rows.length > pageLength ? String(page[page.length - 1].number) : null };
}

/** A cell that begins like a formula would be one in Excel. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const row = ({ number, at, kind, by, about, address, hash }: LogLine) =>
  [String(number), printSecond(at), by, logKinds[kind], about, address, hash].map(cell).join(",");

const heads = ["序号", "什么时候（北京时间）", "谁", "做了什么", "对什么", "从哪里", "校验码"];
const mostLines = 200_000;

/** All lines that are asked for, as a CSV file that Excel opens as UTF-8. */
export async function csvOfLog(asked: LogAsked, actor: Actor, request: Request): Promise<Response> {
  const lines = await read((tx) => listLog(tx, queryOf(asked, mostLines)));
  await log(actor, request, { kind: "export", about: "操作记录" });
  const text = `\uFEFF${[heads.map(cell).join(","), ...lines.map(row)].join("\r\n")}\r\n`;
  return download(new TextEncoder().encode(text), "text/csv; charset=utf-8", "操作记录.csv", "log.csv");
}

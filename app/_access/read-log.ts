import "server-only";
import { type LogQuery, listLog } from "@/db/log-lines";
import { read } from "@/db/store";
import type { LogKind } from "@/lib/access/log-kinds";

/** Days are China's. */
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString();
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 24 * 3600_000).toISOString();

export type LogAsked = { kind?: LogKind; person?: string; from?: string; until?: string; q?: string; after?: number };

/** What of the log is asked for, in the terms of the database. */
export const queryOf = ({ kind, person, from, until, q, after }: LogAsked, limit: number): LogQuery => ({
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

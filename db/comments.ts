import "server-only";
import { randomUUID } from "node:crypto";
import { asc, count, eq, inArray } from "drizzle-orm";
import type { Comment, CommentEventKind } from "../lib/report/comment";
import { mostComments } from "../lib/report/text-limits";
import { happened } from "./happenings";
import { commentEvents, comments } from "./schema";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

type Event = typeof commentEvents.$inferSelect;

/** What a comment has become by its events, in their order. */
function withEvents(row: typeof comments.$inferSelect, events: Event[]): Comment {
  const { reportId: _, asks, ...comment } = row;
  const last = events.findLast(({ kind }) => kind !== "reply");
  return {
    ...comment,
    asks: asks === 1,
    settled: last?.kind === "settle" ? { by: last.by, at: last.at } : null,
    replies: events.flatMap(({ kind, id, text, by, at }) => (kind === "reply" ? [{ id, text, by, at }] : [])),
  };
}

/** @returns the comments of a report with their threads, oldest first. */
export const listComments = async (tx: Transaction, reportId: string): Promise<Comment[]> =>
  (await commentsOf(tx, [reportId])).get(reportId) ?? [];

/** @returns the same of each report that anybody has commented on. */
export async function commentsOf(tx: Transaction, reportIds: string[]): Promise<Map<string, Comment[]>> {
  if (reportIds.length === 0) return new Map();
  const rows = await tx
    .select({ comment: comments, event: commentEvents })
    .from(comments)
    .leftJoin(commentEvents, eq(commentEvents.commentId, comments.id))
    .where(inArray(comments.reportId, reportIds))
    .orderBy(asc(comments.at), asc(comments.id), asc(commentEvents.at), asc(commentEvents.position));
  const threads = new Map<string, { row: typeof comments.$inferSelect; events: Event[] }>();
  for (const { comment, event } of rows) {
    const thread = threads.get(comment.id) ?? { row: comment, events: [] };
    if (event) thread.events.push(event);
    threads.set(comment.id, thread);
  }
  const said = new Map<string, Comment[]>();
  for (const { row, events } of threads.values())
    said.set(row.reportId, [...(said.get(row.reportId) ?? []), withEvents(row, events)]);
  return said;
}

/** @returns one comment of a report with its thread; null when the report has none with this id. */
export async function loadComment(tx: Transaction, reportId: string, id: string): Promise<Comment | null> {
  const [row] = await tx.select().from(comments).where(eq(comments.id, id));
  if (row?.reportId !== reportId) return null;
  return withEvents(row, await eventsOf(tx, id));
}

const eventsOf = (tx: Transaction, id: string): Promise<Event[]> =>
  tx
    .select()
    .from(commentEvents)
    .where(eq(commentEvents.commentId, id))
    .orderBy(asc(commentEvents.at), asc(commentEvents.position));

export async function howManyComments(tx: Transaction, reportId: string): Promise<number> {
  const [{ said }] = await tx.select({ said: count() }).from(comments).where(eq(comments.reportId, reportId));
  const [{ answered }] = await tx
    .select({ answered: count() })
    .from(commentEvents)
    .where(eq(commentEvents.reportId, reportId));
  return said + answered;
}

export type NewComment = Pick<Comment, "place" | "quote" | "text" | "asks" | "revision">;

/** Appends a comment. @returns null when the report has as many as anybody reads. */
export async function addComment(
  tx: Transaction,
  reportId: string,
  given: NewComment,
  by = nameOfWriter(),
): Promise<Comment | null> {
  if ((await howManyComments(tx, reportId)) >= mostComments) return null;
  const row = { ...given, id: randomUUID(), reportId, asks: given.asks ? 1 : 0, at: new Date().toISOString(), by };
  await tx.insert(comments).values(row);
  happened(tx, { kind: "comment.asked", at: row.at, by, reportId });
  return withEvents(row, []);
}

/** Appends what became of a comment. @returns null when the report has as many events as anybody reads. */
export async function appendToComment(
  tx: Transaction,
  reportId: string,
  { id }: Comment,
  { kind, text }: { kind: CommentEventKind; text: string },
  by = nameOfWriter(),
): Promise<Comment | null> {
  if ((await howManyComments(tx, reportId)) >= mostComments) return null;
  const before = await eventsOf(tx, id);
  const position = before.length + 1;
  // Events stand in the order of their times, in every copy of the report: a clock that was put back changes no order.
  const now = new Date().toISOString();
  const last = before.at(-1)?.at ?? "";
  const at = [now, last].toSorted()[1];
  await tx.insert(commentEvents).values({ id: randomUUID(), reportId, commentId: id, kind, text, at, by, position });
  happened(tx, { kind: `comment.${kind}`, at, by, reportId });
  return loadComment(tx, reportId, id);
}

import "server-only";
import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { PackedComment } from "../lib/pack/draft-pack";
import { digestOfValue } from "./pack-states";
import { commentEvents, comments } from "./schema";
import type { Transaction } from "./transaction";

type PackedEvent = PackedComment["events"][number];

/** @returns the comments of a report as they were said, oldest first, each with its events. */
export async function loadPackedComments(tx: Transaction, reportId: string): Promise<PackedComment[]> {
  const said = await tx
    .select()
    .from(comments)
    .where(eq(comments.reportId, reportId))
    .orderBy(asc(comments.at), asc(comments.id));
  const events = await tx
    .select()
    .from(commentEvents)
    .where(eq(commentEvents.reportId, reportId))
    .orderBy(asc(commentEvents.at), asc(commentEvents.position));
  return said.map(({ reportId: _, asks, ...comment }) => {
    const own = events.filter(({ commentId }) => commentId === comment.id);
    return { ...comment, asks: asks === 1, events: own.map(({ kind, text, at, by }) => ({ kind, text, at, by })) };
  });
}

/** By what a comment is known in every copy: its id may belong to another report there. */
const keyOf = ({ place, text, at, by }: PackedComment): string => digestOfValue([place, text, at, by]);
const keyOfEvent = ({ kind, text, at, by }: PackedEvent): string => digestOfValue([kind, text, at, by]);

/** Adds what was said of another copy and is not known here; nothing that was said is ever changed. @returns how many */
export async function takeComments(tx: Transaction, reportId: string, packed: PackedComment[]): Promise<number> {
  const known = new Map((await loadPackedComments(tx, reportId)).map((comment) => [keyOf(comment), comment]));
  let added = 0;
  for (const comment of packed) {
    const here = known.get(keyOf(comment));
    const id = here?.id ?? (await insertComment(tx, reportId, comment));
    const news = await takeEvents(tx, reportId, id, here?.events ?? [], comment.events);
    added += here ? news : news + 1;
  }
  return added;
}

async function insertComment(tx: Transaction, reportId: string, given: PackedComment): Promise<string> {
  const { events: _, asks, ...comment } = given;
  const [taken] = await tx.select({ id: comments.id }).from(comments).where(eq(comments.id, comment.id));
  const id = taken ? randomUUID() : comment.id;
  await tx.insert(comments).values({ ...comment, id, reportId, asks: asks ? 1 : 0 });
  return id;
}

async function takeEvents(
  tx: Transaction,
  reportId: string,
  commentId: string,
  here: PackedEvent[],
  there: PackedEvent[],
) {
  const known = new Set(here.map(keyOfEvent));
  const news = there.filter((event) => !known.has(keyOfEvent(event)));
  const row = { reportId, commentId };
  for (const [at, event] of news.entries())
    await tx.insert(commentEvents).values({ ...event, ...row, id: randomUUID(), position: here.length + at + 1 });
  return news.length;
}

import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { mostComments } from "../lib/report/text-limits";
import { howManyComments } from "./comments";
import { commentEvents, comments } from "./schema";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

type Said = { text: string; by: string; at: string | null };
export type FileThread = Said & {
  known: string | null;
  place: string;
  quote: { before: string; words: string; after: string };
  asks: boolean;
  settled: boolean;
  replies: Said[];
};

/** How many comments and answers were added, and how many of the file were here before. */
export type TakenComments = { added: number; known: number; full: boolean };

/**
 * Puts the comments of a file beside those of the report, with the names and times of the file. A file that comes again
 * brings the same ones, which bear the same identities: they are not added twice.
 */
export async function takeFileComments(
  tx: Transaction,
  report: { id: string; revision: number },
  threads: FileThread[],
): Promise<TakenComments> {
  const seen = new Map<string, number>();
  const taken: TakenComments = { added: 0, known: 0, full: false };
  let room = mostComments - (await howManyComments(tx, report.id));
  const now = new Date().toISOString();
  const timeOf = (at: string | null) => (at !== null && at < now ? at : now);
  for (const thread of threads) {
    const id = thread.known ?? identityOf(seen, report.id, thread);
    const [there] = await tx.select({ id: comments.id }).from(comments).where(eq(comments.id, id));
    if (!there && room <= 0) {
      taken.full = true;
      continue;
    }
    const { text, by, place, quote, asks } = thread;
    if (!there) {
      const at = timeOf(thread.at);
      await tx
        .insert(comments)
        .values({ id, reportId: report.id, place, quote, text, asks: asks ? 1 : 0, revision: report.revision, at, by });
      room -= 1;
    }
    taken[there ? "known" : "added"] += 1;
    const events = [
      ...thread.replies.map((reply) => ({ ...reply, kind: "reply" as const })),
      ...(thread.settled ? [{ kind: "settle" as const, text: "", by: nameOfWriter(), at: null }] : []),
    ];
    for (const event of events) {
      // Who settled it the file does not say: it is settled once, whoever brings the file again.
      const own = identityOf(seen, id, event.kind === "settle" ? { text: "", by: "", at: "settle" } : event);
      if (await isThere(tx, id, own, event.kind)) continue;
      if (room <= 0) taken.full = true;
      else {
        await append(tx, report.id, id, { ...event, id: own, at: timeOf(event.at) });
        room -= 1;
        if (event.kind === "reply") taken.added += 1;
      }
    }
  }
  return taken;
}

async function isThere(tx: Transaction, commentId: string, id: string, kind: "reply" | "settle"): Promise<boolean> {
  const events = await tx.select().from(commentEvents).where(eq(commentEvents.commentId, commentId));
  const last = events
    .filter((each) => each.kind !== "reply")
    .sort((one, other) => one.position - other.position)
    .at(-1);
  return events.some((event) => event.id === id) || (kind === "settle" && last?.kind === "settle");
}

type Event = Pick<typeof commentEvents.$inferInsert, "id" | "kind" | "text" | "by" | "at">;

async function append(tx: Transaction, reportId: string, commentId: string, event: Event) {
  const before = await tx
    .select()
    .from(commentEvents)
    .where(and(eq(commentEvents.commentId, commentId), eq(commentEvents.reportId, reportId)));
  const position = before.length + 1;
  // Events stand in the order of their times.
  const [at] = [event.at, ...before.map((each) => each.at)].toSorted().reverse();
  await tx.insert(commentEvents).values({ ...event, reportId, commentId, at, position });
}

/** Two alike of one file are two, by their order in it. Printed as other identities are. */
function identityOf(seen: Map<string, number>, owner: string, { text, by, at }: Said): string {
  const said = JSON.stringify([owner, by, at, text]);
  const before = seen.get(said) ?? 0;
  seen.set(said, before + 1);
  const digest = createHash("sha256").update(`${said}${before}`).digest("hex");
  return [8, 4, 4, 4, 12]
    .map((length, part, all) => {
      const from = all.slice(0, part).reduce((sum, each) => sum + each, 0);
      return digest.slice(from, from + length);
    })
    .join("-");
}

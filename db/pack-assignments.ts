import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Assignment } from "../lib/assignments/assignment";
import type { AssignmentEvent } from "../lib/assignments/event";
import { changedLater, copyOf, mergeAnswers, newHappenings, type PackedAssignment } from "../lib/assignments/merge";
import { stateAfter } from "../lib/assignments/state";
import { answersIn, listAssignments } from "./assignments";
import { assignmentAnswers, assignmentEvents, assignments } from "./assignments-schema";
import { people } from "./people-schema";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

/** @returns what was given out of a report, with all that became of it. */
export const loadPackedAssignments = async (tx: Transaction, reportId: string): Promise<PackedAssignment[]> =>
  (await listAssignments(tx, reportId)).map(({ reportId: _, ...assignment }) => assignment);

const isOut = ({ events }: Pick<Assignment, "events">) => stateAfter(events).phase !== "withdrawn";

/** Adds what was given out of another copy, and what became there of what both have. @returns how many things that were */
export async function takeAssignments(tx: Transaction, reportId: string, packed: PackedAssignment[]): Promise<number> {
  const here = await listAssignments(tx, reportId);
  let added = 0;
  const fresh: PackedAssignment[] = [];
  for (const given of packed) {
    const own = copyOf(here, given);
    if (own) added += await takeNews(tx, own, given);
    else fresh.push(given);
  }
  const owned = new Set((await listAssignments(tx, reportId)).filter(isOut).flatMap(({ parts }) => parts));
  for (const given of fresh) added += await takeNew(tx, reportId, given, owned);
  return added;
}

/** An account stays whose it is where this installation has it. */
async function accountOf(tx: Transaction, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const [known] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
  return known?.id ?? null;
}

const note = (kind: "changed" | "withdrawn", text: string, answers = {}): AssignmentEvent => ({
  ...{ kind, text, answers, faults: [], at: new Date().toISOString(), by: nameOfWriter() },
});

/** Of rows that somebody is asked for here already nobody else is asked: what was given there is kept, and taken back. */
async function takeNew(
  tx: Transaction,
  reportId: string,
  { events, answers, ...given }: PackedAssignment,
  owned: Set<string>,
): Promise<number> {
  const [taken] = await tx.select({ id: assignments.id }).from(assignments).where(eq(assignments.id, given.id));
  const id = taken ? randomUUID() : given.id;
  await tx.insert(assignments).values({ ...given, id, reportId, personId: await accountOf(tx, given.personId) });
  const isTwice = isOut({ events }) && given.parts.some((part) => owned.has(part));
  const kept = isTwice ? [...events, note("withdrawn", "这几行在这里已经分给了别人，随草稿包带来的收回")] : events;
  await appendAll(tx, id, 0, kept);
  for (const answer of answers) await tx.insert(assignmentAnswers).values({ assignmentId: id, ...answer });
  for (const part of isTwice ? [] : given.parts) owned.add(part);
  return 1;
}

async function appendAll(tx: Transaction, assignmentId: string, after: number, events: AssignmentEvent[]) {
  for (const [at, event] of events.entries())
    await tx.insert(assignmentEvents).values({ assignmentId, position: after + at + 1, event });
}

async function takeNews(tx: Transaction, own: Assignment, given: PackedAssignment): Promise<number> {
  const news = newHappenings(own.events, given.events);
  const { answers, replaced } = mergeAnswers(own.answers, given.answers);
  // What somebody had given here stays to be read where the other copy had the last word.
  const before = replaced.length > 0 ? [note("changed", "并入草稿包以前的数", answersIn(own))] : [];
  await appendAll(tx, own.id, own.events.length, [...before, ...news]);
  if (changedLater(own, given)) {
    const { section, person, parts, due } = given;
    await tx.update(assignments).set({ section, person, parts, due }).where(eq(assignments.id, own.id));
  }
  await tx.delete(assignmentAnswers).where(eq(assignmentAnswers.assignmentId, own.id));
  for (const answer of answers) await tx.insert(assignmentAnswers).values({ assignmentId: own.id, ...answer });
  return news.length + replaced.length;
}

import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Answer, Asked, Assignment } from "../lib/assignments/assignment";
import type { Answers, AssignmentEvent, AssignmentKind } from "../lib/assignments/event";
import { stateAfter, whyNot } from "../lib/assignments/state";
import { assignmentAnswers, assignmentEvents, assignments } from "./assignments-schema";
import { happened } from "./happenings";
import { reports } from "./schema";
import type { Transaction } from "./transaction";

/** Thrown, so that nobody keeps a half of what was refused; its message says why. */
export class AssignmentRefused extends Error {}

type Row = typeof assignments.$inferSelect;

async function withHistory(tx: Transaction, rows: Row[]): Promise<Assignment[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const events = await tx
    .select()
    .from(assignmentEvents)
    .where(inArray(assignmentEvents.assignmentId, ids))
    .orderBy(asc(assignmentEvents.position));
  const answers = await tx
    .select()
    .from(assignmentAnswers)
    .where(inArray(assignmentAnswers.assignmentId, ids))
    .orderBy(asc(assignmentAnswers.place));
  const made = new Map(rows.map((row): [string, Assignment] => [row.id, { ...row, events: [], answers: [] }]));
  for (const { assignmentId, event } of events) made.get(assignmentId)?.events.push(event);
  for (const { assignmentId, ...answer } of answers) made.get(assignmentId)?.answers.push(answer);
  return [...made.values()];
}

/** @returns all that was given out of a report, in that order, what was withdrawn included. */
export async function listAssignments(tx: Transaction, reportId: string): Promise<Assignment[]> {
  const own = eq(assignments.reportId, reportId);
  return withHistory(
    tx,
    await tx.select().from(assignments).where(own).orderBy(asc(assignments.at), asc(assignments.id)),
  );
}

/** @returns all that was given out of any of these reports, what was withdrawn included. */
export async function assignmentsOf(tx: Transaction, reportIds: string[]): Promise<Assignment[]> {
  if (reportIds.length === 0) return [];
  const among = inArray(assignments.reportId, reportIds);
  return withHistory(
    tx,
    await tx.select().from(assignments).where(among).orderBy(asc(assignments.at), asc(assignments.id)),
  );
}

/** @returns what is asked of a person, of reports outside the bin; of everybody who has no account where that is null. */
export async function listAskedOf(tx: Transaction, personId: string | null): Promise<Assignment[]> {
  const whose = personId === null ? isNull(assignments.personId) : eq(assignments.personId, personId);
  const rows = await tx
    .select({ assignment: assignments })
    .from(assignments)
    .innerJoin(reports, eq(reports.id, assignments.reportId))
    .where(and(whose, isNull(reports.deletedAt)))
    .orderBy(asc(assignments.due), asc(assignments.at), asc(assignments.id));
  return withHistory(
    tx,
    rows.map(({ assignment }) => assignment),
  );
}

/** @returns null when there is none of this id. */
export async function loadAssignment(tx: Transaction, id: string): Promise<Assignment | null> {
  return (await withHistory(tx, await tx.select().from(assignments).where(eq(assignments.id, id))))[0] ?? null;
}

export type NewAssignment = Asked & Pick<Assignment, "parts" | "due">;

/**
 * Asks somebody for parts of a report.
 * @param free what nobody is asked for yet; the caller has read it in the same unit of work
 * @throws AssignmentRefused where somebody is asked for one of them already
 */
export async function giveAssignment(
  tx: Transaction,
  reportId: string,
  given: NewAssignment,
  free: readonly string[],
  by: string,
): Promise<string> {
  if (given.parts.some((part) => !free.includes(part)))
    throw new AssignmentRefused("有的行已经分给了别人，先从他那里收回，再分出去。");
  const [id, at] = [randomUUID(), new Date().toISOString()];
  await tx.insert(assignments).values({ id, reportId, ...given, at, by });
  await addEvent(tx, { id, reportId }, 1, { ...nothingElse, kind: "given", at, by });
  return id;
}

const nothingElse = { text: "", answers: {}, faults: [] } satisfies Partial<AssignmentEvent>;

type Whose = Pick<Assignment, "id" | "reportId">;

async function addEvent(tx: Transaction, { id, reportId }: Whose, position: number, event: AssignmentEvent) {
  await tx.insert(assignmentEvents).values({ assignmentId: id, position, event });
  happened(tx, { kind: `assignment.${event.kind}`, at: event.at, by: event.by, reportId });
}

type Happening = { kind: AssignmentKind; by: string } & Partial<Pick<AssignmentEvent, "text" | "answers" | "faults">>;

/**
 * Appends what happened. @returns the assignment with it
 * @throws AssignmentRefused with the reason in words, when it cannot happen now
 */
export async function appendEvent(tx: Transaction, assignment: Assignment, given: Happening): Promise<Assignment> {
  const refused = whyNot(stateAfter(assignment.events), given.kind);
  if (refused) throw new AssignmentRefused(refused);
  // A clock that was put back changes no order.
  const at = [new Date().toISOString(), assignment.events.at(-1)?.at ?? ""].toSorted()[1];
  const event = { ...nothingElse, ...given, at };
  await addEvent(tx, assignment, assignment.events.length + 1, event);
  return { ...assignment, events: [...assignment.events, event] };
}

/** Another day, somebody else, or other rows. @throws AssignmentRefused once it is handed in */
export async function changeAssignment(
  tx: Transaction,
  assignment: Assignment,
  change: Partial<NewAssignment>,
  { by, text }: { by: string; text: string },
): Promise<Assignment> {
  const changed = await appendEvent(tx, assignment, { kind: "changed", by, text, answers: answersIn(assignment) });
  await tx.update(assignments).set(change).where(eq(assignments.id, assignment.id));
  return { ...changed, ...change };
}

/** What was given so far, as an event keeps it. */
export const answersIn = ({ answers }: Assignment): Answers =>
  Object.fromEntries(answers.map(({ place, value }) => [place, value]));

/** Keeps what was given at places; a blank takes an answer back. What was put into the report before is remembered. */
export async function putAnswers(
  tx: Transaction,
  assignment: Assignment,
  given: Answers,
  { way, by }: Pick<Answer, "way" | "by">,
): Promise<Assignment> {
  const at = new Date().toISOString();
  const answers = new Map(assignment.answers.map((answer) => [answer.place, answer]));
  for (const [place, value] of Object.entries(given)) {
    const before = answers.get(place);
    if (before?.value === value && before.by === by) continue;
    const where = and(eq(assignmentAnswers.assignmentId, assignment.id), eq(assignmentAnswers.place, place));
    await tx.delete(assignmentAnswers).where(where);
    answers.delete(place);
    // Who gave what stands in the report is not forgotten with it.
    if (value === "" && !before?.taken) continue;
    const answer = { place, value, way, by, at, taken: before?.taken ?? null, takenAt: before?.takenAt ?? null };
    // The figure that stands in the report is the one that was given again.
    const same = before?.taken === value ? { takenAt: at } : {};
    await tx.insert(assignmentAnswers).values({ assignmentId: assignment.id, ...answer, ...same });
    answers.set(place, { ...answer, ...same });
  }
  return { ...assignment, answers: [...answers.values()] };
}

/** Says of answers that they were put into the report, or left out of it. */
export async function settleAnswers(
  tx: Transaction,
  assignment: Assignment,
  { taken, left }: { taken: readonly string[]; left: readonly string[] },
): Promise<Assignment> {
  const now = new Date().toISOString();
  const answers: Answer[] = [];
  for (const answer of assignment.answers) {
    const isTaken = taken.includes(answer.place);
    if (!isTaken && !left.includes(answer.place)) {
      answers.push(answer);
      continue;
    }
    const settled = { taken: isTaken ? answer.value : null, takenAt: [now, answer.at].toSorted()[1] };
    const where = and(eq(assignmentAnswers.assignmentId, assignment.id), eq(assignmentAnswers.place, answer.place));
    await tx.update(assignmentAnswers).set(settled).where(where);
    answers.push({ ...answer, ...settled });
  }
  return { ...assignment, answers };
}

import "server-only";
import { storedReport } from "@/app/api/_http/stored-report";
import { AssignmentRefused, answersIn, appendEvent, settleAnswers } from "@/db/assignments";
import type { StoredReport } from "@/db/reports";
import { write } from "@/db/store";
import { takeAnswers } from "@/db/take-answers";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { type Assignment, faultOfAnswer, waitingAnswers } from "@/lib/assignments/assignment";
import type { Answers } from "@/lib/assignments/event";
import { stateAfter } from "@/lib/assignments/state";
import { asHeld, heldAt, isSafe, nameOfPlace } from "@/lib/assignments/values";
import type { AssignmentsView } from "@/lib/assignments/views";
import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { assignmentOf, inWords } from "./assignment-of";
import { assignmentsView } from "./assignments-view";
import { giveReasons } from "./give-reasons";

type Taking = { baseRevision: number; places: string[]; left: string[]; seen?: Answers };

/** @throws AssignmentRefused where something else has come since it was looked at */
function refuseUnseen(edition: Edition, { answers }: Assignment, { places, left, seen }: Taking): void {
  const decided = answers.filter(({ place }) => places.includes(place) || left.includes(place));
  const other = decided.find(({ place, value }) => seen && seen[place] !== value);
  if (other)
    throw new AssignmentRefused(
      `${nameOfPlace(edition, other.place)}又交来一次，现在是“${other.value.slice(0, 40)}”，和您看到的不一样。什么也没有放入。`,
    );
}

/** Puts what the drafter chose into the report, and leaves the rest as the report has it. @throws the refusals of a save */
export function take(reportId: string, id: string, taking: Taking, actor: Actor): Promise<AssignmentsView> {
  const { baseRevision, places, left } = taking;
  return write(async (tx) => {
    const stored = await storedReport(tx, reportId);
    const assignment = await assignmentOf(tx, id, reportId);
    const edition = editionById(stored.report.edition);
    refuseUnseen(edition, assignment, taking);
    const fit = assignment.answers
      .filter(({ place, value }) => places.includes(place) && value !== "" && !faultOfAnswer(edition, place, value))
      .map(({ place }) => place);
    const event = { kind: "taken" as const, by: actor.name, answers: answersAt(assignment, fit) };
    const told = await appendEvent(tx, assignment, event);
    const taken = await takeAnswers(tx, stored, told, { places: fit, baseRevision });
    await giveReasons(tx, assignment, fit);
    await settleAnswers(tx, taken.assignment, { taken: [], left: left.filter((place) => !fit.includes(place)) });
    return assignmentsView(tx, reportId, new Date().toISOString());
  }).catch(inWords(reportId));
}

const answersAt = (assignment: Assignment, places: string[]) =>
  Object.fromEntries(Object.entries(answersIn(assignment)).filter(([place]) => places.includes(place)));

/**
 * What was handed in and writes over nothing of anybody else's goes into the report by itself; texts, and what the drafter has
 * written meanwhile, wait for the drafter. So does everything while a round of review has the report.
 */
export async function takeWhatIsSafe(tx: Transaction, stored: StoredReport, assignment: Assignment): Promise<void> {
  const edition = editionById(stored.report.edition);
  const waiting = waitingAnswers(assignment, stateAfter(assignment.events));
  const same = waiting.filter(
    ({ place, value }) => heldAt(edition, stored.report, place) === asHeld(edition, place, value),
  );
  const settled = await settleAnswers(tx, assignment, { taken: same.map(({ place }) => place), left: [] });
  if (stored.status !== "drafting" || stored.review) return;
  const places = waiting
    .filter(
      (answer) =>
        !same.includes(answer) && figuresOf(edition).has(answer.place) && isSafe(edition, stored.report, answer),
    )
    .map(({ place }) => place);
  if (places.length > 0) await takeAnswers(tx, stored, settled, { places, baseRevision: stored.revision });
  await giveReasons(tx, assignment, [...places, ...same.map(({ place }) => place)]);
}

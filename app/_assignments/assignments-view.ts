import "server-only";
import { storedReport } from "@/app/api/_http/stored-report";
import { listAssignments } from "@/db/assignments";
import { listPeople } from "@/db/people";
import { loadLastYear, loadReportOf, type StoredReport } from "@/db/reports";
import type { Transaction } from "@/db/transaction";
import {
  type Answer,
  type Assignment,
  faultOfAnswer,
  isSettled,
  placesAsked,
  progressOf,
  standingIds,
  unownedParts,
  waitingAnswers,
} from "@/lib/assignments/assignment";
import { reasonOf } from "@/lib/assignments/explained";
import { partsOf } from "@/lib/assignments/parts";
import { stateAfter } from "@/lib/assignments/state";
import { heldAt, isSafe, nameOfPlace } from "@/lib/assignments/values";
import type { AnswerView, AssignmentsView, AssignmentView, Contributor, GivenLastYear } from "@/lib/assignments/views";
import type { Edition } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { dayInChina } from "@/lib/report/deadline";
import type { Report } from "@/lib/report/values";

type Beside = { edition: Edition; stored: StoredReport; lastYear: Report | null; today: string };

function answerView(
  answer: Answer,
  { waits, reason }: Pick<AnswerView, "waits" | "reason">,
  { edition, stored: { report }, lastYear }: Beside,
): AnswerView {
  const { taken: _, takenAt: __, ...given } = answer;
  return {
    ...given,
    name: nameOfPlace(edition, answer.place),
    fault: faultOfAnswer(edition, answer.place, answer.value),
    now: heldAt(edition, report, answer.place),
    lastYear: lastYear ? heldAt(edition, lastYear, answer.place) : "",
    ...{ reason, waits },
    safe: isSafe(edition, report, answer),
  };
}

function viewOf(assignment: Assignment, beside: Beside): AssignmentView {
  const { reportId: _, events, answers, ...given } = assignment;
  const state = stateAfter(events);
  const waiting = new Set(waitingAnswers(assignment, state).map(({ place }) => place));
  const order = placesAsked(beside.edition, assignment);
  const sheet = events.findLast(({ kind }) => kind === "sheetCame");
  return {
    ...given,
    ...progressOf(beside.edition, assignment, beside.today),
    ...{ handedInAt: state.handedInAt, reopened: state.reopened, reminded: state.reminded },
    sheet: sheet ? { name: sheet.text, by: sheet.by, at: sheet.at, faults: sheet.faults } : null,
    answers: answers
      .filter(({ value }) => value !== "")
      .map((answer) => {
        const waits = waiting.has(answer.place) && !isSettled(answer);
        return answerView(answer, { waits, reason: reasonOf(events, answer) }, beside);
      })
      .sort((one, other) => order.indexOf(one.place) - order.indexOf(other.place)),
  };
}

/** What is still out comes first, the latest of it; then by the day it is due. */
const inOrder = (one: AssignmentView, other: AssignmentView): number =>
  standingIds.indexOf(one.standing) - standingIds.indexOf(other.standing) ||
  other.late - one.late ||
  one.due.localeCompare(other.due);

/** Whoever may be asked: people of the office with this role. */
export async function contributorsOf(tx: Transaction, officeId: string): Promise<Contributor[]> {
  const people = await listPeople(tx);
  return people
    .filter(
      ({ disabledAt, roles }) =>
        !disabledAt && roles.some((own) => own.office === officeId && own.role === "contributor"),
    )
    .map(({ id, name, position }) => ({ id, name, position }));
}

async function givenLastYear(tx: Transaction, { officeId, report }: StoredReport): Promise<GivenLastYear[]> {
  const before = await loadReportOf(tx, officeId, report.year - 1).catch(() => null);
  if (!before) return [];
  const given = await listAssignments(tx, before.id);
  return given
    .filter(({ events }) => stateAfter(events).phase !== "withdrawn")
    .map(({ section, person, personId, parts, due }) => ({ section, person, personId, parts, due }));
}

/** Why nothing can be put into a report now; null where it can. */
export function closedBecause({ status, review }: StoredReport): string | null {
  if (status === "finalised") return "报告已定稿，重新打开以后才能再分、再放入。";
  return review ? `报告在审核，在“${review.step}”这一步。交来的先放在这里，退回或通过以后再放入。` : null;
}

/** @throws `notFound` */
export async function assignmentsView(tx: Transaction, reportId: string, now: string): Promise<AssignmentsView> {
  const stored = await storedReport(tx, reportId);
  const { report, officeId, revision } = stored;
  const edition = editionById(report.edition);
  const given = await listAssignments(tx, reportId);
  const lastYear = await loadLastYear(tx, officeId, report.year);
  const beside = { edition, stored, lastYear, today: dayInChina(now) };
  return {
    ...{ revision, closed: closedBecause(stored), edition: edition.id, unit: report.unit.name, year: report.year },
    today: beside.today,
    assignments: given
      .filter(({ events }) => stateAfter(events).phase !== "withdrawn")
      .map((assignment) => viewOf(assignment, beside))
      .sort(inOrder),
    unowned: unownedParts(partsOf(edition).keys(), given),
    people: await contributorsOf(tx, officeId),
    lastYear: await givenLastYear(tx, stored),
  };
}

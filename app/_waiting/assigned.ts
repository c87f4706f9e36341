import "server-only";
import { assignmentsPath } from "@/components/report/steps";
import { assignmentsOf, listAskedOf } from "@/db/assignments";
import { drafts } from "@/db/waiting-reports";
import { may } from "@/lib/access/may";
import { type Assignment, giverName, type Progress, progressOf } from "@/lib/assignments/assignment";
import { partsOfKeys } from "@/lib/assignments/parts";
import { stateAfter } from "@/lib/assignments/state";
import type { Edition } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { printDayOfYear } from "@/lib/report/print-date";
import type { Job } from "@/lib/waiting/job";
import { type AtWork, has, reportName, type Source, someOf } from "./asking";

/** 行政许可、行政处罚等 3 行: the official names of what is asked for. */
function partNames(edition: Edition, keys: string[]): string {
  const names = partsOfKeys(edition, keys).map(({ name }) => `“${name}”`);
  return names.length > 2 ? `${names.slice(0, 2).join("、")}等 ${names.length} 项` : names.join("、");
}

type Named = { id: string; unit: string; year: number; edition: string };

function owedJob(assignment: Assignment, report: Named, today: string): Job {
  const edition = editionById(report.edition);
  const { filled, asked } = progressOf(edition, assignment, today);
  const { reopened } = stateAfter(assignment.events);
  const names = partNames(edition, assignment.parts);
  return {
    id: `owed:${assignment.id}:${reopened?.at ?? assignment.at}`,
    mark: reopened ? "returned" : "write",
    title: `${reportName(report)}，${reopened ? `${reopened.by}请您再看` : `${assignment.by}请您填`}${names}`,
    detail: reopened?.text ? `“${reopened.text}”` : `${asked} 处，填了 ${filled} 处`,
    ...{ due: assignment.due, since: reopened?.at ?? assignment.at, own: true },
    ...{ href: `/assignments#${assignment.id}`, button: reopened ? "去改" : filled > 0 ? "接着填" : "去填" },
  };
}

/** What whoever gives figures owes the drafters, in any of their offices. */
export const owed: Source = async (tx, { actor, today }) => {
  const asked = (await listAskedOf(tx, actor.id)).filter(({ events }) => stateAfter(events).phase === "out");
  const reports = await drafts(
    tx,
    asked.map(({ reportId }) => reportId),
  );
  return asked.flatMap((assignment) => {
    const report = reports.get(assignment.reportId);
    const theirs = report && may(actor, "assignments.fill", { office: report.officeId }).may;
    return theirs ? [owedJob(assignment, report, today)] : [];
  });
};

type Out = { assignment: Assignment; progress: Progress };

const whose = (given: Out[]) => [...new Set(given.map(({ assignment }) => giverName(assignment)))];
const several = (given: Out[]) => someOf(whose(given), whose(given).length).replace("个单位", "个科室");
const dueOf = (given: Out[]) => given.map(({ assignment }) => assignment.due).toSorted()[0];
const keyOf = (given: Out[]) => given.map(({ assignment }) => assignment.id.slice(0, 8)).toSorted()[0];

/** What was handed in and does not go into the report by itself. */
function toTake(report: AtWork, given: Out[]): Job[] {
  const came = given.filter(({ progress }) => progress.waiting > 0);
  if (came.length === 0 || report.review) return [];
  const places = came.reduce((sum, { progress }) => sum + progress.waiting, 0);
  const last = came.flatMap(({ assignment }) => assignment.events.map(({ at }) => at)).toSorted();
  const since = last[last.length - 1];
  return [
    {
      ...{ id: `came:${report.id}:${since}`, mark: "tray", title: `${several(came)}交来 ${places} 处，等您放入` },
      ...{ detail: reportName(report), due: null, since, own: true },
      ...{ href: assignmentsPath(report.id), button: "看了放入" },
    },
  ];
}

/** What is over its day comes to the drafter, who asks for it. */
function late(report: AtWork, given: Out[], edition: Edition): Job[] {
  const over = given.filter(({ progress }) => progress.late > 0);
  if (over.length === 0) return [];
  const due = dueOf(over);
  const parts = over.flatMap(({ assignment }) => assignment.parts);
  return [
    {
      ...{ id: `overdue:${report.id}:${keyOf(over)}:${due}`, mark: "late", title: `${several(over)}过了日子没有交` },
      ...{ detail: `${reportName(report)}，${partNames(edition, parts)}`, due },
      ...{ since: new Date(Date.parse(`${due}T00:00:00+08:00`) + 86_400_000).toISOString(), own: true },
      ...{ href: assignmentsPath(report.id), button: "催一下" },
    },
  ];
}

function stillOut(report: AtWork, given: Out[], edition: Edition): Job[] {
  const out = given.filter(({ assignment, progress }) => isOut(assignment) && progress.late === 0);
  if (out.length === 0) return [];
  const parts = out.flatMap(({ assignment }) => assignment.parts);
  const [due, since] = [dueOf(out), out.map(({ assignment }) => assignment.at).toSorted()[0]];
  return [
    {
      ...{ id: `out:${report.id}:${keyOf(out)}`, mark: "out", title: `${several(out)}填${partNames(edition, parts)}` },
      ...{ detail: reportName(report), due, since, when: `到 ${printDayOfYear(due)}`, own: false },
      ...{ href: assignmentsPath(report.id), button: "看分工" },
    },
  ];
}

const isOut = ({ events }: Assignment) => stateAfter(events).phase === "out";

/** What the drafter has given out: what came, what is late, what others still have. */
export const givenOut: Source = async (tx, asking) => {
  const own = asking.reports.filter((each) => each.status === "drafting" && has(asking, "report.write", each.officeId));
  const given = await assignmentsOf(
    tx,
    own.map(({ id }) => id),
  );
  return own.flatMap((report) => {
    const edition = editionById(report.edition);
    const outs = given
      .filter(({ reportId, events }) => reportId === report.id && stateAfter(events).phase !== "withdrawn")
      .map((assignment) => ({ assignment, progress: progressOf(edition, assignment, asking.today) }));
    return [...toTake(report, outs), ...late(report, outs, edition), ...stillOut(report, outs, edition)];
  });
};

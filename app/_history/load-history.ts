import type { ChosenStep, History, HistoryEvent, ListedStep } from "@/components/history/history";
import { stepTitle } from "@/components/history/step-words";
import { historyPath } from "@/components/report/steps";
import { changesBetween, listHistory, listNames, reportAt } from "@/db/history";
import { listKept } from "@/db/kept-versions";
import { loadReport, type StoredReport } from "@/db/reports";
import type { Transaction } from "@/db/transaction";
import { listVersions } from "@/db/versions";
import { changedPlaces, countDerived } from "./changed-places";

export type HistoryQuery = { step?: number; since?: number; shown: number };

/** So many steps the page shows at first, and so many more with each press. */
export const stepsAtOnce = 30;
const mostShown = 600;

/** Everything that the page of a report's history shows. @returns null when there is no such report */
export async function loadHistory(tx: Transaction, reportId: string, query: HistoryQuery): Promise<History | null> {
  const stored = await loadReport(tx, reportId);
  if (!stored) return null;
  const shown = Math.min(Math.max(query.shown, stepsAtOnce), mostShown);
  const { steps, next } = await listHistory(tx, reportId, { limit: shown });
  const kept = new Map((await listKept(tx, reportId)).map(({ revision, about }) => [revision, about]));
  const listed = steps.map((step) => ({ ...step, title: stepTitle(step, kept.get(step.from)) }));
  const named = await listNames(tx, reportId);
  const step = listed.find(({ revision }) => revision === query.step) ?? listed[0];
  return {
    report: { id: reportId, unit: stored.report.unit.name, year: stored.report.year, revision: stored.revision },
    locked: whyLocked(stored),
    steps: listed,
    events: await eventsOf(tx, stored, next === null),
    named,
    more: next === null ? null : `${historyPath(reportId)}?shown=${shown + stepsAtOnce}`,
    chosen: step ? await loadStep(tx, stored, { step, named, since: query.since }) : null,
  };
}

function whyLocked({ status, review }: StoredReport): string | null {
  if (status === "finalised") return "报告已定稿，重新打开以后才能恢复。";
  return review ? `报告在审核，现在在“${review.step}”这一步，退回或撤回以后才能恢复。` : null;
}

type Wanted = { step: ListedStep; named: History["named"]; since?: number };

async function loadStep(tx: Transaction, stored: StoredReport, { step, named, since }: Wanted): Promise<ChosenStep> {
  const choices = [
    { revision: step.from, label: "与前一步比" },
    ...(step.revision === stored.revision ? [] : [{ revision: stored.revision, label: "与现在比" }]),
    ...named
      .filter(({ revision }) => revision !== step.revision && revision !== step.from)
      .map(({ revision, name }) => ({ revision, label: `与“${name}”比` })),
  ];
  const against = choices.find(({ revision }) => revision === since) ?? choices[0];
  const [earlier, later] = [Math.min(against.revision, step.revision), Math.max(against.revision, step.revision)];
  const changes = await changesBetween(tx, stored.id, earlier, later);
  const [then, after] = [await reportAt(tx, stored, earlier), await reportAt(tx, stored, later)];
  if (!then || !after) throw new Error(`Report ${stored.id} has no state ${earlier} or ${later}`);
  const places = changedPlaces(changes, { then, after, now: stored.report });
  return { step, against, choices, places, derived: countDerived(then, after) };
}

/** What happened to the whole report, the last first; its beginning only where the list reaches so far. */
async function eventsOf(tx: Transaction, stored: StoredReport, toTheBeginning: boolean): Promise<HistoryEvent[]> {
  const versions = await listVersions(tx, stored.id);
  const events = versions.flatMap(({ number, finalisedAt, by, reopenedAt, reopenReason, reopenedBy }) => [
    ...(reopenedAt
      ? [{ title: "重新打开", said: reopenReason, at: reopenedAt, by: reopenedBy ?? by, icon: "redo" as const }]
      : []),
    { title: `定稿，第 ${number} 次`, said: null, at: finalisedAt, by, icon: "done" as const },
  ]);
  const begun = { title: "新建", said: null, at: stored.createdAt, by: "", icon: "add" as const };
  return toTheBeginning ? [...events, begun] : events;
}

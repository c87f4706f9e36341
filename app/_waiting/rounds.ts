import "server-only";
import { ownParts } from "@/app/_review/own-part";
import { seatInStep } from "@/app/_review/seat";
import { stuckAmong } from "@/app/_review/stuck";
import { reviewPath } from "@/components/report/steps";
import { listDeputies } from "@/db/deputies";
import { reasonedOf } from "@/db/reasons";
import { loadReports, type StoredReport } from "@/db/reports";
import type { Transaction } from "@/db/transaction";
import type { Deputising } from "@/lib/access/deputising";
import { editionById } from "@/lib/editions/register";
import { dayInChina } from "@/lib/report/deadline";
import { deriveFigures } from "@/lib/report/figures";
import { printDayOfYear } from "@/lib/report/print-date";
import { askedItems, isOpen } from "@/lib/review/asked-items";
import type { ReturnReason } from "@/lib/review/event";
import { hasAgreed, type Returned, stepNow } from "@/lib/review/state";
import type { Job } from "@/lib/waiting/job";
import { type Asking, type AtWork, has, placePath, reportName, type Source } from "./asking";

const inRound = ({ state }: AtWork) => state.phase === "reviewing" || state.phase === "signing";

/** Whether the step whose turn it is waits for whoever asks. */
function isTheirs(asking: Asking, { officeId, state }: AtWork): boolean {
  const seat = seatInStep(asking.actor, officeId, state);
  const right = state.phase === "signing" ? "report.sign" : "report.review";
  if (!seat || !has(asking, right, officeId)) return false;
  return !hasAgreed(state, { by: asking.actor.name, for: seat.for ?? undefined });
}

/** Nobody is told to do what they would be refused: what they look at may be partly their own. */
async function decidedBy(tx: Transaction, asking: Asking): Promise<AtWork[]> {
  const { actor: person, reports } = asking;
  const theirs = reports.filter((report) => inRound(report) && isTheirs(asking, report));
  const deciding = theirs.map(({ id, officeId, events, state }) => {
    return { person, reportId: id, events, seat: seatInStep(person, officeId, state) };
  });
  const parts = await ownParts(tx, deciding);
  return theirs.filter((_, index) => parts[index] === null);
}

/** 保密审查、审核都同意; who sent it where nobody has looked at it before. */
function passedWords({ state, submittedBy }: AtWork): string {
  const passed = state.steps.slice(0, state.passed).map(({ name }) => name);
  const sent = `${submittedBy}${state.sentBefore === null ? "送审" : "改了再送审"}`;
  return passed.length === 0 ? sent : `${sent}，${passed.join("、")}${passed.length > 1 ? "都" : "已"}同意`;
}

const since = ({ review, updatedAt }: AtWork) => review?.since ?? updatedAt;

/** 等了 2 天: how long a report has been waiting; since today, the hour says it. */
function waited(report: AtWork, today: string): { when?: string } {
  const days = (Date.parse(today) - Date.parse(dayInChina(since(report)))) / 86_400_000;
  return days < 1 ? {} : { when: `等了 ${days} 天` };
}

/** What is sent has no fault that is open, and each warning its reason: nothing else can be sent. */
const checkedWords = (reasoned: boolean) => (reasoned ? "没有错误，提醒都写了理由" : "检查没有问题");

function toReview(asking: Asking, report: AtWork, reasoned: boolean): Job {
  const signs = report.state.phase === "signing";
  const absent = seatInStep(asking.actor, report.officeId, report.state)?.for;
  return {
    id: `review:${report.id}:${since(report)}`,
    mark: signs ? "sign" : "review",
    title: `${reportName(report)}，等您${absent ? `代${absent.name}` : ""}${stepNow(report.state)?.name ?? ""}`,
    detail: `${passedWords(report)}；${checkedWords(reasoned)}`,
    ...{ due: null, since: since(report), ...waited(report, asking.today), own: true },
    ...{ href: reviewPath(report.id), button: signs ? "看了签发" : "看了给意见" },
  };
}

/** What is opinion or signature of whoever asks. */
export const roundsToDecide: Source = async (tx, asking) => {
  const theirs = await decidedBy(tx, asking);
  const reasoned = await reasonedOf(
    tx,
    theirs.map(({ id }) => id),
  );
  return theirs.map((each) => toReview(asking, each, reasoned.has(each.id)));
};

/** 吕某某（由沈某代）、韩某某 */
const named = (people: string[], away: Deputising[]) =>
  people
    .map((name) => {
      const deputy = away.find(({ absent }) => absent.name === name)?.deputy;
      return deputy ? `${name}（由${deputy.name}代）` : name;
    })
    .join("、");

function withOthers(asking: Asking, report: AtWork, all: Deputising[]): Job {
  const step = stepNow(report.state);
  const away = all.filter(({ office, from }) => office === report.officeId && from <= asking.today);
  return {
    id: `round:${report.id}:${since(report)}`,
    mark: "out",
    title: `${reportName(report)}在“${step?.name}”这一步`,
    detail: step && step.people.length > 0 ? `等${named(step.people, away)}` : passedWords(report),
    ...{ due: null, since: since(report), ...waited(report, asking.today), own: false },
    ...{ href: reviewPath(report.id), button: "看审核" },
  };
}

/** It waits for nobody: whoever sent it has to do something about it. */
const stuck = (asking: Asking, report: AtWork, why: string): Job => ({
  id: `stuck:${report.id}:${since(report)}`,
  mark: "ask",
  title: `${reportName(report)}在“${stepNow(report.state)?.name}”这一步没有人能办`,
  detail: why,
  ...{ due: null, since: since(report), ...waited(report, asking.today), own: true },
  ...{ href: reviewPath(report.id), button: "看审核" },
});

/** What the drafter has sent and others look at. */
export const roundsWithOthers: Source = async (tx, asking) => {
  const theirs = await decidedBy(tx, asking);
  const sent = asking.reports.filter(
    (each) => inRound(each) && has(asking, "report.write", each.officeId) && !theirs.includes(each),
  );
  const away = sent.length > 0 ? await listDeputies(tx, asking.today) : [];
  const nobody = await stuckAmong(tx, sent);
  return sent.map((each) => {
    const why = nobody.get(each.id);
    return why === undefined ? withOthers(asking, each, away) : stuck(asking, each, why);
  });
};

/** Where the first thing that was asked for stands in the form. */
function firstAsked({ id, edition }: AtWork, reasons: ReturnReason[]): string {
  const place = reasons.find((reason) => reason.place !== undefined)?.place;
  return place === undefined ? `/reports/${id}` : placePath(id, edition, place);
}

/** ，改好、写明了 2 条: how far the drafter has come with what was asked. */
function doneOf(back: Returned, { report }: StoredReport): string {
  const edition = editionById(report.edition);
  const items = askedItems(back, edition, report, deriveFigures(edition, report.figures));
  const done = items.filter((item) => !isOpen(item)).length;
  return done > 0 ? `，改好、写明了 ${done} 条` : "";
}

function returned(report: AtWork, back: Returned, stored: StoredReport): Job {
  return {
    id: `returned:${report.id}:${back.at}`,
    mark: "returned",
    title: `${reportName(report)}退回给您，${back.reasons.length} 条`,
    detail: `${back.by} ${printDayOfYear(dayInChina(back.at))}在“${back.step}”这一步退回${doneOf(back, stored)}`,
    ...{ due: null, since: back.at, own: true, href: firstAsked(report, back.reasons), button: "接着改" },
  };
}

/** What came back to the drafter out of a round. */
export const returnedReports: Source = async (tx, asking) => {
  const back = asking.reports.filter(
    (each) => each.state.returned && !inRound(each) && has(asking, "report.write", each.officeId),
  );
  const stored = await loadReports(
    tx,
    back.map(({ id }) => id),
  );
  return stored.flatMap((each) => {
    const report = back.find(({ id }) => id === each.id);
    return report?.state.returned ? [returned(report, report.state.returned, each)] : [];
  });
};

import "server-only";
import { invalid } from "@/app/api/_http/body";
import { ReportError } from "@/app/api/_http/problem";
import { refusalOfSave } from "@/app/api/_http/section-save";
import { storedReport } from "@/app/api/_http/stored-report";
import { AssignmentRefused, answersIn, appendEvent, listAskedOf, putAnswers } from "@/db/assignments";
import { loadLastYear, type StoredReport } from "@/db/reports";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { type Assignment, faultOfAnswer, giverName, placesAsked, progressOf } from "@/lib/assignments/assignment";
import type { Answers } from "@/lib/assignments/event";
import { explainings, reasonOf } from "@/lib/assignments/explained";
import { type Part, partsOfKeys } from "@/lib/assignments/parts";
import { stateAfter, whyNot } from "@/lib/assignments/state";
import { heldAt, nameOfPlace } from "@/lib/assignments/values";
import type { AskedRow, AskedView, WithdrawnView } from "@/lib/assignments/views";
import type { Edition } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { dayInChina } from "@/lib/report/deadline";
import { askedOfActor, inWords } from "./assignment-of";
import { takeWhatIsSafe } from "./take";

/** How long whoever was asked is told that they are not any more, in ms. */
const newsFor = 30 * 86_400_000;

type Known = {
  edition: Edition;
  given: Map<string, string>;
  lastYear: (place: string) => string;
  reason: (place: string, value: string) => string;
};

const titleOf = (edition: Edition, part: Part): string => {
  const heading = edition.sections.find(({ id }) => id === part.section)?.heading ?? "";
  const caption = part.kind === "row" ? part.figures[0].table.caption : undefined;
  return caption ? `${heading}　${caption}` : heading;
};

function rowOf(part: Part, { edition, given, lastYear, reason }: Known): AskedRow {
  const field = (place: string, label: string, kind: AskedRow["fields"][number]["kind"]) => {
    const value = given.get(place) ?? "";
    return {
      place,
      label,
      kind,
      lastYear: lastYear(place),
      value,
      reason: reason(place, value),
      fault: value === "" ? null : faultOfAnswer(edition, place, value),
    };
  };
  if (part.kind === "aspect") {
    const fields = [field(part.key, "", "text")];
    return { key: part.key, name: part.label, help: part.aspect.asks, fields };
  }
  const fields = part.figures.map(({ address, columnPath, measure }) =>
    field(address, columnPath.at(-1)?.label ?? "", measure),
  );
  return { key: part.key, name: part.label, help: part.help ?? "", fields };
}

function groupsOf(parts: Part[], known: Known): AskedView["groups"] {
  const groups: AskedView["groups"] = [];
  for (const part of parts) {
    const title = titleOf(known.edition, part);
    if (groups.at(-1)?.title !== title) groups.push({ title, rows: [] });
    groups.at(-1)?.rows.push(rowOf(part, known));
  }
  return groups;
}

async function viewOf(tx: Transaction, assignment: Assignment, stored: StoredReport, now: string): Promise<AskedView> {
  const { report, officeId } = stored;
  const edition = editionById(report.edition);
  const before = await loadLastYear(tx, officeId, report.year);
  const state = stateAfter(assignment.events);
  const known = {
    edition,
    given: new Map(assignment.answers.map(({ place, value }) => [place, value])),
    lastYear: (place: string) => (before ? heldAt(edition, before, place) : ""),
    reason: (place: string, value: string) => reasonOf(assignment.events, { place, value }),
  };
  return {
    ...{ id: assignment.id, unit: report.unit.name, year: report.year, drafter: assignment.by },
    ...{ section: assignment.section, due: assignment.due },
    late: progressOf(edition, assignment, dayInChina(now)).late,
    closed: stored.status === "finalised" ? "报告已定稿，不用再填。" : null,
    ...{ handedInAt: state.handedInAt, reopened: state.reopened },
    groups: groupsOf(partsOfKeys(edition, assignment.parts), known),
  };
}

/** Who took it back, and when; null where it was not, or it is no news any more. */
function takenBack({ events }: Assignment, now: string): Pick<WithdrawnView, "by" | "at"> | null {
  const { by, at } = events.findLast(({ kind }) => kind === "withdrawn") ?? {};
  return by && at && Date.parse(now) - Date.parse(at) <= newsFor ? { by, at } : null;
}

/**
 * What is asked of somebody, what is still out first, and what was taken back; of nobody's report anything else.
 * @param offices in which they may be asked; null for all
 */
export async function askedOf(
  tx: Transaction,
  actor: Actor,
  offices: string[] | null,
  now: string,
): Promise<{ assignments: AskedView[]; withdrawn: WithdrawnView[] }> {
  const asked = await listAskedOf(tx, actor.kind === "person" ? actor.id : null);
  const assignments: AskedView[] = [];
  const withdrawn: WithdrawnView[] = [];
  for (const assignment of asked) {
    const isOver = stateAfter(assignment.events).phase === "withdrawn";
    const news = isOver ? takenBack(assignment, now) : null;
    if (isOver && !news) continue;
    const stored = await storedReport(tx, assignment.reportId);
    if (offices !== null && !offices.includes(stored.officeId)) continue;
    const { unit, year } = stored.report;
    if (news) withdrawn.push({ id: assignment.id, unit: unit.name, year, ...news });
    else assignments.push(await viewOf(tx, assignment, stored, now));
  }
  assignments.sort((one, other) => Number(one.handedInAt !== null) - Number(other.handedInAt !== null));
  return { assignments, withdrawn };
}

/** @throws `notFound`, `finalised`; `notInOrder` for what is handed in already */
async function openFor(tx: Transaction, id: string, actor: Actor) {
  const assignment = await askedOfActor(tx, id, actor);
  const stored = await storedReport(tx, assignment.reportId);
  if (stored.status === "finalised") throw refusalOfSave(stored.id, { ok: false, reason: "finalised" });
  const refused = whyNot(stateAfter(assignment.events), "handedIn");
  if (refused) throw new AssignmentRefused(refused);
  return { assignment, stored, edition: editionById(stored.report.edition) };
}

/** Why figures are far from last year's, of what lies there now. */
export async function explain(tx: Transaction, assignment: Assignment, reasons: Answers, by: string) {
  let explained = assignment;
  for (const each of explainings(reasons, answersIn(assignment)))
    explained = await appendEvent(tx, explained, { kind: "explained", by, ...each });
  return explained;
}

/** @throws `invalid` */
function refuseForeign(name: keyof Filled, given: Answers, places: string[]): void {
  const foreign = Object.keys(given).find((place) => !places.includes(place));
  if (foreign === undefined) return;
  const pointer = `/${name}/${foreign.slice(0, 80)}`;
  throw invalid([{ pointer, detail: "这一格没有分给您，重新打开这一页看一下" }]);
}

type Filled = { answers: Answers; reasons?: Answers };

/** Keeps what somebody typed, as it was typed. @throws `invalid` for a place that they are not asked for */
export const fillIn = (id: string, { answers, reasons = {} }: Filled, actor: Actor): Promise<AskedView> =>
  write(async (tx) => {
    const { assignment, stored, edition } = await openFor(tx, id, actor);
    const places = placesAsked(edition, assignment);
    refuseForeign("answers", answers, places);
    refuseForeign("reasons", reasons, places);
    const trimmed = Object.fromEntries(Object.entries(answers).map(([place, value]) => [place, value.trim()]));
    const put = await putAnswers(tx, assignment, trimmed, { way: "account", by: giverName(assignment) });
    const explained = await explain(tx, put, reasons, giverName(assignment));
    return viewOf(tx, explained, stored, new Date().toISOString());
  }).catch(inWords(id));

/** What keeps somebody from handing in: the first blank, the first fault. */
function unready(edition: Edition, assignment: Assignment): string | null {
  const given = answersIn(assignment);
  const places = placesAsked(edition, assignment);
  const blank = places.filter((place) => (given[place] ?? "") === "");
  if (blank.length > 0) return `还有 ${blank.length} 格空着，从${nameOfPlace(edition, blank[0])}填起。没有的填 0。`;
  const wrong = places.find((place) => faultOfAnswer(edition, place, given[place]));
  return wrong === undefined ? null : `${nameOfPlace(edition, wrong)}：${faultOfAnswer(edition, wrong, given[wrong])}`;
}

/** 已核对. @throws `notInOrder` while something is blank or no figure */
export const handIn = (id: string, actor: Actor): Promise<AskedView> =>
  write(async (tx) => {
    const { assignment, stored, edition } = await openFor(tx, id, actor);
    const why = unready(edition, assignment);
    if (why) throw new ReportError("notInOrder", why);
    const event = { kind: "handedIn" as const, by: giverName(assignment), answers: answersIn(assignment) };
    const handed = await appendEvent(tx, assignment, event);
    await takeWhatIsSafe(tx, stored, handed);
    return viewOf(tx, handed, stored, new Date().toISOString());
  }).catch(inWords(id));

export const listAsked = (actor: Actor, offices: string[] | null) =>
  read((tx) => askedOf(tx, actor, offices, new Date().toISOString()));

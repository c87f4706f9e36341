import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { readEntry } from "../report/read-entry";
import { longestEntry, longestText } from "../report/text-limits";
import type { AnswerWay, AssignmentEvent } from "./event";
import { partsOfKeys, placesOf } from "./parts";
import { type AssignmentState, stateAfter } from "./state";

/** Who is asked: a section of the office, and the person in it where one is known. */
export type Asked = { section: string; person: string; personId: string | null };

/** 财务科何某: who stands beside the figure. */
export const giverName = ({ section, person }: Pick<Asked, "section" | "person">): string => section + person;

/** Whether both are asked by one sheet. */
export const sameAsked = (one: Asked, other: Asked): boolean =>
  one.section === other.section && one.person === other.person && one.personId === other.personId;

/** What was given at a place. `taken`: what of it was put into the report last; null where it was left out. */
export type Answer = {
  place: string;
  value: string;
  way: AnswerWay;
  by: string;
  at: string;
  taken: string | null;
  takenAt: string | null;
};

export type Assignment = Asked & {
  id: string;
  reportId: string;
  parts: string[];
  /** YYYY-MM-DD. */
  due: string;
  at: string;
  /** The drafter who gave it. */
  by: string;
  events: AssignmentEvent[];
  answers: Answer[];
};

/** What the drafter has not decided about yet. */
export const isSettled = ({ at, takenAt }: Answer): boolean => takenAt !== null && takenAt >= at;

/** Where an assignment has come to, as the drafter's list says it; in the order of the list. */
export const standings = {
  late: "迟",
  waiting: "交来，等您放入",
  reopened: "重新打开了",
  partly: "填了一半",
  out: "还没填",
  checked: "已核对",
} as const;
export type Standing = keyof typeof standings;
export const standingIds = Object.keys(standings) as Standing[];

/** Addresses and aspects that an assignment asks for. */
export const placesAsked = (edition: Edition, { parts }: Pick<Assignment, "parts">): string[] =>
  partsOfKeys(edition, parts).flatMap(placesOf);

/** Answers that wait for the drafter: of what was handed in, or came in a sheet. */
export function waitingAnswers(assignment: Assignment, { phase }: AssignmentState): Answer[] {
  const asked = assignment.answers.filter((answer) => answer.value !== "" && !isSettled(answer));
  return phase === "handedIn" ? asked : asked.filter(({ way }) => way === "sheet");
}

/** @returns why a value cannot be handed in; null for one that can. */
export function faultOfAnswer(edition: Edition, place: string, value: string): string | null {
  const spec = figuresOf(edition).get(place);
  if (!spec) return value.length > longestText ? `文字最多 ${longestText} 个字。` : null;
  if (value.length > longestEntry) return `一格最多 ${longestEntry} 个字。`;
  const read = readEntry(spec, value);
  return read.ok ? null : `${read.message.split("。")[0]}。`;
}

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

export type Progress = { standing: Standing; late: number; filled: number; asked: number; waiting: number };

/** @param today YYYY-MM-DD in China. @returns how far an assignment has come; `late` in days, 0 while it is in time. */
export function progressOf(edition: Edition, assignment: Assignment, today: string): Progress {
  const state = stateAfter(assignment.events);
  const places = placesAsked(edition, assignment);
  const given = new Set(assignment.answers.filter(({ value }) => value !== "").map(({ place }) => place));
  const filled = places.filter((place) => given.has(place)).length;
  const waiting = waitingAnswers(assignment, state).length;
  const late = state.phase === "out" ? Math.max(0, day(today) - day(assignment.due)) : 0;
  return { standing: standingOf(state, { late, filled, waiting }), late, filled, asked: places.length, waiting };
}

function standingOf(state: AssignmentState, { late, filled, waiting }: Omit<Progress, "standing" | "asked">): Standing {
  if (waiting > 0) return "waiting";
  if (state.phase === "handedIn") return "checked";
  if (late > 0) return "late";
  if (state.reopened) return "reopened";
  return filled > 0 ? "partly" : "out";
}

/** What nobody is asked for. @returns keys of parts, in printed order */
export function unownedParts(keys: Iterable<string>, assignments: readonly Assignment[]): string[] {
  const owned = new Set(
    assignments.filter(({ events }) => stateAfter(events).phase !== "withdrawn").flatMap(({ parts }) => parts),
  );
  return [...keys].filter((key) => !owned.has(key));
}

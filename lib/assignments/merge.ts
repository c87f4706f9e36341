import { canonicalJson } from "../report/canonical";
import type { Answer, Assignment } from "./assignment";
import type { AssignmentEvent } from "./event";

/** An assignment of another copy of the report; `personId` is an account of the installation that it comes from. */
export type PackedAssignment = Omit<Assignment, "reportId">;

const keyOf = (event: AssignmentEvent): string => canonicalJson(event);

/** What happened there and is not known here, in its order. */
export function newHappenings(here: AssignmentEvent[], there: AssignmentEvent[]): AssignmentEvent[] {
  const known = new Set(here.map(keyOf));
  return there.filter((event) => !known.has(keyOf(event)));
}

type Asking = Pick<PackedAssignment, "id" | "section" | "person" | "parts" | "at" | "by">;

const isSame = (one: Asking, other: Asking): boolean =>
  one.at === other.at &&
  one.by === other.by &&
  ((one.section === other.section && one.person === other.person) ||
    one.parts.some((part) => other.parts.includes(part)));

/** @returns the assignment here that a packed one is a copy of: its id may belong to another report's here */
export const copyOf = (here: Assignment[], packed: PackedAssignment): Assignment | undefined =>
  here.find(({ id }) => id === packed.id) ?? here.find((each) => isSame(each, packed));

const lastChange = (events: AssignmentEvent[]): string => events.findLast(({ kind }) => kind === "changed")?.at ?? "";

/** Whether who is asked for what, and until when, was changed there after it was here. */
export const changedLater = (here: Assignment, there: PackedAssignment): boolean =>
  lastChange(there.events) > lastChange(here.events);

const settledAt = ({ takenAt }: Answer): string => takenAt ?? "";

const later = (here: Answer, there: Answer): Answer => {
  if (here.at !== there.at) return here.at > there.at ? here : there;
  return settledAt(there) > settledAt(here) ? there : here;
};

/** @returns what was given at each place, the last word of both copies; and what of ours is not the last word */
export function mergeAnswers(here: Answer[], there: Answer[]): { answers: Answer[]; replaced: Answer[] } {
  const ours = new Map(here.map((answer) => [answer.place, answer]));
  const merged = new Map(ours);
  for (const answer of there) {
    const own = ours.get(answer.place);
    merged.set(answer.place, own ? later(own, answer) : answer);
  }
  const answers = [...merged.values()];
  const replaced = here.filter(({ place, value }) => value !== "" && merged.get(place)?.value !== value);
  return { answers, replaced };
}

import type { Actor } from "@/lib/access/actor";
import { seatsIn } from "@/lib/access/may";
import type { Absent } from "@/lib/report/actor";
import { type ReviewState, seatOf, stepNow } from "@/lib/review/state";

/** The seat that somebody has in the step whose turn it is: their own, or that of whoever is away. */
export type Seat = { for: Absent | null };

/**
 * Their own seat comes before another's, and in the last step one that may sign before one that may only return.
 * @returns null where the step is none of theirs, and while no round runs
 */
export function seatInStep(actor: Extract<Actor, { kind: "person" }>, office: string, state: ReviewState): Seat | null {
  const step = stepNow(state);
  if (!step) return null;
  const nameOf = (absent: Absent | null) => absent?.name ?? actor.name;
  const rights = state.phase === "signing" ? (["report.sign", "report.review"] as const) : (["report.review"] as const);
  const theirs = rights
    .flatMap((right) => seatsIn(actor, right, office))
    .filter((absent) => step.people.length === 0 || step.people.includes(nameOf(absent)));
  const isGiven = (absent: Absent | null) => state.agreed.some((each) => seatOf(each) === nameOf(absent));
  const seat = theirs.find((absent) => !isGiven(absent)) ?? theirs[0];
  return seat === undefined ? null : { for: seat };
}

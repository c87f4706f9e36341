import { canonicalJson } from "../report/canonical";
import type { ChainedEvent, ReviewEvent } from "./event";

/** By what an event is known in every copy of a report, however it came there. */
export const keyOfEvent = ({ came: _, ...event }: ReviewEvent): string => canonicalJson(event);

/** Events that say what a report has become: not those of a copy that went another way. */
export const counted = (events: ReviewEvent[]): ReviewEvent[] => events.filter(({ came }) => came !== "aside");

/** Whether what happened to another copy goes on where ours stops, or has not come so far. */
export function goesOn(here: ReviewEvent[], there: ReviewEvent[]): boolean {
  const keys = counted(there).map(keyOfEvent);
  return counted(here).every((event, at) => keyOfEvent(event) === keys[at]);
}

/**
 * @param along whether they say here, too, what has become of the report
 * @returns what happened to another copy and is not known here, in its order, marked as brought in
 */
export function newEvents(here: ReviewEvent[], there: ReviewEvent[], along: boolean): ReviewEvent[] {
  const known = new Set(here.map(keyOfEvent));
  const fresh = new Map(there.map((event) => [keyOfEvent(event), event]));
  return [...fresh].flatMap(([key, event]) =>
    known.has(key)
      ? []
      : [{ ...event, came: along && event.came !== "aside" ? ("along" as const) : ("aside" as const) }],
  );
}

/** The events of a chain as another program wrote them. */
export const eventsOf = (chain: ChainedEvent[]): ReviewEvent[] => chain.map(({ event }) => event);

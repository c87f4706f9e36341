import type { LastEvent } from "@/components/report/report-context";
import type { Actor } from "@/lib/access/actor";
import { counted } from "@/lib/review/brought-in";
import { doneBy, type ReviewEvent } from "@/lib/review/event";

/**
 * What happened last in the rounds of a report, as whoever looks is told of it. What happened to another
 * copy is none of it. @returns null where nothing has
 */
export function lastEventFor(actor: Actor, events: ReviewEvent[]): LastEvent | null {
  const last = counted(events).at(-1);
  if (!last) return null;
  const { kind, step, by, at, text, reasons, person } = last;
  const own = actor.kind === "person" ? person === actor.id : by === actor.name;
  return { kind, step, by: doneBy(last), at, text, asked: reasons.length, own };
}

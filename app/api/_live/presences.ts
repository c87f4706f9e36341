import type { PresenceSent } from "@/lib/contract/event-shapes";

/** Somebody who has a report open, and the printed place where they write. */
export type Presence = { session: string; by: string; place: string | null };

/** Whoever says nothing for this long has gone, in ms; a page says it every twenty seconds. */
const present = 50_000;
/** A report is written by a handful of people: what goes beyond is somebody's mistake. */
const most = 60;

type Entry = Presence & { until: number };

/** Who has which report open, as far as this process has heard. */
export class Presences {
  readonly #reports = new Map<string, Map<string, Entry>>();

  /** @returns whether that is news. */
  hear(report: string, { session, place, gone }: PresenceSent, now: number, by: string): boolean {
    const known = this.#reports.get(report) ?? new Map<string, Entry>();
    const before = known.get(session);
    if (gone) known.delete(session);
    else if (before || known.size < most) known.set(session, { session, by, place, until: now + present });
    if (known.size > 0) this.#reports.set(report, known);
    else this.#reports.delete(report);
    return gone ? before !== undefined : before?.place !== place;
  }

  in(report: string, now: number): Presence[] {
    const known = [...(this.#reports.get(report)?.values() ?? [])].filter(({ until }) => until >= now);
    return known.map(({ session, by, place }) => ({ session, by, place }));
  }

  /** Forgets who has gone without a word. @returns the reports of which somebody has. */
  forget(now: number): string[] {
    return [...this.#reports].flatMap(([report, known]) => {
      const left = [...known.values()].filter(({ until }) => until < now);
      for (const { session } of left) known.delete(session);
      if (known.size === 0) this.#reports.delete(report);
      return left.length > 0 ? [report] : [];
    });
  }
}

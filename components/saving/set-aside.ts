import type { Edition, SectionId } from "@/lib/editions/edition";
import { cellOf, parseField, sectionOfPlace } from "@/lib/report/place";
import { patchOf } from "@/lib/report/section-changes";
import type { SectionPatch } from "@/lib/report/section-values";
import type { KeptChange } from "./kept-changes";
import type { Lost } from "./open-changes";

/** What somebody did not choose and is not in the history yet. */
export class SetAside {
  private waiting: Lost[] = [];
  /** On its way: sent twice it would stand in the history twice. */
  private readonly sent = new Set<Lost>();

  constructor(private readonly edition: Edition) {}

  add(lost: readonly Lost[]): void {
    this.waiting.push(...lost);
  }

  /** Goes on where an earlier page stopped. */
  takeUp({ place, after }: KeptChange): void {
    const section = sectionOfPlace(this.edition, parseField(place));
    if (section) this.waiting.push({ section, place, after });
  }

  /** Sections in which something waits to be sent. */
  sections = (): Set<SectionId> => new Set(this.unsent().map(({ section }) => section));

  /** Takes what goes along with a request of this section: of several that were not chosen at one place, the first goes first. */
  send(section: SectionId): Lost[] {
    const here = this.unsent().filter((lost) => lost.section === section);
    const taken = [...new Map(here.reverse().map((lost) => [cellOf(lost.place), lost])).values()];
    for (const lost of taken) this.sent.add(lost);
    return taken;
  }

  /** The request was answered. `done`: it stands in the history, or the server will never take it. */
  answered(taken: readonly Lost[], done: boolean): void {
    for (const lost of taken) this.sent.delete(lost);
    if (done) this.waiting = this.waiting.filter((lost) => !taken.includes(lost));
  }

  /** For the browser's copy. */
  toKeep = (): KeptChange[] =>
    this.waiting.map(({ place, after }) => ({ place, before: null, after, sent: [], aside: true }));

  private unsent = (): Lost[] => this.waiting.filter((lost) => !this.sent.has(lost));
}

/** How it stands in a request. */
export const bodyOf = (lost: readonly Lost[]): { setAside?: SectionPatch } =>
  lost.length > 0 ? { setAside: patchOf(lost) } : {};

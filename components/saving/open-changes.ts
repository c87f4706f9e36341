import type { Edition, SectionId } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import { cellOf, type FieldPlace, parseField, sectionOfPlace } from "@/lib/report/place";
import { changesOfPatch } from "@/lib/report/section-changes";
import { type SectionPatch, sectionIdsOf } from "@/lib/report/section-values";
import { valueAt } from "@/lib/report/value-at";
import type { FigureValue, Report } from "@/lib/report/values";
import type { KeptChange } from "./kept-changes";
import { KnownValues } from "./known-values";
import { type OpenConflict, OpenConflicts } from "./open-conflicts";
import type { Contradiction } from "./save-answer";
import { sameValue } from "./unsaved-copy";

export type PageParts = {
  edition: Edition;
  report: Report;
  revision: number;
  read: () => Report;
  /** Whether something stands in the field, or is being composed there, that the report does not show. */
  isWriting: (place: FieldPlace) => boolean;
  /** Puts values into the form that come from elsewhere. */
  put: (changes: Change[]) => void;
};

/** A cell's figure and its entry as one value, under the place of the figure. */
function byCell(values: Pick<Change, "place" | "after">[]): Map<FieldPlace, FigureValue> {
  const cells = new Map<FieldPlace, FigureValue>();
  for (const { place, after } of values) {
    const cell = cellOf(place);
    if (after !== null || cells.get(cell) === undefined) cells.set(cell, after);
  }
  return cells;
}

/**
 * What of this page is not stored yet, beside what others have stored.
 * Two rules keep words from being lost between pages: what is known to be stored moves only to what the person here has
 * seen, and a value that two have written differently waits for a choice while all others are stored.
 */
export class OpenChanges {
  readonly known: KnownValues;
  private readonly conflicts = new OpenConflicts();

  constructor(private readonly parts: PageParts) {
    this.known = new KnownValues(parts.edition, parts.report, parts.revision);
  }

  /** What waits for a choice, one choice a place. */
  asked = (): OpenConflict[] => this.conflicts.asked();

  /** What is to be sent now, by section in printed order. */
  toSend(report: Report): [SectionId, Change[]][] {
    const free = this.known.open(report).filter(({ place }) => !this.conflicts.has(place));
    return sectionIdsOf(this.parts.edition).flatMap((section): [SectionId, Change[]][] => {
      const here = free.filter(({ place }) => sectionOfPlace(this.parts.edition, parseField(place)) === section);
      return here.length > 0 ? [[section, here]] : [];
    });
  }

  /** What a later page would need to go on. */
  toKeep(report: Report): KeptChange[] {
    const own = this.known.open(report).map((change) => ({
      ...{ ...change, before: this.base(change.place), sent: this.known.sent(change.place) },
    }));
    return [...own, ...this.conflicts.leftover()];
  }

  /** Goes on where an earlier page stopped: what nobody touched since is put into the form, the rest is asked about. */
  takeUp(kept: KeptChange): void {
    const { place, before: base, after: value, sent } = kept;
    const [stored, mine] = [this.known.value(place), this.mine(place)];
    if (sameValue(value, stored) || sameValue(value, mine)) return;
    if (mine !== stored || this.parts.isWriting(place)) {
      this.conflicts.add({ place, before: base, after: value, kept });
      return;
    }
    if (!sameValue(stored, base) && !sent.some((own) => sameValue(own, stored)))
      this.conflicts.add({ place, before: base, after: stored });
    for (const own of sent) this.known.sending([{ place, before: base, after: own }], 0);
    this.parts.put([{ place, before: mine, after: value }]);
  }

  /** Takes in what others wrote. An answer that a later one has overtaken knows less than this page. */
  learn(section: SectionId, revision: number, values: SectionPatch = {}, contradictions: Contradiction[] = []): void {
    if (revision < this.known.revisionOf(section)) return;
    this.known.reach(section, revision);
    const asked = contradictions.map(({ place, theirs }) => ({ place, after: theirs }));
    const others = byCell([...changesOfPatch(section, values, {}), ...asked]);
    const news = [...others]
      .map(([place, after]) => ({ place, before: this.mine(place), after }))
      .filter((change) => this.isNews(change));
    if (news.length === 0) return;
    this.known.see(news);
    this.parts.put(news);
  }

  /**
   * Ends a conflict.
   * @param choose puts what was chosen into the form; not called when the question has changed meanwhile.
   * @returns whether it was still this that was asked.
   */
  resolve(conflict: OpenConflict, choose: () => void): boolean {
    if (!this.conflicts.settle(conflict)) return false;
    choose();
    if (!conflict.kept) this.known.see([conflict]);
    return true;
  }

  /** Whether somebody else's value may be put into the form unasked; if it contradicts what stands there, it is asked. */
  private isNews({ place, before: mine, after: theirs }: Change): boolean {
    const base = this.base(place);
    const writing = this.parts.isWriting(place);
    const own = !writing && (theirs === mine || this.known.sent(place).includes(theirs));
    const agrees = own || theirs === base;
    if (agrees) this.known.see([{ place, before: base, after: theirs }]);
    const contradicts = !agrees && (writing || mine !== base);
    if (contradicts) this.conflicts.raise({ place, before: base, after: theirs });
    else this.conflicts.dropStored(place);
    return !agrees && !contradicts;
  }

  /** What the value here was written against. */
  private base(place: FieldPlace): FigureValue {
    const asked = this.conflicts.baseOf(place);
    return asked === undefined ? this.known.value(place) : asked;
  }

  private mine = (place: FieldPlace): FigureValue => valueAt(this.parts.read(), parseField(place));
}

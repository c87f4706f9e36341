import type { Edition, SectionId } from "@/lib/editions/edition";
import { type Change, changesBetween, sameValue, textOf } from "@/lib/report/change";
import { mergeText } from "@/lib/report/merge-text";
import { cellOf, type FieldPlace, parseField, sectionOfPlace, textIn } from "@/lib/report/place";
import { changesOfPatch, patchOf } from "@/lib/report/section-changes";
import { type SectionPatch, sectionIdsOf } from "@/lib/report/section-values";
import { valueAt } from "@/lib/report/value-at";
import type { FigureValue, Report } from "@/lib/report/values";
import type { KeptChange } from "./kept-changes";
import { type KnownState, KnownValues } from "./known-values";
import { type OpenConflict, OpenConflicts } from "./open-conflicts";
import type { Contradiction } from "./save-answer";
import { storedAs } from "./stored-as";

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

/** A value that was not chosen, in its section. */
export type Lost = Pick<Change, "place" | "after"> & { section: SectionId };

/** Somebody else's value of a place as the server tells of it. */
type Told = Contradiction;

/** A cell's figure and its entry as one value, under the place of the figure. */
function byCell(values: Told[]): Told[] {
  const cells = new Map<FieldPlace, Told>();
  for (const told of values) {
    const place = cellOf(told.place);
    if (told.theirs !== null || cells.get(place) === undefined) cells.set(place, { ...told, place });
  }
  return [...cells.values()];
}

const asText = (text: string): FigureValue => (text === "" ? null : text);

/**
 * What of this page is not stored yet, beside what others have stored.
 * Three rules keep words from being lost between pages: what is known to be stored moves only to what the person here has
 * seen, a text is merged with what others wrote in it, and where two have written the same words or the same value
 * differently, that waits for a choice while all else is stored.
 */
export class OpenChanges {
  readonly known: KnownValues;
  private readonly conflicts = new OpenConflicts();
  private readonly mergedPlaces = new Map<FieldPlace, Change>();

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
    const untouched = mine === stored && !this.parts.isWriting(place);
    // Merged with what it was made of itself, a text would ask between two states of one person's words.
    const itsOwn = sameValue(stored, base) || sent.some((own) => sameValue(own, stored));
    if (!(untouched && itsOwn) && this.mergeKept(kept, mine)) return;
    if (!untouched) {
      this.conflicts.add({ place, before: base, after: value, kept });
      return;
    }
    if (!itsOwn) this.conflicts.add({ place, before: base, after: stored });
    for (const own of sent) this.known.sending([{ place, before: base, after: own }], 0);
    this.parts.put([{ place, before: mine, after: value }]);
  }

  /** A question that was answered by what was typed since is none any more: it would never be ended, nor the place stored. */
  reconsider(): void {
    for (const conflict of this.asked()) {
      const { place, after, by, at, kept } = conflict;
      if (this.parts.isWriting(place)) continue;
      if (!kept) {
        const news = this.newsOf({ place, theirs: after, by, at });
        if (news.length > 0) this.parts.put(news);
      } else if (sameValue(after, this.mine(place)) || this.mergeKept(kept, this.mine(place)))
        this.conflicts.settle(conflict);
    }
  }

  /** @returns whether an earlier page's text could be merged into the one that stands here. */
  private mergeKept(kept: KeptChange, mine: FigureValue): boolean {
    const { place, before, after } = kept;
    if (textIn(place) === null || this.parts.isWriting(place)) return false;
    const merged = mergeText(textOf(before), textOf(after), textOf(mine));
    // What that page had sent without an answer is not this page's: found stored, it is merged like anybody's.
    if (merged !== null) this.parts.put([{ place, before: mine, after: asText(merged) }]);
    return merged !== null;
  }

  /**
   * Goes on from what was seen of the server elsewhere, where that is more than is known here.
   * @returns the sections that must be asked for again, with their revisions, as in `learn`
   */
  catchUp({ report, revisions }: KnownState): [SectionId, number][] {
    const { edition } = this.parts;
    const changes = changesBetween(edition, this.known.state().report, report).filter(
      ({ before, after }) => !sameValue(before, after),
    );
    return sectionIdsOf(edition).flatMap((section): [SectionId, number][] => {
      const here = changes.filter(({ place }) => sectionOfPlace(edition, parseField(place)) === section);
      const revision = revisions[section] ?? 0;
      return this.learn(section, revision, patchOf(here)) ? [] : [[section, revision]];
    });
  }

  /**
   * Takes in what others wrote. An answer that a later one has overtaken knows less than this page.
   * @returns false where it must be asked for again, because an input method is at work in the text that it is about
   */
  learn(
    section: SectionId,
    revision: number,
    values: SectionPatch = {},
    contradictions: Contradiction[] = [],
  ): boolean {
    if (revision < this.known.revisionOf(section)) return true;
    const told = changesOfPatch(section, values, {}).map(({ place, after }) => ({ place, theirs: after }));
    const others = byCell([...told, ...contradictions]);
    if (others.some(({ place }) => textIn(place) !== null && this.parts.isWriting(place))) return false;
    this.known.reach(section, revision);
    const news = others.flatMap((other) => this.newsOf(other));
    for (const change of news) this.mergedPlaces.set(change.place, change);
    if (news.length > 0) this.parts.put(news);
    return true;
  }

  /** What others have changed, that was put into the form unasked since `takeMerged`, by place. */
  mergedIn = (): Change[] => [...this.mergedPlaces.values()];

  takeMerged(): number {
    const { size } = this.mergedPlaces;
    this.mergedPlaces.clear();
    return size;
  }

  /**
   * Ends a conflict.
   * @param choose puts what was chosen into the form; not called when the question has changed meanwhile.
   * @returns what was not chosen, if anything, as it travels; null when it was no longer this that was asked.
   */
  resolve(conflict: OpenConflict, choose: () => void): Lost[] | null {
    if (!this.conflicts.settle(conflict)) return null;
    const { place, after: theirs } = conflict;
    const mine = this.mine(place);
    choose();
    if (!conflict.kept) this.known.see([conflict]);
    // Theirs is stored, unless a page that is closed left it; what stood here is nowhere else.
    const chosen = this.mine(place);
    const lost = conflict.kept ? [theirs, mine] : [mine !== chosen && mine !== theirs ? mine : theirs];
    const { edition } = this.parts;
    const section = sectionOfPlace(edition, parseField(place));
    if (section === null) return [];
    return lost
      .filter((value) => value !== chosen)
      .map((after) => ({ section, ...storedAs(edition, { place, after }) }));
  }

  /** What of somebody else's value is put into the form unasked; if it contradicts what stands there, it is asked. */
  private newsOf(told: Told): Change[] {
    const { place, theirs, from } = told;
    const [base, mine] = [from ?? this.base(place), this.mine(place)];
    const writing = this.parts.isWriting(place);
    const own = !writing && (theirs === mine || this.known.sent(place).includes(theirs));
    const after = own || theirs === base ? mine : this.merged(told, base, writing);
    if (after === undefined) return this.ask(told, base);
    this.known.see([{ place, before: base, after: theirs }]);
    this.conflicts.dropStored(place);
    return after === mine ? [] : [{ place, before: mine, after }];
  }

  /** What stands here with what somebody else has written; undefined where that contradicts it. */
  private merged({ place, theirs }: Told, base: FigureValue, writing: boolean): FigureValue | undefined {
    const mine = this.mine(place);
    if (!writing && mine === base) return theirs;
    if (textIn(place) === null) return undefined;
    const text = mergeText(textOf(base), textOf(mine), textOf(theirs));
    return text === null ? undefined : asText(text);
  }

  private ask({ place, theirs, by, at }: Told, base: FigureValue): [] {
    this.mergedPlaces.delete(place);
    this.conflicts.raise({ place, before: base, after: theirs, by, at });
    return [];
  }

  /** What the value here was written against. */
  private base(place: FieldPlace): FigureValue {
    const asked = this.conflicts.baseOf(place);
    return asked === undefined ? this.known.value(place) : asked;
  }

  private mine = (place: FieldPlace): FigureValue => valueAt(this.parts.read(), parseField(place));
}

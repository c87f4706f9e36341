import type { Edition, SectionId } from "@/lib/editions/edition";
import { applyChanges, type Change, changesBetween } from "@/lib/report/change";
import { type FieldPlace, parseField } from "@/lib/report/place";
import { sectionIdsOf } from "@/lib/report/section-values";
import { valueAt } from "@/lib/report/value-at";
import type { FigureValue, Report } from "@/lib/report/values";

/** A report as this browser has seen the server hold it, and up to which revision of each section. */
export type KnownState = { report: Report; revisions: Partial<Record<SectionId, number>> };

type Sent = { sequence: number; value: FigureValue };

/**
 * What the server is known to hold, as far as the person at this page has seen it, and what was sent without an answer:
 * that may be stored or not, or be stored later, so it is sent again even where the page has gone back to what it was.
 */
export class KnownValues {
  private readonly revisions = new Map<SectionId, number>();
  private readonly unanswered = new Map<FieldPlace, Sent[]>();
  /** The last acknowledged save of each value: an acknowledgement that comes late says nothing new. */
  private readonly acknowledged = new Map<FieldPlace, number>();

  constructor(
    private readonly edition: Edition,
    private seen: Report,
    private readonly revision: number,
  ) {}

  value = (place: FieldPlace): FigureValue => valueAt(this.seen, parseField(place));

  /** The revision up to which everything that others changed in the section is seen, or asked about. */
  revisionOf = (section: SectionId): number => this.revisions.get(section) ?? this.revision;

  /** What a later page, made of something older, may begin with. */
  state = (): KnownState => ({
    report: this.seen,
    revisions: Object.fromEntries(sectionIdsOf(this.edition).map((id) => [id, this.revisionOf(id)])),
  });

  reach(section: SectionId, revision: number): void {
    this.revisions.set(section, Math.max(revision, this.revisionOf(section)));
  }

  see(changes: Change[]): void {
    this.seen = applyChanges(this.seen, changes);
  }

  /** `report` is the same by value; being the very same object, it need not be compared again. */
  seeAll(report: Report): void {
    if (this.unanswered.size === 0) this.seen = report;
  }

  /** What is to be sent: what differs from what is known, and what nobody has answered. */
  open(report: Report): Change[] {
    const changes = changesBetween(this.edition, this.seen, report);
    const places = new Set(changes.map(({ place }) => place));
    const again = [...this.unanswered.keys()].filter((place) => !places.has(place));
    return [
      ...changes,
      ...again.map((place) => ({ place, before: this.value(place), after: valueAt(report, parseField(place)) })),
    ];
  }

  sending(changes: Change[], sequence: number): void {
    for (const { place, after: value } of changes)
      this.unanswered.set(place, [...(this.unanswered.get(place) ?? []), { sequence, value }]);
  }

  /** The server has stored it, and refuses whatever was sent earlier and has not arrived yet. */
  stored(changes: Change[], sequence: number): void {
    for (const change of changes) {
      const { place } = change;
      this.forget(place, (sent) => sent.sequence <= sequence);
      if (sequence < (this.acknowledged.get(place) ?? 0)) continue;
      this.acknowledged.set(place, sequence);
      this.see([change]);
    }
  }

  notStored(changes: Change[], sequence: number): void {
    for (const { place } of changes) this.forget(place, (sent) => sent.sequence === sequence);
  }

  /** What this page, or the one it goes on for, sent of a value and got no answer to: found stored, it is its own. */
  sent = (place: FieldPlace): FigureValue[] => (this.unanswered.get(place) ?? []).map(({ value }) => value);

  private forget(place: FieldPlace, isOver: (sent: Sent) => boolean): void {
    const left = (this.unanswered.get(place) ?? []).filter((sent) => !isOver(sent));
    if (left.length > 0) this.unanswered.set(place, left);
    else this.unanswered.delete(place);
  }
}

import type { Edition, SectionId } from "@/lib/editions/edition";
import type { AddressedChanges } from "@/lib/report/section-values";
import type { FigureValue, Report } from "@/lib/report/values";
import { sectionChanges, valueAt, withValues } from "./autosave-patch";

type Sent = { sequence: number; value: FigureValue };

const keyOf = (section: SectionId, pointer: string) => section + pointer;

/**
 * What the server is known to hold, as far as the person at this page has seen it, and what was sent without an answer:
 * that may be stored or not, or be stored later, so it is sent again even where the page has gone back to what it was.
 */
export class KnownValues {
  private readonly revisions = new Map<SectionId, number>();
  private readonly unanswered = new Map<string, Sent[]>();
  /** The last acknowledged save of each value: an acknowledgement that comes late says nothing new. */
  private readonly acknowledged = new Map<string, number>();

  constructor(
    private readonly edition: Edition,
    private seen: Report,
    private readonly revision: number,
  ) {}

  value = (section: SectionId, pointer: string): FigureValue => valueAt(section, this.seen, pointer);

  /** The revision up to which everything that others changed in the section is seen, or asked about. */
  revisionOf = (section: SectionId): number => this.revisions.get(section) ?? this.revision;

  reach(section: SectionId, revision: number): void {
    this.revisions.set(section, Math.max(revision, this.revisionOf(section)));
  }

  see(section: SectionId, changes: AddressedChanges): void {
    this.seen = withValues(section, this.seen, changes);
  }

  /** `report` is the same by value; being the very same object, it need not be compared again. */
  seeAll(report: Report): void {
    if (this.unanswered.size === 0) this.seen = report;
  }

  /** What is to be sent of a section: what differs from what is known, and what nobody has answered. */
  open(section: SectionId, report: Report): AddressedChanges {
    const changes = sectionChanges(this.edition, section, this.seen, report);
    for (const key of this.unanswered.keys()) {
      const [id, pointer] = [key.slice(0, key.indexOf("/")), key.slice(key.indexOf("/"))];
      if (id === section) changes[pointer] ??= valueAt(section, report, pointer);
    }
    return changes;
  }

  sending(section: SectionId, changes: AddressedChanges, sequence: number): void {
    for (const [pointer, value] of Object.entries(changes)) {
      const key = keyOf(section, pointer);
      this.unanswered.set(key, [...(this.unanswered.get(key) ?? []), { sequence, value }]);
    }
  }

  /** The server has stored it, and refuses whatever was sent earlier and has not arrived yet. */
  stored(section: SectionId, changes: AddressedChanges, sequence: number): void {
    for (const [pointer, value] of Object.entries(changes)) {
      const key = keyOf(section, pointer);
      this.forget(key, (sent) => sent.sequence <= sequence);
      if (sequence < (this.acknowledged.get(key) ?? 0)) continue;
      this.acknowledged.set(key, sequence);
      this.see(section, { [pointer]: value });
    }
  }

  notStored(section: SectionId, changes: AddressedChanges, sequence: number): void {
    for (const pointer of Object.keys(changes))
      this.forget(keyOf(section, pointer), (sent) => sent.sequence === sequence);
  }

  /** What this page, or the one it goes on for, sent of a value and got no answer to: found stored, it is its own. */
  sent(section: SectionId, pointer: string): FigureValue[] {
    return (this.unanswered.get(keyOf(section, pointer)) ?? []).map(({ value }) => value);
  }

  private forget(key: string, isOver: (sent: Sent) => boolean): void {
    const left = (this.unanswered.get(key) ?? []).filter((sent) => !isOver(sent));
    if (left.length > 0) this.unanswered.set(key, left);
    else this.unanswered.delete(key);
  }
}

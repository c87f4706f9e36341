import type { SectionId } from "@/lib/editions/edition";

/** What others are known to have stored, or may have stored, that this page has not taken in yet. */
export class Unheard {
  /** Sections of which a later revision is stored than this page has seen, with that revision. */
  private readonly behind = new Map<SectionId, number>();
  /** Others may have written while nobody could ask. */
  private anywhere = false;

  /** @param latest the revision up to which nobody else is known to have written without this page having heard it */
  constructor(private latest: number) {}

  get isAny(): boolean {
    return this.anywhere || this.behind.size > 0;
  }

  /** Whether it is not known in which sections: the whole report is to be looked at. */
  get isAnywhere(): boolean {
    return this.anywhere;
  }

  add(section: SectionId, revision: number): void {
    this.behind.set(section, Math.max(revision, this.behind.get(section) ?? 0));
  }

  /** The report has come so far. @returns whether that is further than this page has heard. */
  reached(revision: number): boolean {
    const further = revision > this.latest;
    this.anywhere ||= further;
    return further;
  }

  /** The server could not be asked. */
  loseTouch(): void {
    this.anywhere = true;
  }

  /** This page stored the revision itself: right after what it has heard, nobody else's lies between. */
  storedHere(revision: number): void {
    if (revision === this.latest + 1) this.latest = revision;
  }

  /** The whole report was looked at, its sections at these revisions. */
  lookedAt(revisions: readonly number[]): void {
    this.anywhere = false;
    this.latest = Math.max(this.latest, ...revisions);
  }

  /** Sections to ask for, those left out that have been seen meanwhile. */
  *sections(seen: (section: SectionId) => number): Generator<SectionId> {
    for (const [section, revision] of this.behind) {
      if (seen(section) >= revision) this.behind.delete(section);
      else yield section;
    }
  }
}

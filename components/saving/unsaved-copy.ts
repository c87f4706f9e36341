import { readStored, store, storedKeys } from "@/components/browser/browser-storage";
import type { SectionId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { textOf } from "@/lib/report/change";
import { parseField, sectionOfPlace } from "@/lib/report/place";
import { valueAt } from "@/lib/report/value-at";
import type { FigureValue, Report } from "@/lib/report/values";
import { type KeptChange, readKept } from "./kept-changes";

/**
 * Keeps in the browser what is not known to be stored, so that a closed page loses nothing: value by value, with what
 * each was written against, because a later page must not put old values over what others wrote since.
 */
export class UnsavedCopy {
  private readonly prefix: string;
  /** Copies of earlier pages, as they were read: one may belong to a page that is still open and writes on. */
  private readonly taken = new Map<string, string | null>();

  constructor(
    reportId: string,
    private readonly session: string,
  ) {
    this.prefix = `unsaved:${reportId}:`;
  }

  /**
   * @param changes all that is open here, what was taken from earlier copies included: only then may those go.
   * @returns false when the browser's storage is full or switched off.
   */
  keep(changes: KeptChange[]): boolean {
    const kept = store(this.prefix + this.session, changes.length > 0 ? JSON.stringify(changes) : null);
    if (!kept) return false;
    for (const [key, text] of this.taken) if (readStored(key) === text) store(key, null);
    this.taken.clear();
    return true;
  }

  /** @returns what earlier pages left. */
  take(): KeptChange[] {
    for (const key of this.ofOthers()) this.taken.set(key, readStored(key));
    return [...this.taken.values()].flatMap(readKept);
  }

  /** The sections of which an earlier page left something that is not stored; it stays there. */
  heldBack(stored: Report): SectionId[] {
    const edition = editionById(stored.edition);
    const open = this.ofOthers()
      .flatMap((key) => readKept(readStored(key)))
      .filter(({ place, after }) => !sameValue(after, valueAt(stored, parseField(place))));
    return [...new Set(open.flatMap(({ place }) => sectionOfPlace(edition, parseField(place)) ?? []))];
  }

  private ofOthers(): string[] {
    const own = this.prefix + this.session;
    return storedKeys().filter((key) => key.startsWith(this.prefix) && key !== own);
  }
}

/** What is stored has no blanks around it. */
export const sameValue = (one: FigureValue, other: FigureValue): boolean =>
  one === other || textOf(one).trim() === textOf(other).trim();

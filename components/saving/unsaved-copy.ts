import { browserShelf, type Entry } from "@/components/browser/browser-database";
import { readStored, store, storedKeys } from "@/components/browser/browser-storage";
import { type Change, sameValue } from "@/lib/report/change";
import { parseField } from "@/lib/report/place";
import { valueAt } from "@/lib/report/value-at";
import type { Report } from "@/lib/report/values";
import { type KeptChange, type KeptCopy, readKept, writeKept } from "./kept-changes";

/** Of the copies that one page has left in two places, the last. */
function newestOf(found: readonly Entry[]): KeptChange[] {
  const byPage = new Map<string, KeptCopy>();
  for (const [key, text] of found) {
    const copy = readKept(text);
    if (copy.serial >= (byPage.get(key)?.serial ?? 0)) byPage.set(key, copy);
  }
  return [...byPage.values()].flatMap(({ changes }) => changes);
}

/**
 * Keeps in the browser what is not known to be stored, so that a closed or crashed page loses nothing: value by value,
 * with what each was written against, because a later page must not put old values over what others wrote since.
 * Copies lie in the browser's database. Its small storage takes what a page cannot wait for, and what the database does
 * not take; pages of earlier programs left theirs there.
 */
export class UnsavedCopy {
  private readonly prefix: string;
  private readonly own: string;
  /** Copies of earlier pages, as they were read: one may belong to a page that is still open and writes on. */
  private taken: Entry[] = [];
  private serial = 0;
  /** The last copy that went into the small storage. */
  private beside = 0;
  private newest: { words: string; done: Promise<boolean> } | null = null;

  constructor(
    reportId: string,
    session: string,
    private readonly shelf = browserShelf,
  ) {
    this.prefix = `unsaved:${reportId}:`;
    this.own = this.prefix + session;
  }

  /**
   * @param changes all that is open here, what was taken from earlier copies included: only then may those go.
   * @param leaving the page may be gone before the database answers.
   * @returns whether it is there; false when the browser's storage is full or switched off.
   */
  keep(changes: KeptChange[], leaving = false): Promise<boolean> {
    const words = JSON.stringify(changes);
    const known = this.newest?.words === words && this.taken.length === 0;
    if (known && this.newest && !leaving) return this.newest.done;
    this.serial += 1;
    const text = changes.length > 0 ? writeKept({ serial: this.serial, changes }) : null;
    if (leaving && text !== null) this.putBeside(text);
    const done = this.put(text, this.serial, this.taken);
    this.newest = { words, done };
    return done;
  }

  /** Hands over what earlier pages left; from that moment on it counts as open here. */
  async take(takeUp: (changes: KeptChange[]) => void): Promise<void> {
    const found = await this.ofOthers();
    this.taken = found;
    takeUp(newestOf(found));
  }

  /** What an earlier page left that is not stored, against what is; it stays there. */
  async heldBack(stored: Report): Promise<Change[]> {
    return newestOf(await this.ofOthers())
      .map(({ place, after }) => ({ place, before: valueAt(stored, parseField(place)), after }))
      .filter(({ before, after }) => !sameValue(after, before));
  }

  private async put(text: string | null, serial: number, taken: Entry[]): Promise<boolean> {
    const inDatabase = await this.shelf.put(this.own, text, taken).then(
      () => true,
      () => false,
    );
    const kept = inDatabase || this.beside === serial || this.putBeside(text, serial);
    if (!kept) {
      this.newest = null;
      return false;
    }
    if (inDatabase && this.beside <= serial) store(this.own, null);
    for (const [key, was] of taken) if (readStored(key) === was) store(key, null);
    if (inDatabase) this.taken = this.taken.filter((entry) => !taken.includes(entry));
    return true;
  }

  /** A later copy is never replaced by an earlier one. */
  private putBeside(text: string | null, serial = this.serial): boolean {
    if (serial < this.beside) return true;
    if (!store(this.own, text)) return false;
    this.beside = serial;
    return true;
  }

  private async ofOthers(): Promise<Entry[]> {
    const besides = storedKeys()
      .filter((key) => key.startsWith(this.prefix))
      .map((key): Entry => [key, readStored(key) ?? ""]);
    const found = await this.shelf.all(this.prefix).catch(() => []);
    return [...found, ...besides].filter(([key]) => key !== this.own);
  }
}

import { readStored, store, storedKeys } from "@/components/browser/browser-storage";
import type { SectionId } from "@/lib/editions/edition";
import { flattenPatch, type SectionPatch } from "@/lib/report/section-values";
import type { FigureValue, Report } from "@/lib/report/values";
import { valueAt } from "./autosave-patch";

/** A value that is not known to be stored, with what its writer had seen there. */
export type KeptChange = {
  section: SectionId;
  pointer: string;
  base: FigureValue;
  value: FigureValue;
  /** What was sent of it without an answer: found stored, it is the writer's own. */
  sent: FigureValue[];
};

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
    const open = this.ofOthers()
      .flatMap((key) => readKept(readStored(key)))
      .filter(({ section, pointer, value }) => !sameValue(value, valueAt(section, stored, pointer)));
    return [...new Set(open.map(({ section }) => section))];
  }

  private ofOthers(): string[] {
    const own = this.prefix + this.session;
    return storedKeys().filter((key) => key.startsWith(this.prefix) && key !== own);
  }
}

/** What is stored has no blanks around it. */
export const sameValue = (one: FigureValue, other: FigureValue): boolean =>
  one === other || String(one ?? "").trim() === String(other ?? "").trim();

/** Copies used to hold whole requests, which did not say what they were written against: they ask. */
type KeptRequest = { section: SectionId; values: SectionPatch };

const changesOf = (entry: KeptChange | KeptRequest): KeptChange[] =>
  "pointer" in entry
    ? [entry]
    : Object.entries(flattenPatch(entry.values, {})).map(([pointer, value]) => ({
        ...{ section: entry.section, pointer, value },
        ...{ base: null, sent: [] },
      }));

function readKept(text: string | null): KeptChange[] {
  try {
    return (JSON.parse(text ?? "[]") as (KeptChange | KeptRequest)[]).flatMap(changesOf);
  } catch {
    return [];
  }
}

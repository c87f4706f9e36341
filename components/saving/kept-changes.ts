import type { SectionId } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import { cellOf, isField } from "@/lib/report/place";
import { changesOfPatch, placeAtPointer } from "@/lib/report/section-changes";
import type { SectionPatch } from "@/lib/report/section-values";
import type { FigureValue } from "@/lib/report/values";

/**
 * A change that is not known to be stored, from what its writer had seen there. `sent`: what was sent of it without an
 * answer; found stored, it is the writer's own.
 */
export type KeptChange = Change & {
  sent: FigureValue[];
  /** Nobody chose it: it is to stand in the history and nowhere else. */
  aside?: true;
};

/** Copies of pages from before 27 November 2026 name a value by its section and its pointer there. */
type KeptByPointer = {
  section: SectionId;
  pointer: string;
  base: FigureValue;
  value: FigureValue;
  sent: FigureValue[];
};
/** Still earlier ones hold whole requests, which did not say what they were written against: they ask. */
type KeptRequest = { section: SectionId; values: SectionPatch };

type Entry = KeptChange | KeptByPointer | KeptRequest;

function changesOf(entry: Entry): KeptChange[] {
  if ("place" in entry) return [entry];
  if ("values" in entry)
    return changesOfPatch(entry.section, entry.values, {}).map((change) => ({
      ...{ ...change, place: cellOf(change.place), before: null, sent: [] },
    }));
  const { section, pointer, base, value, sent } = entry;
  return [{ place: cellOf(placeAtPointer(section, pointer)), before: base, after: value, sent }];
}

/** What a page has kept. `serial` counts its copies: of two by the same page the later one holds all of the earlier. */
export type KeptCopy = { serial: number; changes: KeptChange[] };

/** Copies of pages from before the browser's database was used are the bare list. */
type Written = { serial: number; changes: Entry[] } | Entry[];

export const writeKept = (copy: KeptCopy): string => JSON.stringify(copy);

/** @returns a copy that a page has kept; an empty one of a text that cannot be read. */
export function readKept(text: string): KeptCopy {
  try {
    const written = JSON.parse(text) as Written;
    const { serial, changes } = Array.isArray(written) ? { serial: 0, changes: written } : written;
    return { serial, changes: changes.flatMap(changesOf).filter(({ place }) => isField(place)) };
  } catch {
    return { serial: 0, changes: [] };
  }
}

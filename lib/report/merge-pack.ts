import type { SectionId } from "../editions/edition";
import { type Change, mergeChanges, textOf } from "./change";
import { mergeText } from "./merge-text";
import { type FieldPlace, textIn } from "./place";
import { placesIn, valueIn } from "./section-changes";
import type { SectionValues } from "./section-values";
import type { FigureValue } from "./values";

export type Sections = ReadonlyMap<SectionId, SectionValues>;
export type PlacedChange = Change & { section: SectionId };

/** What two copies changed differently. */
export type PackClash = {
  section: SectionId;
  place: FieldPlace;
  before: FigureValue;
  here: FigureValue;
  pack: FigureValue;
};

/** @returns what differs between two states of a report, place by place. */
export function differencesOf(before: Sections, after: Sections): PlacedChange[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((section) => {
    const [then, now] = [before.get(section) ?? {}, after.get(section) ?? {}];
    const places = new Set([...placesIn(section, then), ...placesIn(section, now)]);
    return [...places].flatMap((place) => {
      const change = { section, place, before: valueIn(then, place), after: valueIn(now, place) };
      return change.before === change.after ? [] : [change];
    });
  });
}

/**
 * Brings two copies of a report together that both went on from `base`.
 * @param brought places whose change an earlier taking of this pack has brought: it is not brought or asked about twice
 * @returns `taken`: what only the pack changed, and texts in which each changed other words; `clashes`: what both changed,
 * each to something else.
 */
export function mergePack(
  base: Sections,
  here: Sections,
  pack: Sections,
  brought: ReadonlySet<FieldPlace>,
): { taken: PlacedChange[]; clashes: PackClash[] } {
  const theirs = differencesOf(base, pack).filter(({ place }) => !brought.has(place));
  const sectionOf = new Map(theirs.map(({ place, section }) => [place, section]));
  const { free, clashes } = mergeChanges(theirs, differencesOf(base, here));
  const taken = free.map((change) => ({ ...change, section: sectionOf.get(change.place) as SectionId }));
  const open: PackClash[] = [];
  for (const { place, before, mine, theirs: ours } of clashes) {
    const clash = { section: sectionOf.get(place) as SectionId, place, before, here: ours, pack: mine };
    const merged = mergedTextOf(clash);
    if (merged === null) open.push(clash);
    else taken.push({ section: clash.section, place, before, after: merged === "" ? null : merged });
  }
  return { taken, clashes: open };
}

/** Whether a value that was saved, over `before`, is what a pack brings there. */
export function isBrought({ place, before, after }: Change, base: FigureValue, pack: FigureValue): boolean {
  if (textIn(place) === null) return after === pack;
  return mergeText(textOf(base), textOf(pack), textOf(before)) === textOf(after);
}

const mergedTextOf = ({ place, before, here, pack }: PackClash): string | null =>
  textIn(place) === null ? null : mergeText(textOf(before), textOf(pack), textOf(here));

import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { cellOf, cellPlace, coverFields, type FieldPlace, parseField, textPlace } from "./place";
import { valueAt, withValue } from "./value-at";
import { type FigureValue, proseIds, type Report } from "./values";

/** One value of a report: what stood at a place and what stands there now; null is blank. In a form both are as typed. */
export type Change = { place: FieldPlace; before: FigureValue; after: FigureValue };

/** Whether a change changes anything. */
export const isReal = ({ before, after }: Change): boolean => before !== after;

/** @returns how a value is written in a field. */
export const textOf = (value: FigureValue): string => String(value ?? "");

/** Whether two values are one to whoever reads them: what is stored has no blanks around it. */
export const sameValue = (one: FigureValue, other: FigureValue): boolean =>
  one === other || textOf(one).trim() === textOf(other).trim();

/** @returns the report after the changes, whatever stood there before. */
export const applyChanges = (report: Report, changes: readonly Change[]): Report =>
  changes.reduce((changed, { place, after }) => withValue(changed, parseField(place), after), report);

/** @returns what takes the changes back, the last one first. */
export const invertChanges = (changes: readonly Change[]): Change[] =>
  changes.map(({ place, before, after }) => ({ place, before: after, after: before })).reverse();

/** Values of two reports that are not even looked at where both have the very same object. */
function placesThatMayDiffer(edition: Edition, before: Report, after: Report): FieldPlace[] {
  const addresses = [...figuresOf(edition).values()];
  const cells = before.figures !== after.figures || before.entries !== after.entries;
  return [
    ...coverFields
      .filter((field) => before[field.split(".")[0] as "unit"] !== after[field.split(".")[0] as "unit"])
      .map((field): FieldPlace => `cover:${field}`),
    ...proseIds.filter((id) => before.text[id] !== after.text[id]).map(textPlace),
    ...(cells ? addresses.filter(({ parts }) => !parts).map(({ address }) => cellPlace("figure", address)) : []),
    ...(before.units !== after.units ? addresses.map(({ address }) => cellPlace("measure", address)) : []),
    ...(before.notes !== after.notes ? addresses.map(({ address }) => cellPlace("remark", address)) : []),
  ];
}

/** @returns what was changed between two states of a report, a cell being one place. */
export function changesBetween(edition: Edition, before: Report, after: Report): Change[] {
  if (before === after) return [];
  return placesThatMayDiffer(edition, before, after).flatMap((printed) => {
    const place = parseField(printed);
    const [then, now] = [valueAt(before, place), valueAt(after, place)];
    return then === now ? [] : [{ place: printed, before: then, after: now }];
  });
}

/** A value that two have changed differently, each from the same one. */
export type Clash = { place: FieldPlace; before: FigureValue; mine: FigureValue; theirs: FigureValue };

/**
 * Puts changes on top of others that were made meanwhile, place by place; what both made alike is done already.
 * @returns the changes that touch nothing of theirs, and what both changed differently.
 */
export function mergeChanges(mine: readonly Change[], theirs: readonly Change[]): { free: Change[]; clashes: Clash[] } {
  const touched = new Set(theirs.map(({ place }) => cellOf(place)));
  const made = new Map(theirs.map(({ place, after }) => [place, after]));
  const [free, clashes]: [Change[], Clash[]] = [[], []];
  for (const change of mine) {
    const { place, before, after } = change;
    if (!touched.has(cellOf(place))) free.push(change);
    else if (made.get(place) !== after) clashes.push({ place, before, mine: after, theirs: made.get(place) ?? null });
  }
  return { free, clashes };
}

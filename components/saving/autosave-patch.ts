import type { Edition, SectionId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import {
  type AddressedChanges,
  flattenPatch,
  patchOf,
  proseIdOf,
  type SectionPatch,
} from "@/lib/report/section-values";
import type { FigureValue, Report } from "@/lib/report/values";

function changed<T>(before: Record<string, T>, now: Record<string, T>, keys: Iterable<string>) {
  if (before === now) return undefined;
  const patch: Record<string, T | null> = {};
  for (const key of keys) {
    const [old, value] = [before[key] ?? null, now[key] ?? null];
    if ((old === "" ? null : old) !== (value === "" ? null : value)) patch[key] = value === "" ? null : value;
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function changedParts<T extends object>(before: T, now: T): Partial<T> | undefined {
  if (before === now) return undefined;
  const keys = (Object.keys(now) as (keyof T)[]).filter((key) => before[key] !== now[key]);
  return keys.length > 0 ? (Object.fromEntries(keys.map((key) => [key, now[key]])) as Partial<T>) : undefined;
}

function tablePatch(edition: Edition, id: SectionId, before: Report, now: Report): SectionPatch {
  const addresses = [...figuresOf(edition).values()]
    .filter(({ section }) => section === id)
    .map(({ address }) => address);
  return {
    figures: changed(before.figures, now.figures, addresses),
    entries: changed(before.entries, now.entries, addresses),
    units: changed(before.units, now.units, addresses),
    notes: changed(before.notes, now.notes, addresses),
  };
}

const coverPatch = (before: Report, now: Report): SectionPatch => ({
  unit: changedParts(before.unit, now.unit),
  contact: changedParts(before.contact, now.contact),
  signature: changedParts(before.signature, now.signature),
});

/** @returns what changed in the section since it was last stored, or null when nothing did. */
export function sectionPatch(edition: Edition, id: SectionId, before: Report, now: Report): SectionPatch | null {
  if (before === now) return null;
  const textId = proseIdOf(id);
  const text = textId && before.text[textId] !== now.text[textId] ? now.text[textId] : undefined;
  const own = id === "cover" ? coverPatch(before, now) : textId ? {} : tablePatch(edition, id, before, now);
  const present = Object.entries({ ...own, text }).filter(([, value]) => value !== undefined);
  return present.length > 0 ? Object.fromEntries(present) : null;
}

type Changes<T> = Record<string, T | null> | null | undefined;

/** The values of a group with its changes; what became blank is absent, null blanks the group. */
function merged<T>(values: Record<string, T>, changes: Changes<T>): Record<string, T> {
  if (changes === undefined) return values;
  const all: [string, T | null][] = Object.entries({ ...(changes && values), ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, T] => entry[1] !== null));
}

/** The lines of the cover with their changes; what became blank is an empty line. */
function mergedLines<T extends Record<string, string>>(lines: T, changes: Changes<string>): T {
  if (changes === undefined) return lines;
  const keys = changes === null ? Object.keys(lines) : Object.keys(changes);
  return { ...lines, ...Object.fromEntries(keys.map((key) => [key, changes?.[key] ?? ""])) };
}

/** Applies a patch to a report, as the server does: for what is known to be stored, and for drafts found again. */
export function withPatch(id: SectionId, report: Report, patch: SectionPatch): Report {
  const textId = proseIdOf(id);
  return {
    ...report,
    figures: merged(report.figures, patch.figures),
    entries: merged(report.entries, patch.entries),
    units: merged(report.units, patch.units),
    notes: merged(report.notes, patch.notes),
    text: textId && patch.text !== undefined ? { ...report.text, [textId]: patch.text ?? "" } : report.text,
    unit: mergedLines(report.unit, patch.unit),
    contact: mergedLines(report.contact, patch.contact),
    signature: mergedLines(report.signature, patch.signature),
  };
}

/** A cell holds a figure, or an entry that is none: to the person at it, and in every comparison here, it is one value. */
const cellOf = (pointer: string) => pointer.replace(/^\/entries\//, "/figures/");

/** @returns the values, a cell being one under the pointer of its figure. */
export function byCell(values: [pointer: string, value: FigureValue][]): AddressedChanges {
  const changes: AddressedChanges = {};
  for (const [pointer, value] of values)
    if (value !== null || changes[cellOf(pointer)] === undefined) changes[cellOf(pointer)] = value;
  return changes;
}

/** Applies values to a report, a cell's being its figure or its entry. */
export function withValues(id: SectionId, report: Report, changes: AddressedChanges): Report {
  const entries = Object.keys(changes).map((pointer) => [pointer.replace(/^\/figures\//, "/entries/"), null]);
  return withPatch(id, report, patchOf({ ...Object.fromEntries(entries), ...changes }));
}

/** @returns what changed in the section, value by value. */
export function sectionChanges(edition: Edition, id: SectionId, before: Report, now: Report): AddressedChanges {
  const patch = sectionPatch(edition, id, before, now);
  const changes = byCell(Object.entries(patch ? flattenPatch(patch, {}) : {}));
  return Object.fromEntries(
    Object.entries(changes).filter(([pointer, value]) => valueAt(id, before, pointer) !== value),
  );
}

/** @returns the report's value at a pointer of a section; null when blank. */
export function valueAt(id: SectionId, report: Report, pointer: string): FigureValue {
  const [, group, key] = pointer.split("/");
  const textId = proseIdOf(id);
  if (group === "figures") return report.figures[key] ?? report.entries[key] ?? null;
  return (group === "text" ? textId && report.text[textId] : report[group as "notes"][key]) || null;
}

/**
 * The changes as they travel: what a cell holds goes as figure or as entry, and the server takes the other away. A unit
 * without a name goes as it is, to be refused by name.
 */
export function patchToSend(changes: AddressedChanges, { entries }: Pick<Report, "entries">): SectionPatch {
  const travelling = Object.entries(changes).map(([pointer, value]): [string, FigureValue] => {
    if (pointer === "/unit/name") return [pointer, value ?? ""];
    const entry = pointer.replace(/^\/figures\//, "/entries/");
    return value !== null && entries[pointer.replace("/figures/", "")] === value ? [entry, value] : [pointer, value];
  });
  return patchOf(Object.fromEntries(travelling));
}

import type { Edition, SectionId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/headings";
import { proseIdOf, type SectionPatch } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";

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
    unit: { ...report.unit, ...patch.unit },
    contact: mergedLines(report.contact, patch.contact),
    signature: mergedLines(report.signature, patch.signature),
  };
}

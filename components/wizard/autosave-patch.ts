import { type Edition, type SectionId, tableSectionIds } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/headings";
import type { Report } from "@/lib/report/values";

/** Merge patch (RFC 7396) of one section: what is absent stays, null makes blank. */
export type SectionPatch = {
  figures?: Record<string, number | string | null>;
  units?: Record<string, string | null>;
  notes?: Record<string, string | null>;
  text?: string;
  unit?: Partial<Report["unit"]>;
  contact?: Partial<Report["contact"]>;
  signature?: Partial<Report["signature"]>;
};

const isTable = (id: SectionId) => (tableSectionIds as readonly string[]).includes(id);

function changed<T>(before: Record<string, T>, now: Record<string, T>, keys: Iterable<string>) {
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
    figures: before.figures === now.figures ? undefined : changed(before.figures, now.figures, addresses),
    units: before.units === now.units ? undefined : changed(before.units, now.units, addresses),
    notes: before.notes === now.notes ? undefined : changed(before.notes, now.notes, addresses),
  };
}

/** @returns what changed in the section since it was last stored, or null when nothing did. */
export function sectionPatch(edition: Edition, id: SectionId, before: Report, now: Report): SectionPatch | null {
  if (before === now) return null;
  const textId = id === "cover" ? "preamble" : (id as keyof Report["text"]);
  const text = !isTable(id) && before.text[textId] !== now.text[textId] ? now.text[textId] : undefined;
  const patch: SectionPatch = isTable(id)
    ? tablePatch(edition, id, before, now)
    : id === "cover"
      ? {
          unit: changedParts(before.unit, now.unit),
          contact: changedParts(before.contact, now.contact),
          signature: changedParts(before.signature, now.signature),
          text,
        }
      : { text };
  const present = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  return Object.keys(present).length > 0 ? (present as SectionPatch) : null;
}

/** Applies a patch to a report, as the server does: for what is known to be stored, and for drafts found again. */
export function withPatch(id: SectionId, report: Report, patch: SectionPatch): Report {
  const merged = <T>(values: Record<string, T>, changes?: Record<string, T | null>) =>
    changes
      ? (Object.fromEntries(Object.entries({ ...values, ...changes }).filter(([, value]) => value !== null)) as Record<
          string,
          T
        >)
      : values;
  const textId = id === "cover" ? "preamble" : (id as keyof Report["text"]);
  return {
    ...report,
    figures: merged(report.figures as Record<string, number | string>, patch.figures),
    units: merged(report.units, patch.units),
    notes: merged(report.notes, patch.notes),
    text: patch.text === undefined ? report.text : { ...report.text, [textId]: patch.text },
    unit: { ...report.unit, ...patch.unit },
    contact: { ...report.contact, ...patch.contact },
    signature: { ...report.signature, ...patch.signature },
  };
}

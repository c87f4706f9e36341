import { type Edition, type ProseSectionId, proseSectionIds, type SectionId } from "../editions/edition";
import { besideFigures } from "./entries";
import { textOfSection } from "./place";
import { blankReport, type Contact, type Figures, type Report, type Signature, type Unit } from "./values";

/** What one section stores. Blanks are absent: a key, a figure or a whole group that is not there is blank. */
export type SectionValues = {
  /** The section's own text; the cover's is the preamble. */
  text?: string;
  figures?: Figures;
  entries?: Record<string, string>;
  units?: Record<string, string>;
  notes?: Record<string, string>;
  unit?: Unit;
  signature?: Partial<Signature>;
  contact?: Partial<Contact>;
};

type PatchOf<Group> = { [Key in keyof Group]?: Group[Key] | null };

/** RFC 7396 merge patch of a section: what is absent stays, null makes blank. */
export type SectionPatch = {
  text?: string | null;
  figures?: Figures | null;
  /** Typed and no figure: an address that is given a figure loses its entry, one that is given an entry its figure. */
  entries?: Record<string, string | null> | null;
  units?: Record<string, string | null> | null;
  notes?: Record<string, string | null> | null;
  unit?: Partial<Unit>;
  signature?: PatchOf<Signature> | null;
  contact?: PatchOf<Contact> | null;
};

/** What is stored of a report, in printed order: the cover, then the edition's sections. */
export const sectionIdsOf = (edition: Edition): SectionId[] => ["cover", ...edition.sections.map(({ id }) => id)];

/** Whether a section is a text; the cover, which holds the preamble, is none. */
export const isProseSection = (id: SectionId): id is ProseSectionId => proseSectionIds.some((prose) => prose === id);

const isBlank = (value: unknown) => value === undefined || value === null || value === "";

/** What is stored of a group: a blank value is absent, and so is a group without any. */
function withoutBlanks(values: object): SectionValues {
  const kept = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    if (typeof value !== "object" || value === null) return isBlank(value) ? [] : [[name, value]];
    const inner = withoutBlanks(value);
    return Object.keys(inner).length > 0 ? [[name, inner]] : [];
  });
  return Object.fromEntries(kept);
}

/** @returns the values of a report by section, as they are stored. */
export function splitReport(edition: Edition, report: Report): Map<SectionId, SectionValues> {
  const sectionOf = (address: string) =>
    edition.sections.find((section) => section.kind === "table" && holds(section.frame.tables, address))?.id;
  const part = <Value>(values: Record<string, Value>, id: SectionId) =>
    Object.fromEntries(Object.entries(values).filter(([address]) => sectionOf(address) === id));
  return new Map(
    sectionIdsOf(edition).map((id) => {
      const prose = textOfSection(id);
      const text = prose === null ? undefined : report.text[prose];
      const patch: SectionPatch =
        id === "cover"
          ? { text, unit: report.unit, signature: report.signature, contact: report.contact }
          : prose !== null
            ? { text }
            : {
                figures: part(report.figures, id),
                entries: part(report.entries, id),
                units: part(report.units, id),
                notes: part(report.notes, id),
              };
      return [id, withoutBlanks(patch)];
    }),
  );
}

const holds = (tables: { id: string }[], address: string) => tables.some(({ id }) => address.startsWith(`${id}.`));

/** @returns the whole report out of its stored sections. @throws when the cover names no unit. */
export function joinReport(edition: string, year: number, sections: ReadonlyMap<SectionId, SectionValues>): Report {
  const cover = sections.get("cover");
  if (!cover?.unit) throw new Error("A stored cover names no unit");
  const report = blankReport(edition, cover.unit, year);
  for (const [id, { text, figures, entries, units, notes }] of sections) {
    const prose = textOfSection(id);
    if (prose !== null) report.text[prose] = text ?? "";
    Object.assign(report.figures, figures);
    Object.assign(report.entries, entries);
    Object.assign(report.units, units);
    Object.assign(report.notes, notes);
  }
  Object.assign(report.signature, cover.signature);
  Object.assign(report.contact, cover.contact);
  return { ...report, entries: besideFigures(report.entries, report.figures) };
}

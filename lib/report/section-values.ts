import { type Edition, type ProseId, type ProseSectionId, proseSectionIds, type SectionId } from "../editions/edition";
import { besideFigures } from "./entries";
import {
  blankReport,
  type Contact,
  type Figures,
  type FigureValue,
  type Report,
  type Signature,
  type Unit,
} from "./values";

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

/** A patch with one entry a value, by its JSON pointer inside the section: `/text`, `/figures/requests.newlyReceived.total`. */
export type AddressedChanges = Record<string, FigureValue>;

type Groups = Record<string, FigureValue | Record<string, FigureValue> | undefined>;

const blankAsNull = (value: FigureValue | undefined): FigureValue =>
  value === undefined || value === "" ? null : value;

/** What is stored of a report, in printed order: the cover, then the edition's sections. */
export const sectionIdsOf = (edition: Edition): SectionId[] => ["cover", ...edition.sections.map(({ id }) => id)];

/** Whether a section is a text; the cover, which holds the preamble, is none. */
export const isProseSection = (id: SectionId): id is ProseSectionId => proseSectionIds.some((prose) => prose === id);

/** @returns the text that a section holds, the cover's being the preamble; null for a table. */
export const proseIdOf = (id: SectionId): ProseId | null =>
  id === "cover" ? "preamble" : isProseSection(id) ? id : null;

/** @returns the patch value by value; a group set to null blanks every value that `current` holds in it. */
export function flattenPatch(patch: SectionPatch, current: SectionValues): AddressedChanges {
  const changes: AddressedChanges = {};
  for (const [key, value] of Object.entries(patch as Groups)) {
    if (value === undefined) continue;
    const group = value === null ? (current as Groups)[key] : value;
    if (typeof group !== "object" || group === null) changes[`/${key}`] = blankAsNull(value as FigureValue);
    else
      for (const [name, inner] of Object.entries(group))
        changes[`/${key}/${name}`] = value === null ? null : blankAsNull(inner);
  }
  return changes;
}

const stepsOf = (pointer: string): [group: string, name: string | undefined] => {
  const [, group, name] = pointer.split("/");
  return [group, name];
};

/** @returns the pointers of all that stands in a section. */
export const pointersOf = (values: SectionValues): string[] => Object.keys(flattenPatch(values, {}));

/** @returns the value at a pointer of `AddressedChanges`; null when blank. */
export function readValue(values: SectionValues, pointer: string): FigureValue {
  const [group, name] = stepsOf(pointer);
  const found = (values as Groups)[group];
  if (name === undefined) return blankAsNull(found as FigureValue);
  return typeof found === "object" && found !== null ? blankAsNull(found[name]) : null;
}

/** Makes the changes in the values themselves. @returns the same values */
export function assignChanges(values: SectionValues, changes: AddressedChanges): SectionValues {
  const groups = values as Groups;
  for (const [pointer, value] of Object.entries(changes)) {
    const [key, name] = stepsOf(pointer);
    if (name !== undefined) groups[key] ??= {};
    const target = name === undefined ? groups : (groups[key] as Groups);
    if (value === null) delete target[name ?? key];
    else target[name ?? key] = value;
  }
  return values;
}

/** @returns new values with the changes made; the old ones are left as they are. */
export const applyChanges = (values: SectionValues, changes: AddressedChanges): SectionValues =>
  assignChanges(structuredClone(values), changes);

/** @returns the changes as a merge patch, the shape in which they travel. */
export function patchOf(changes: AddressedChanges): SectionPatch {
  const patch: Groups = {};
  for (const [pointer, value] of Object.entries(changes)) {
    const [key, name] = stepsOf(pointer);
    if (name === undefined) patch[key] = value;
    else patch[key] = { ...(patch[key] as Record<string, FigureValue>), [name]: value };
  }
  return patch as SectionPatch;
}

/** @returns the changes that turn `before` into what `changes` asks for: those that change nothing are left out. */
export const realChanges = (before: SectionValues, changes: AddressedChanges): AddressedChanges =>
  Object.fromEntries(Object.entries(changes).filter(([pointer, value]) => readValue(before, pointer) !== value));

/** @returns the values of a report by section, as they are stored. */
export function splitReport(edition: Edition, report: Report): Map<SectionId, SectionValues> {
  const sectionOf = (address: string) =>
    edition.sections.find((section) => section.kind === "table" && holds(section.frame.tables, address))?.id;
  const part = <Value>(values: Record<string, Value>, id: SectionId) =>
    Object.fromEntries(Object.entries(values).filter(([address]) => sectionOf(address) === id));
  return new Map(
    sectionIdsOf(edition).map((id) => {
      const prose = proseIdOf(id);
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
      return [id, applyChanges({}, realChanges({}, flattenPatch(patch, {})))];
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
    const prose = proseIdOf(id);
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

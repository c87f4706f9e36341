import type { SectionId } from "../editions/edition";
import type { Change } from "./change";
import {
  type CellKind,
  type CoverField,
  cellPlace,
  type FieldPlace,
  parseField,
  textOfSection,
  textPlace,
} from "./place";
import type { SectionPatch, SectionValues } from "./section-values";
import type { FigureValue } from "./values";

type Groups = Record<string, FigureValue | Record<string, FigureValue> | undefined>;

const groups: Record<CellKind, string> = { figure: "figures", entry: "entries", remark: "notes", measure: "units" };
const kinds = Object.fromEntries(Object.entries(groups).map(([kind, group]) => [group, kind])) as Record<
  string,
  CellKind | undefined
>;

/** Where a section holds a place: its group and the name in it, or a text by itself. */
function slotOf(printed: FieldPlace): [group: string, name?: string] {
  const place = parseField(printed);
  if (place.kind === "text") return ["text"];
  if (place.kind === "cover") return place.field.split(".") as [string, string];
  return [groups[place.kind], place.address];
}

function placeOfSlot(section: SectionId, group: string, name = ""): FieldPlace {
  const [text, kind] = [textOfSection(section), kinds[group]];
  if (group === "text" && text) return textPlace(text);
  return kind ? cellPlace(kind, name) : `cover:${`${group}.${name}` as CoverField}`;
}

/** @returns the JSON pointer (RFC 6901) of a place inside its section: `/text`, `/figures/requests.newlyReceived.total`. */
export const pointerOf = (place: FieldPlace): string => `/${slotOf(place).join("/")}`;

/** @returns the place at a JSON pointer inside a section. */
export function placeAtPointer(section: SectionId, pointer: string): FieldPlace {
  const [, group, name] = pointer.split("/");
  return placeOfSlot(section, group, name);
}

/** Values of a section by their JSON pointers in it, as the columns of a revision hold them. */
export type ValuesByPointer = Record<string, FigureValue>;

const blankAsNull = (value: FigureValue | undefined): FigureValue =>
  value === undefined || value === "" ? null : value;

/** @returns what a section holds at a place; null when blank. */
export function valueIn(values: SectionValues, place: FieldPlace): FigureValue {
  const [group, name] = slotOf(place);
  const found = (values as Groups)[group];
  if (name === undefined) return blankAsNull(found as FigureValue);
  return typeof found === "object" && found !== null ? blankAsNull(found[name]) : null;
}

/** @returns the places at which something stands in a section. */
export const placesIn = (section: SectionId, values: SectionValues): FieldPlace[] =>
  changesOfPatch(section, values, {}).map(({ place }) => place);

/**
 * @returns what a merge patch asks for, value by value, also where it changes nothing; a group set to null blanks every
 * value that `current` holds in it.
 */
export function changesOfPatch(section: SectionId, patch: SectionPatch, current: SectionValues): Change[] {
  const changes: Change[] = [];
  const add = (value: FigureValue, group: string, name?: string) => {
    const place = placeOfSlot(section, group, name);
    changes.push({ place, before: valueIn(current, place), after: blankAsNull(value) });
  };
  for (const [group, value] of Object.entries(patch as Groups)) {
    if (value === undefined) continue;
    const held = value === null ? (current as Groups)[group] : value;
    if (group === "text") add(value as FigureValue, group);
    else if (typeof held === "object" && held !== null)
      for (const [name, inner] of Object.entries(held)) add(value === null ? null : inner, group, name);
  }
  return changes;
}

/** @returns the changes as a merge patch, the shape in which they travel. */
export function patchOf(changes: Iterable<Pick<Change, "place" | "after">>): SectionPatch {
  const patch: Groups = {};
  for (const { place, after } of changes) {
    const [group, name] = slotOf(place);
    if (name === undefined) patch[group] = after;
    else patch[group] = Object.assign(patch[group] ?? {}, { [name]: after });
  }
  return patch as SectionPatch;
}

/** Makes the changes in the values themselves. @returns the same values */
export function putChanges(values: SectionValues, changes: readonly Change[]): SectionValues {
  const all = values as Groups;
  for (const { place, after } of changes) {
    const [group, name] = slotOf(place);
    if (name !== undefined) all[group] ??= {};
    const target = name === undefined ? all : (all[group] as Groups);
    if (after === null) delete target[name ?? group];
    else target[name ?? group] = after;
  }
  return values;
}

/** A cell holds a figure or an entry that is none: whoever writes one of them takes the other away. */
function otherSide(place: FieldPlace): FieldPlace | null {
  const parsed = parseField(place);
  if (parsed.kind === "figure") return cellPlace("entry", parsed.address);
  return parsed.kind === "entry" ? cellPlace("figure", parsed.address) : null;
}

/**
 * The changes with those that follow from them: a cell never holds both a figure and an entry. Where both are given,
 * the figure counts. A figure set to null alone blanks the cell.
 */
export function oneACell(changes: readonly Change[], current: SectionValues): Change[] {
  const whole = new Map(changes.map((change) => [change.place, change]));
  for (const { place, after } of changes) {
    const other = otherSide(place);
    if (other === null) continue;
    const given = whole.get(other);
    const isFigure = !place.startsWith("entry:");
    const takesAway = isFigure ? after !== null || !given : after !== null && (given?.after ?? null) === null;
    if (takesAway) whole.set(other, { place: other, before: valueIn(current, other), after: null });
  }
  return [...whole.values()];
}

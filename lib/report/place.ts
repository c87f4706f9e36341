import { type Edition, type ProseId, proseSectionIds, type SectionId } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import type { Contact, Signature, Unit } from "./values";

/** Words in a text: `paragraph` counts its lines from 0, `start` and `end` are UTF-16 units of that line. */
export type Words = { section: ProseId; paragraph: number; start: number; end: number };

/** A line of the cover, as the report holds it. */
export type CoverField = `unit.${keyof Unit}` | `contact.${keyof Contact}` | `signature.${keyof Signature}`;

/** What stands with a figure at its address; `entry` is what was typed into its cell and is no figure. */
export type CellKind = "figure" | "entry" | "remark" | "measure";

/** Somewhere in a report: what a form, a finding, a comment, a conflict or an address of the page can point at. */
export type Place =
  | { kind: CellKind; address: string }
  | { kind: "cover"; field: CoverField }
  | { kind: "text"; section: ProseId }
  | { kind: "paragraph"; section: ProseId; paragraph: number }
  | ({ kind: "words" } & Words);

/** A place that holds one value. */
export type ValuePlace = Exclude<Place, { kind: "paragraph" | "words" }>;

/** The printed form of a place that holds one value; the form's fields go by it. */
export type FieldPlace =
  | `${string}.${string}.${string}`
  | `${Exclude<CellKind, "figure">}:${string}`
  | `cover:${CoverField}`
  | `text:${SectionId}`;

/** The printed form of any place. */
export type PrintedPlace = FieldPlace | `text:${SectionId}#${string}`;

export const coverFields: readonly CoverField[] = [
  ...(["unit.name", "unit.kind", "signature.unit", "signature.issuedOn"] as const),
  ...(["contact.website", "contact.address", "contact.postcode", "contact.telephone", "contact.email"] as const),
];

/** @returns the section in which a text is stored and filled in: the preamble stands on the cover. */
export const sectionOfText = (text: ProseId): SectionId => (text === "preamble" ? "cover" : text);

/** @returns the text that a section holds, the cover's being the preamble; null for a table. */
export const textOfSection = (section: string): ProseId | null =>
  section === "cover" ? "preamble" : (proseSectionIds.find((id) => id === section) ?? null);

/** @returns the section that holds a place; null for the cell of another edition. */
export function sectionOfPlace(edition: Edition, place: Place): SectionId | null {
  if (place.kind === "cover") return "cover";
  return "section" in place ? sectionOfText(place.section) : (figuresOf(edition).get(place.address)?.section ?? null);
}

/** @returns the printed place of what stands in, or with, the cell at an address. */
export const cellPlace = (kind: CellKind, address: string): FieldPlace =>
  (kind === "figure" ? address : `${kind}:${address}`) as FieldPlace;

/** @returns the printed place of a whole text. */
export const textPlace = (section: ProseId): FieldPlace => `text:${sectionOfText(section)}`;

/** @returns the printed place of a line of a text, counted from 0. */
export const paragraphPlace = (section: ProseId, paragraph: number): PrintedPlace =>
  `text:${sectionOfText(section)}#${paragraph}`;

/** @returns the printed place of words in a text. */
export const wordsPlace = ({ section, paragraph, start, end }: Words): PrintedPlace =>
  `text:${sectionOfText(section)}#${paragraph}:${start}-${end}`;

/**
 * The one printed form: a figure's address; `remark:ADDRESS`; `measure:ADDRESS`; `entry:ADDRESS`; `cover:FIELD`;
 * `text:SECTION`, `text:SECTION#PARAGRAPH`, `text:SECTION#PARAGRAPH:START-END`.
 */
export function printPlace(place: Place): PrintedPlace {
  switch (place.kind) {
    case "cover":
      return `cover:${place.field}`;
    case "text":
      return textPlace(place.section);
    case "paragraph":
      return paragraphPlace(place.section, place.paragraph);
    case "words":
      return wordsPlace(place);
    default:
      return cellPlace(place.kind, place.address);
  }
}

/** @returns the text in which a printed place lies; null where it is none of a text. */
export function textIn(printed: string): ProseId | null {
  const place = parsePlace(printed);
  return place && "section" in place ? place.section : null;
}

const cellPattern = /^(?:(entry|remark|measure):)?([A-Za-z]\w*(?:\.[A-Za-z]\w*){2})$/;
const textPattern = /^text:(\w+)(?:#(0|[1-9]\d*)(?::(0|[1-9]\d*)-(0|[1-9]\d*))?)?$/;

/** @returns the place of which `printed` is the printed form; null when it is none. */
export function parsePlace(printed: string): Place | null {
  const cell = cellPattern.exec(printed);
  if (cell) return { kind: (cell[1] ?? "figure") as CellKind, address: cell[2] };
  const text = textPattern.exec(printed);
  if (text) return textPlaceOf(text);
  const field = coverFields.find((each) => printed === `cover:${each}`);
  return field ? { kind: "cover", field } : null;
}

const holdsValue = (place: Place | null): place is ValuePlace =>
  place !== null && place.kind !== "paragraph" && place.kind !== "words";

/** Whether a text is the printed form of a place that holds one value. */
export const isField = (printed: string): printed is FieldPlace => holdsValue(parsePlace(printed));

/** @returns the place behind the printed form of one that holds a value. @throws for any other text. */
export function parseField(printed: FieldPlace): ValuePlace {
  const place = parsePlace(printed);
  if (!holdsValue(place)) throw new Error(`No field stands at ${printed}`);
  return place;
}

/** What stands in a cell is a figure or an entry that is none: for whoever looks at it, it is one place. */
export const cellOf = (place: FieldPlace): FieldPlace =>
  place.startsWith("entry:") ? (place.slice("entry:".length) as FieldPlace) : place;

function textPlaceOf([, id, line, from, to]: RegExpExecArray): Place | null {
  const section = textOfSection(id);
  const [paragraph, start, end] = [Number(line), Number(from), Number(to)];
  if (section === null || ![line, from, to].every((part) => part === undefined || Number.isSafeInteger(Number(part))))
    return null;
  if (line === undefined) return { kind: "text", section };
  if (from === undefined) return { kind: "paragraph", section, paragraph };
  return start <= end ? { kind: "words", section, paragraph, start, end } : null;
}

import type { Edition, ProseId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import type { Contact, Report, Signature, Unit } from "@/lib/report/values";

/** Address parts nest, because react-hook-form reads the dots of `figures.requests.disclosed.total` as a path. */
export type ByAddress = Record<string, Record<string, Record<string, string>>>;

/** What the form holds: figures as typed, so that a wrong entry stays where it stands. */
export type ReportForm = {
  unit: Unit;
  figures: ByAddress;
  units: ByAddress;
  notes: ByAddress;
  text: Record<ProseId, string>;
  contact: Contact;
  signature: Signature;
};

export type AddressGroup = "figures" | "units" | "notes";
/** `figures.requests.disclosed.naturalPerson`, `text.overview`, `contact.website`. */
export type FieldName =
  | `${AddressGroup}.${string}`
  | `text.${ProseId}`
  | `contact.${keyof Contact}`
  | `signature.${keyof Signature}`
  | `unit.${keyof Unit}`;

export const fieldName = (group: AddressGroup, address: string): FieldName => `${group}.${address}`;

function nested(edition: Edition, values: Record<string, unknown>, derivedToo: boolean): ByAddress {
  const result: ByAddress = {};
  for (const { address, parts } of figuresOf(edition).values()) {
    if (parts && !derivedToo) continue;
    const [table, row, column] = address.split(".");
    result[table] ??= {};
    result[table][row] ??= {};
    result[table][row][column] =
      values[address] === null || values[address] === undefined ? "" : String(values[address]);
  }
  return result;
}

const filled = (figures: Report["figures"]) =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== null));

/** Form values of a stored report; every field exists, so that none is ever undefined. */
export const formOf = (edition: Edition, report: Report): ReportForm => ({
  unit: { ...report.unit },
  figures: nested(edition, { ...report.entries, ...filled(report.figures) }, false),
  units: nested(edition, report.units, false),
  notes: nested(edition, report.notes, true),
  text: { ...report.text },
  contact: { ...report.contact },
  signature: { ...report.signature },
});

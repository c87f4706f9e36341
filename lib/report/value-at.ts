import { isDecimal } from "./decimal";
import type { CoverField, ValuePlace } from "./place";
import type { FigureValue, Report } from "./values";

type Group = "notes" | "units" | "unit" | "contact" | "signature" | "text";
type Lines = Record<string, string>;

/** Where a report holds a line or text; what stands in a cell is a figure, or an entry that is none. */
type Slot = { cell: string } | { group: Group; key: string };

const coverSlot = (field: CoverField): Slot => {
  const [group, key] = field.split(".");
  return { group: group as "contact", key };
};

function slotOf(place: ValuePlace): Slot {
  if (place.kind === "cover") return coverSlot(place.field);
  if (place.kind === "text") return { group: "text", key: place.section };
  if (place.kind === "remark") return { group: "notes", key: place.address };
  return place.kind === "measure" ? { group: "units", key: place.address } : { cell: place.address };
}

/** @returns what stands at a place, of a cell its figure or else its entry; null when blank. */
export function valueAt(report: Report, place: ValuePlace): FigureValue {
  const slot = slotOf(place);
  if ("cell" in slot) return report.figures[slot.cell] ?? report.entries[slot.cell] ?? null;
  return (report[slot.group] as Lines)[slot.key] || null;
}

function without<Value>(values: Record<string, Value>, key: string): Record<string, Value> {
  if (!(key in values)) return values;
  const { [key]: _, ...others } = values;
  return others;
}

function withCell(report: Report, address: string, value: FigureValue): Report {
  const [figures, entries] = [without(report.figures, address), without(report.entries, address)];
  if (value === null || value === "") return { ...report, figures, entries };
  if (isDecimal(value)) return { ...report, figures: { ...figures, [address]: value }, entries };
  return { ...report, figures, entries: { ...entries, [address]: String(value) } };
}

/** @returns the report with a value put at a place; null makes it blank. The old report is left as it is. */
export function withValue(report: Report, place: ValuePlace, value: FigureValue): Report {
  const slot = slotOf(place);
  if ("cell" in slot) return withCell(report, slot.cell, value);
  const lines = report[slot.group] as Lines;
  const text = String(value ?? "");
  const isAbsent = text === "" && (slot.group === "notes" || slot.group === "units");
  return { ...report, [slot.group]: isAbsent ? without(lines, slot.key) : { ...lines, [slot.key]: text } };
}

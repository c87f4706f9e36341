import type { Edition } from "../editions/edition";
import { figuresOf, labelOf } from "../editions/figures-of-edition";
import { type CellKind, type FieldPlace, parseField } from "./place";
import { contactNames } from "./preamble";

/** What the value at a place is called in front of people. */
export function placeName(edition: Edition, printed: FieldPlace): string {
  const place = parseField(printed);
  if (place.kind === "text")
    return `${edition.sections.find(({ id }) => id === place.section)?.heading ?? "前言"}的文字`;
  if (place.kind !== "cover") {
    const spec = figuresOf(edition).get(place.address);
    return (spec ? labelOf(spec) : place.address) + besideFigure(place.kind);
  }
  const [group, key] = place.field.split(".");
  if (group === "contact") return contactNames[key as keyof typeof contactNames];
  if (group === "signature") return key === "unit" ? "落款单位" : "落款日期";
  return key === "kind" ? "机关种类" : "单位名称";
}

/** What stands with a figure: its remark, its measure word. */
export const besideFigure = (kind: CellKind): string =>
  kind === "remark" ? "的备注" : kind === "measure" ? "的单位" : "";

import type { Edition, SectionId } from "../editions/edition";
import { figuresOf, labelOf } from "../editions/figures-of-edition";
import { contactNames } from "./preamble";

/** What a value is called in front of people; `pointer` is that of `AddressedChanges` inside the section. */
export function placeName(edition: Edition, section: SectionId, pointer: string): string {
  const [, group, key = ""] = pointer.split("/");
  const spec = figuresOf(edition).get(key);
  if (spec) return labelOf(spec) + besideFigure(group);
  if (group === "text") return `${edition.sections.find(({ id }) => id === section)?.heading ?? "前言"}的文字`;
  if (group === "contact") return contactNames[key as keyof typeof contactNames];
  if (group === "signature") return key === "unit" ? "落款单位" : "落款日期";
  return key === "kind" ? "机关种类" : "单位名称";
}

/** What stands with a figure: its remark, its measure word. */
export const besideFigure = (group: string): string => ({ notes: "的备注", units: "的单位" })[group] ?? "";

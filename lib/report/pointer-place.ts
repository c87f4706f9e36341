import type { SectionId } from "../editions/edition";

const besideCell: Record<string, string> = { figures: "", entries: "entry:", notes: "remark:", units: "measure:" };

/** @returns the printed place of a value of a section, by its JSON pointer inside the section. */
export function placeOfPointer(section: SectionId, pointer: string): string {
  const [, group, name = ""] = pointer.split("/");
  if (group === "text") return `text:${section}`;
  return group in besideCell ? `${besideCell[group]}${name}` : `cover:${group}.${name}`;
}

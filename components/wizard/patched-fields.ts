import type { SectionId } from "@/lib/editions/edition";
import type { SectionPatch } from "./autosave-patch";
import type { FieldName } from "./report-form";
import type { FieldChange } from "./undo-history";

/** The form fields that a section's merge patch changes, with their new text. */
export function patchedFields(section: SectionId, patch: SectionPatch): FieldChange[] {
  const { text, ...groups } = patch;
  const fields = Object.entries(groups).flatMap(([group, values]) =>
    Object.entries(values ?? {}).map(([key, value]) => ({
      name: `${group}.${key}` as FieldName,
      text: value === null || value === undefined ? "" : String(value),
    })),
  );
  const textName = `text.${section === "cover" ? "preamble" : section}` as FieldName;
  return text === undefined ? fields : [...fields, { name: textName, text }];
}

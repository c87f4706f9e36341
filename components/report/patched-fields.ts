import type { SectionId } from "@/lib/editions/edition";
import { proseIdOf, type SectionPatch } from "@/lib/report/section-values";
import type { FieldName } from "./report-form";
import type { FieldChange } from "./undo-history";

/** What stands in the cells: a figure, or else the entry that is none. */
function cellTexts({ figures, entries }: SectionPatch): Record<string, unknown> {
  const filled = Object.entries(figures ?? {}).filter(([, value]) => value !== null);
  return { ...figures, ...entries, ...Object.fromEntries(filled) };
}

/** The form fields that a section's merge patch changes, with their new text. */
export function patchedFields(section: SectionId, patch: SectionPatch): FieldChange[] {
  const { text, entries, ...rest } = patch;
  const groups = { ...rest, figures: cellTexts(patch) };
  const fields = Object.entries(groups).flatMap(([group, values]) =>
    Object.entries(values ?? {}).map(([key, value]) => ({
      name: `${group}.${key}` as FieldName,
      text: value === null || value === undefined ? "" : String(value),
    })),
  );
  const textId = proseIdOf(section);
  return text === undefined || textId === null ? fields : [...fields, { name: `text.${textId}`, text: text ?? "" }];
}

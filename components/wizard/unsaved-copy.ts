import type { Edition } from "@/lib/editions/edition";
import { sectionIdsOf } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";
import { sectionPatch } from "./autosave-patch";
import { patchedFields } from "./patched-fields";
import type { FieldChange } from "./undo-history";

const keyOf = (reportId: string) => `unsaved-report:${reportId}`;

/** Keeps in the browser what the server could not take, so that a closed page loses nothing; null clears it. */
export function keepUnsaved(reportId: string, unsaved: Report | null): void {
  try {
    if (unsaved) localStorage.setItem(keyOf(reportId), JSON.stringify(unsaved));
    else localStorage.removeItem(keyOf(reportId));
  } catch {
    // Storage may be full or switched off: the page itself still holds everything and says that it is not saved.
  }
}

/** @returns the fields in which the copy left by an earlier page differs from what is stored now. */
export function takeUnsaved(reportId: string, edition: Edition, stored: Report): FieldChange[] {
  const kept = readKept(reportId);
  if (!kept || kept.edition !== stored.edition) return [];
  return sectionIdsOf(edition).flatMap((id) => {
    const patch = sectionPatch(edition, id, stored, { ...stored, ...kept });
    return patch ? patchedFields(id, patch) : [];
  });
}

function readKept(reportId: string): Report | null {
  try {
    const text = localStorage.getItem(keyOf(reportId));
    return text ? (JSON.parse(text) as Report) : null;
  } catch {
    return null;
  }
}

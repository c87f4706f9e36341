import type { EditingPlace } from "@/components/report/editing-place";
import type { ReportStore } from "@/components/report/report-store";
import { parsePlace, printPlace } from "@/lib/report/place";
import { quoteAt } from "@/lib/report/quote-at";
import type { Pinned } from "./comment-store";

/** Where a comment would be pinned: the selected words, else the place being edited; null where that is no place. */
export function placeToComment(store: ReportStore, editing: EditingPlace): Pinned | null {
  const words = editing.selected();
  const anchor = editing.active();
  const place = words ? ({ kind: "words", ...words } as const) : anchor === null ? null : parsePlace(anchor);
  if (!place) return null;
  const { report, figures } = store.snapshot();
  const quote = quoteAt(store.edition, report, figures, place);
  return quote ? { place: printPlace(place), quote } : null;
}

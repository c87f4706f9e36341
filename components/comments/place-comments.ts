import type { EditingPlace } from "@/components/report/editing-place";
import type { ReportSnapshot, ReportStore } from "@/components/report/report-store";
import type { Edition } from "@/lib/editions/edition";
import { type Comment, inDocumentOrder, quoteAt, standingOf } from "@/lib/report/comment";
import { parsePlace, printPlace } from "@/lib/report/place";
import type { Pinned, ShownComment } from "./comment-store";

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

/** @returns comments as they stand in the report now, numbered as the document is read. */
export function placeComments(
  edition: Edition,
  comments: Comment[],
  { report, figures }: Pick<ReportSnapshot, "report" | "figures">,
): ShownComment[] {
  const standing = comments.map((comment) => ({ comment, standing: standingOf(comment, report, figures) }));
  return inDocumentOrder(edition, standing).map((each, index) => ({ ...each, number: index + 1 }));
}

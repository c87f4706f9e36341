import type { ReportSnapshot } from "@/components/report/report-store";
import type { Edition } from "@/lib/editions/edition";
import { type Comment, inDocumentOrder, standingOf } from "@/lib/report/comment";
import type { ShownComment } from "./comment-store";

/** @returns comments as they stand in the report now, numbered as the document is read. */
export function placeComments(
  edition: Edition,
  comments: Comment[],
  { report, figures }: Pick<ReportSnapshot, "report" | "figures">,
): ShownComment[] {
  const standing = comments.map((comment) => ({ comment, standing: standingOf(comment, report, figures) }));
  return inDocumentOrder(edition, standing).map((each, index) => ({ ...each, number: index + 1 }));
}

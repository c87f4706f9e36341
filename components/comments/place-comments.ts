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

/** @returns who said the last of what is new, in words for whoever does not look at the comments; null where nothing is */
export function newsOf(before: Comment[], now: Comment[]): string | null {
  const known = new Map(before.map((each) => [each.id, each]));
  const answered = now.findLast(
    ({ id, replies }) => replies.length > (known.get(id)?.replies.length ?? replies.length),
  );
  const reply = answered?.replies.at(-1);
  if (reply) return `${reply.by}回复了批注：${reply.text}`;
  const begun = now.findLast(({ id }) => !known.has(id));
  if (begun) return `${begun.by}写了批注：${begun.text}`;
  const settled = now.find(({ id, settled }) => settled && !known.get(id)?.settled);
  return settled?.settled ? `${settled.settled.by}了结了一条批注：${settled.text}` : null;
}

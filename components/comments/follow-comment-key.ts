import type { EditingPlace } from "@/components/report/editing-place";
import type { ReportStore } from "@/components/report/report-store";
import { showSideTab } from "@/components/report/side-tab";
import type { CommentStore } from "./comment-store";
import { placeToComment } from "./place-to-comment";

/**
 * Ctrl+Alt+M, as in Word: write a comment on what has the focus. B alone is a letter as long as the report can be
 * written in. @returns how it ends.
 */
export function followCommentKey(comments: CommentStore, store: ReportStore, place: EditingPlace): () => void {
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyM") return;
    if (document.querySelector("dialog:modal")) return;
    event.preventDefault();
    comments.write(placeToComment(store, place) ?? "nowhere");
    showSideTab("comments");
  };
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

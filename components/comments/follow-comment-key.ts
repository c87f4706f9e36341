import { showSideTab } from "@/components/report/side-tab";

/** The event by which a new comment is asked for. */
export const newCommentEvent = "write-comment";

/**
 * Ctrl+Alt+M, as in Word: write a comment on what has the focus. B alone is a letter as long as the report can be
 * written in. @returns how it ends.
 */
export function followCommentKey(): () => void {
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyM") return;
    if (document.querySelector("dialog:modal")) return;
    event.preventDefault();
    showSideTab("comments");
    document.dispatchEvent(new Event(newCommentEvent));
  };
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

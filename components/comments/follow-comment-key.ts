/**
 * Ctrl+Alt+M, as in Word: write a comment on what has the focus. B alone is a letter as long as the report can be
 * written in. @returns how it ends.
 */
export function followCommentKey(write: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyM") return;
    if (document.querySelector("dialog:modal")) return;
    event.preventDefault();
    write();
  };
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

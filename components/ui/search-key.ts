/**
 * Stands in every page before its scripts: `/` leads to the box that names it as its key, also while nobody follows the
 * page yet. Where keys are letters already, and below an open dialog, it is a letter.
 */
export const searchKeyScript = `(() => {
  const takesLetters = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (takesLetters(document.activeElement || document.body) || document.querySelector("dialog[open]")) return;
    const box = document.querySelector('[aria-keyshortcuts="/"]');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})()`;

import { revealCell } from "@/components/grid/reveal-cell";

/** Height of the row 核对 that sticks above the foot of a table. */
const sumRow = 36;

/** What is being written in: a cell, a line, or in a text the line of the caret. */
function placeOfWork(pane: HTMLElement): { bottom: number; reveal: () => void } | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || !pane.contains(at)) return null;
  const { bottom } = at.getBoundingClientRect();
  if (at.dataset.field !== undefined) return { bottom: bottom + sumRow, reveal: () => revealCell(at) };
  if (!at.isContentEditable) return { bottom, reveal: () => at.scrollIntoView({ block: "nearest" }) };
  const selection = window.getSelection();
  const caret = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
  if (!caret || caret.height === 0) return null;
  const reveal = () => {
    pane.scrollTop += caret.bottom - pane.getBoundingClientRect().bottom + caret.height;
  };
  return { bottom: caret.bottom, reveal };
}

/**
 * Messages, banners and the search take their room from the form: what was in sight and is written in stays in sight.
 * @returns how it ends.
 */
export function keepInSight(pane: HTMLElement): () => void {
  let height = pane.clientHeight;
  const observer = new ResizeObserver(() => {
    const lost = height - pane.clientHeight;
    height = pane.clientHeight;
    const work = lost > 0 ? placeOfWork(pane) : null;
    const { bottom } = pane.getBoundingClientRect();
    // Further down it was out of sight before: somebody has scrolled away from it.
    if (work && work.bottom > bottom && work.bottom <= bottom + lost + sumRow) work.reveal();
  });
  observer.observe(pane);
  return () => observer.disconnect();
}

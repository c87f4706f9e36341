const scrollParent = (element: HTMLElement): HTMLElement | null => {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return null;
};

const bottomOf = (element: Element | null | undefined) =>
  element?.getBoundingClientRect().bottom ?? Number.NEGATIVE_INFINITY;

/** What is left of the pane between the sticky bar and head above, the 核对 row below and the labels at the left. */
function freeArea(pane: HTMLElement, cell: HTMLElement) {
  const box = pane.getBoundingClientRect();
  const grid = cell.closest<HTMLElement>("[data-grid]");
  const sticky = (selector: string) => {
    const element = grid?.querySelector<HTMLElement>(selector);
    return element && getComputedStyle(element).position === "sticky" ? element : null;
  };
  const label = cell.closest("tr")?.querySelector<HTMLElement>("th:last-of-type");
  const labelSticks = label && getComputedStyle(label).position === "sticky";
  return {
    top: Math.max(box.top, bottomOf(grid?.querySelector(".cell-bar")), bottomOf(sticky("thead"))),
    bottom: Math.min(
      box.top + pane.clientHeight,
      sticky("tfoot")?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
    ),
    left: labelSticks ? label.getBoundingClientRect().right : box.left,
    right: box.left + pane.clientWidth,
  };
}

/** Scrolls the pane as little as needed, and so that a row's edge, not half a row, stands under the head. */
export function revealCell(field: HTMLElement): void {
  const cell = field.closest("td");
  const pane = scrollParent(field);
  if (cell && pane) revealIn(pane, cell);
  else field.scrollIntoView({ block: "nearest" });
}

function revealIn(pane: HTMLElement, cell: HTMLElement): void {
  const area = freeArea(pane, cell);
  const box = cell.getBoundingClientRect();
  if (box.top < area.top) pane.scrollTop -= area.top - box.top;
  else if (box.bottom > area.bottom) pane.scrollTop += toRowEdge(cell, area.top, box.bottom - area.bottom);
  if (box.left < area.left) pane.scrollLeft -= area.left - box.left;
  else if (box.right > area.right) pane.scrollLeft += box.right - area.right;
}

function toRowEdge(cell: HTMLElement, top: number, needed: number): number {
  const rows = [...(cell.closest("tbody")?.rows ?? [])];
  const edge = rows.map((row) => row.getBoundingClientRect().top - top).find((distance) => distance >= needed - 1);
  return edge ?? needed;
}

/** @returns how many rows of this row's height fit between head and foot; at least one. */
export function rowsInView(field: HTMLElement): number {
  const cell = field.closest("td");
  const pane = scrollParent(field);
  if (!cell || !pane) return 1;
  const { top, bottom } = freeArea(pane, cell);
  const rows = [...(cell.closest("tbody")?.rows ?? [])];
  const average = rows.reduce((sum, row) => sum + row.offsetHeight, 0) / Math.max(1, rows.length);
  return Math.max(1, Math.floor((bottom - top) / average));
}

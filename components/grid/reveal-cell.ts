const scrollParent = (element: HTMLElement): HTMLElement | null => {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return null;
};

const stuckBox = (element: Element | null | undefined) =>
  element && getComputedStyle(element).position === "sticky" ? element.getBoundingClientRect() : null;

/** What is left of the pane between the sticky bar and head above, the 核对 row below and the labels at the left. */
function freeArea(pane: HTMLElement, cell: HTMLElement) {
  const { top, left } = pane.getBoundingClientRect();
  const grid = cell.closest("[data-grid]");
  const stuck = (selector: string) => stuckBox(grid?.querySelector(selector));
  return {
    top: Math.max(top, stuck(".cell-bar")?.bottom ?? top, stuck("thead")?.bottom ?? top),
    bottom: Math.min(top + pane.clientHeight, stuck("tfoot")?.top ?? Number.POSITIVE_INFINITY),
    left: stuckBox(cell.closest("tr")?.querySelector("th:last-of-type"))?.right ?? left,
    right: left + pane.clientWidth,
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

import type { GridController } from "./grid-controller";

/** Inside a text field the browser copies: in an open figure, and in the unit behind one. */
export const inText = (grid: GridController, target: EventTarget): boolean =>
  grid.view.get().mode === "editing" || (target as HTMLElement).dataset.unit !== undefined;

/** Where the focus is, what stands there and what is selected: as long as it is this, a paste may still go there. */
export const standing = (grid: GridController, target: EventTarget): unknown[] => [
  document.activeElement === target,
  (target as HTMLInputElement).value,
  grid.view.get().selected,
];

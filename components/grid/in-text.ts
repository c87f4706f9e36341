import type { GridController } from "./grid-controller";

/** Inside a text field the browser copies: in an open figure, and in the unit behind one. */
export const inText = (grid: GridController, target: EventTarget): boolean =>
  grid.view.get().mode === "editing" || (target as HTMLElement).dataset.unit !== undefined;

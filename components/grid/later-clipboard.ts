import type { ClipboardEvent } from "react";
import { LaterModule } from "@/components/ui/later-module";
import type { GridController } from "./grid-controller";

const clipboard = new LaterModule(() => import("./grid-clipboard"));

/** In the first moment of a page nothing is taken, and that is said: put in later, it would stand behind what was typed since. */
function notYet(grid: GridController, event: ClipboardEvent): void {
  event.preventDefault();
  grid.note({ tone: "info", text: "页面还在打开，这一下没有复制或放进，再按一次就行" });
}

export function onGridCopy(grid: GridController, event: ClipboardEvent): void {
  const ready = clipboard.get();
  if (ready) ready.onGridCopy(grid, event);
  else notYet(grid, event);
}

export function onGridPaste(grid: GridController, event: ClipboardEvent): void {
  const ready = clipboard.get();
  if (ready) ready.onGridPaste(grid, event);
  else notYet(grid, event);
}

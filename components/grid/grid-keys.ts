import type { KeyboardEvent } from "react";
import type { GridController } from "./grid-controller";
import type { GridCell } from "./grid-model";
import { moveFrom, moveRows, nextBelow, nextField, rowEnd, rowStart } from "./grid-moves";

type Key = KeyboardEvent<HTMLElement>;
/** @returns false where the key is left to the browser. */
type Action = (grid: GridController, event: Key) => boolean;

const done = (action: (grid: GridController, event: Key) => void): Action => {
  return (grid, event) => {
    action(grid, event);
    return true;
  };
};

const arrows = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" } as const;

const arrow: Action = done((grid, event) => {
  const direction = arrows[event.key as keyof typeof arrows];
  const upright = direction === "up" || direction === "down";
  const { selectedTo } = grid.view.get();
  const from = (event.shiftKey && grid.cell(selectedTo)) || grid.current;
  const to = moveFrom(grid.model, from, direction, event.shiftKey ? from.column : grid.goal);
  if (event.shiftKey) grid.selectTo(to.address);
  else grid.moveTo(to, upright);
});

/** Derived cells answer Enter themselves: they say why. */
const enter: Action = (grid, event) => {
  const from = grid.current;
  if (from.derived && !event.shiftKey) return false;
  grid.commit();
  grid.moveTo(nextBelow(grid.model, from, event.shiftKey ? -1 : 1, grid.goal), true);
  grid.selectText();
  return true;
};

const tab: Action = (grid, event) => {
  const inUnit = (event.target as HTMLElement).dataset.unit !== undefined;
  const unit = grid.fields.unit(grid.current.address);
  if (unit && inUnit === event.shiftKey) {
    if (inUnit) grid.focus(grid.current.address);
    else unit.focus();
    return true;
  }
  const next = nextField(grid.model, grid.current, event.shiftKey ? -1 : 1);
  if (next) grid.moveTo(next, false);
  return next !== null;
};

const to = (find: (grid: GridController, ctrl: boolean) => GridCell): Action =>
  done((grid, event) => grid.moveTo(find(grid, event.ctrlKey || event.metaKey), false));

const page = (sign: 1 | -1): Action =>
  done((grid) =>
    grid.moveTo(
      moveRows(grid.model, grid.current, sign * grid.fields.rowsInView(grid.current.address), grid.goal),
      true,
    ),
  );

const takeBack: Action = (grid) => grid.restore();

/** In `typing` these edit the figure; over a cell or a selection they empty it. */
const erase: Action = (grid) => {
  if (grid.view.get().mode === "typing") return false;
  if (!grid.readOnly) grid.clear();
  return true;
};

const moving: Record<string, Action> = {
  ArrowLeft: arrow,
  ArrowRight: arrow,
  ArrowUp: arrow,
  ArrowDown: arrow,
  Home: to((grid, ctrl) => (ctrl ? grid.model.cells[0] : rowStart(grid.model, grid.current))),
  End: to((grid, ctrl) => (ctrl ? grid.model.cells[grid.model.cells.length - 1] : rowEnd(grid.model, grid.current))),
  PageUp: page(-1),
  PageDown: page(1),
  Delete: erase,
  Backspace: erase,
};

const always: Record<string, Action> = {
  Enter: enter,
  Tab: tab,
  Escape: takeBack,
  F4: (grid) => {
    if (grid.hasLedger) grid.openPanel("ledger", grid.current.address);
    return grid.hasLedger;
  },
  F2: done((grid) => !grid.readOnly && grid.edit()),
};

/**
 * Over a figure being typed Ctrl+A means its text: Delete would clear the whole table after it. Undo is heard by the whole
 * wizard (`wizard/use-undo-keys.ts`): it is one, wherever the focus stands.
 */
const withCtrl: Record<string, Action> = {
  a: done((grid) => grid.selectAll()),
};

/** One listener for all cells. The unit behind a figure is an ordinary text field: only Tab, Enter and Esc leave it. */
export function onGridKey(grid: GridController, event: Key): void {
  if (event.altKey) return;
  const { mode } = grid.view.get();
  const inUnit = (event.target as HTMLElement).dataset.unit !== undefined;
  const ctrl = event.ctrlKey || event.metaKey;
  const own = mode === "editing" || inUnit;
  const action =
    ctrl && mode === "ready" && !inUnit && withCtrl[event.key.toLowerCase()]
      ? withCtrl[event.key.toLowerCase()]
      : (always[event.key] ?? (own ? undefined : moving[event.key]));
  if (action?.(grid, event)) event.preventDefault();
}

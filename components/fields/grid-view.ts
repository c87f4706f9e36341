import type { PastePlan } from "@/lib/report/paste-grid";

/** `ready`: typing replaces the content; `typing`: replaced, arrows still move; `editing`: the caret moves within. */
export type EntryMode = "ready" | "typing" | "editing";

export type Notice = { tone: "ok" | "warn" | "info"; text: string; undo: boolean };
export type Panel = { kind: "remark" | "help" | "reasons"; address: string };

/** Everything about a grid that is not in the report: where the cursor is and what lies open. */
export type GridView = {
  active: string | null;
  mode: EntryMode;
  /** Far corner of a selected rectangle; the near one is `active`. */
  selectedTo: string | null;
  selected: ReadonlySet<string>;
  /** Cells that an open explanation adds up. */
  parts: ReadonlySet<string>;
  /** The cell being typed in: its mark waits until it is left or the keys have rested. */
  unsettled: string | null;
  panel: Panel | null;
  notice: Notice | null;
  paste: PastePlan | null;
  /** Phone: the row that lies open. */
  openRow: string | null;
};

export const noCells: ReadonlySet<string> = new Set();

export const blankView: GridView = {
  active: null,
  mode: "ready",
  selectedTo: null,
  selected: noCells,
  parts: noCells,
  unsettled: null,
  panel: null,
  notice: null,
  paste: null,
  openRow: null,
};

/** A small store beside React: moving the cursor draws two cells, not the table. */
export class GridViewStore {
  private current = blankView;
  private readonly listeners = new Set<() => void>();

  get = (): GridView => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  update(changes: Partial<GridView>): void {
    this.current = { ...this.current, ...changes };
    for (const listener of this.listeners) listener();
  }
}

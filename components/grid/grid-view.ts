import { AfterFrame } from "@/components/browser/after-frame";
import { Watched } from "@/components/browser/watched";
import type { Step } from "@/components/report/undo-history";
import type { PastePlan } from "@/lib/report/paste-grid";

/** `ready`: typing replaces the content; `typing`: replaced, arrows still move; `editing`: the caret moves within. */
export type EntryMode = "ready" | "typing" | "editing";

/** `step`: what it tells of, as long as that can be taken back. */
export type Notice = { tone: "ok" | "warn" | "info"; text: string; step: Step | null };
export type Panel = { kind: "remark" | "help" | "reasons" | "ledger" | "source"; address: string };

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

const blankView: GridView = {
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
  /** What the page was last told of. */
  private told = blankView;
  private readonly watched = new Watched();
  private readonly afterFrame = new AfterFrame(() => this.tell());

  get = (): GridView => this.current;

  subscribe = this.watched.subscribe;

  /** Wakes the listener only when the cursor, the selection or something open comes to this cell or leaves it. */
  subscribeCell(address: string, listener: () => void): () => void {
    return this.watched.subscribeTo(address, listener);
  }

  update(changes: Partial<GridView>): void {
    this.updateAfterFrame(changes);
    this.tell();
  }

  /** What follows from a key and need not be seen with it: the page hears of it once the key has been painted. */
  updateAfterFrame(changes: Partial<GridView>): void {
    this.current = { ...this.current, ...changes };
    this.afterFrame.ask();
  }

  private tell(): void {
    this.afterFrame.stop();
    const touched = touchedCells(this.told, this.current);
    this.told = this.current;
    this.watched.tell((address) => touched.has(address));
  }
}

function touchedCells(before: GridView, now: GridView): Set<string> {
  const single = [before, now].flatMap(({ active, unsettled, panel }) => [active, unsettled, panel?.address ?? null]);
  const selected = before.selected === now.selected ? [] : [...before.selected, ...now.selected];
  const parts = before.parts === now.parts ? [] : [...before.parts, ...now.parts];
  return new Set([...single.filter((address) => address !== null), ...selected, ...parts]);
}

import { Watched } from "@/components/browser/watched";
import type { ReportStore } from "@/components/report/report-store";
import type { ReportHit } from "@/lib/report/find-text";

/** Marks what Ctrl+F opens: pressed there again, the browser's own search comes. */
export const findPanelName = "find-panel";

export type FindState = {
  open: boolean;
  /** Counts how often somebody asked for the panel: it takes the focus each time. */
  asked: number;
  /** Whether the words to put in their place were asked for. */
  replacing: boolean;
  /** All places found, in the order of the report; `current` is the one shown, -1 before the first. */
  hits: ReportHit[];
  current: number;
};

const closed: FindState = { open: false, asked: 0, replacing: false, hits: [], current: -1 };

/** What is looked for in the texts of a report. Panel and editors meet here, so that the panel can be fetched late. */
export class FindStore {
  private state = closed;
  private readonly watched = new Watched();

  get = (): FindState => this.state;

  subscribe = this.watched.subscribe;

  ask(replacing: boolean): void {
    this.update({ open: true, replacing, asked: this.state.asked + 1 });
  }

  close(): void {
    this.update({ ...closed, asked: this.state.asked });
  }

  update(changes: Partial<FindState>): void {
    this.state = { ...this.state, ...changes };
    this.watched.tell();
  }
}

const stores = new WeakMap<ReportStore, FindStore>();

export function findStoreOf(report: ReportStore): FindStore {
  const known = stores.get(report) ?? new FindStore();
  stores.set(report, known);
  return known;
}

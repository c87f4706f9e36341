import { Watched } from "@/components/browser/watched";
import { type Change, sameValue } from "@/lib/report/change";
import { type FieldPlace, parseField } from "@/lib/report/place";
import { valueAt } from "@/lib/report/value-at";
import type { Report } from "@/lib/report/values";

/** A change that is only in this browser, and when it was last seen to change. */
export type ChangeHere = Change & { at: string };

export type AwayState =
  | { kind: "here" }
  /** `keptAt`: when the browser last kept what is open; null while it keeps nothing. */
  | { kind: "away"; since: string; keptAt: string | null; only: ReadonlyMap<FieldPlace, ChangeHere> }
  /** The server is there again, and nobody has put the message about it away. */
  | { kind: "back"; since: string; stored: readonly ChangeHere[]; others: readonly Change[] };

const now = () => new Date().toISOString();

/** How it stands with the report while the server cannot be reached, and what came of it when it can again. */
export class Away {
  private state: AwayState = { kind: "here" };
  private readonly watched = new Watched();
  /** All that was written while the server was away, until it is told of. */
  private written = new Map<FieldPlace, ChangeHere>();
  private others = new Map<FieldPlace, Change>();

  readonly subscribe = this.watched.subscribe;

  current = (): AwayState => this.state;

  get isAway(): boolean {
    return this.state.kind === "away";
  }

  isOnlyHere = (place: FieldPlace): boolean => this.state.kind === "away" && this.state.only.has(place);

  /** Wakes the listener only when this place becomes one that is only here, or no longer is. */
  subscribeTo = (place: FieldPlace, listener: () => void): (() => void) => this.watched.subscribeTo(place, listener);

  /** The server did not answer. */
  leave(open: readonly Change[]): void {
    if (this.state.kind === "away") return;
    this.written = new Map();
    this.others = new Map();
    this.become({ kind: "away", since: now(), keptAt: null, only: this.stamped(open) });
  }

  /** What is open now, and whether the browser keeps it. */
  keep(open: readonly Change[], kept: boolean): void {
    if (this.state.kind !== "away") return;
    this.become({ ...this.state, keptAt: kept ? now() : null, only: this.stamped(open) });
  }

  /** Somebody else's values have come into the form. */
  hear(changes: readonly Change[]): void {
    if (this.state.kind !== "away") return;
    for (const change of changes) {
      const { before } = this.others.get(change.place) ?? change;
      this.others.set(change.place, { ...change, before });
    }
  }

  /** The server answers. What is open still was refused, or waits for a choice. */
  comeBack(open: readonly Change[], report: Report): void {
    if (this.state.kind !== "away") return;
    for (const { place } of open) this.written.delete(place);
    // What was written and taken back, or written over by a merge, is not what is stored.
    const isThere = ({ place, after }: Change) => sameValue(after, valueAt(report, parseField(place)));
    const [stored, others] = [[...this.written.values()].filter(isThere), [...this.others.values()]];
    const told = stored.length > 0 || others.length > 0;
    this.become(told ? { kind: "back", since: this.state.since, stored, others } : { kind: "here" });
  }

  putAway = (): void => {
    if (this.state.kind === "back") this.become({ kind: "here" });
  };

  /** @returns the places in the order in which they were written last. */
  private stamped(open: readonly Change[]): Map<FieldPlace, ChangeHere> {
    const before = this.state.kind === "away" ? this.state.only : new Map<FieldPlace, ChangeHere>();
    const here = open.map((change): ChangeHere => {
      const was = before.get(change.place);
      return was?.after === change.after ? was : { ...change, at: now() };
    });
    const only = new Map(here.sort((a, b) => a.at.localeCompare(b.at)).map((change) => [change.place, change]));
    // What has been sent and answered meanwhile is open no more, and was written all the same.
    for (const [place, change] of only) this.written.set(place, change);
    return only;
  }

  private become(state: AwayState): void {
    const only = (of: AwayState) => (of.kind === "away" ? of.only : new Map());
    const [was, is] = [only(this.state), only(state)];
    this.state = state;
    this.watched.tell((place) => was.has(place as FieldPlace) !== is.has(place as FieldPlace));
  }
}

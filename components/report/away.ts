import { Watched } from "@/components/browser/watched";
import { type Change, sameValue } from "@/lib/report/change";
import { type FieldPlace, parseField } from "@/lib/report/place";
import { valueAt } from "@/lib/report/value-at";
import type { Report } from "@/lib/report/values";

/** A change that is only in this browser, and when it was last seen to change. */
export type ChangeHere = Change & { at: string };

export type AwayState =
  | { kind: "here" }
  | AwayNow
  /** All of it could be stored, and nobody has put the message about it away. */
  | { kind: "back"; from: AwayNow["kind"]; since: string; stored: readonly ChangeHere[]; others: readonly Change[] };

/**
 * `away`: the server cannot be reached. `held`: it takes nothing of this report just now, because a round of review has it,
 * it was finalised, or whoever writes may not any more. `keptAt`: when the browser last kept what is open; null while it
 * keeps nothing.
 */
type AwayNow = {
  kind: "away" | "held";
  since: string;
  keptAt: string | null;
  only: ReadonlyMap<FieldPlace, ChangeHere>;
};

const isNow = (state: AwayState): state is AwayNow => state.kind === "away" || state.kind === "held";

const now = () => new Date().toISOString();

/** How it stands with what the server does not take, and what came of it when it does again. */
export class Away {
  private state: AwayState = { kind: "here" };
  private readonly watched = new Watched();
  /** All that was written while the server was away, until it is told of. */
  private written = new Map<FieldPlace, ChangeHere>();
  private others = new Map<FieldPlace, Change>();

  readonly subscribe = this.watched.subscribe;

  current = (): AwayState => this.state;

  get isAway(): boolean {
    return isNow(this.state);
  }

  isOnlyHere = (place: FieldPlace): boolean => isNow(this.state) && this.state.only.has(place);

  /** Wakes the listener only when this place becomes one that is only here, or no longer is. */
  subscribeTo = (place: FieldPlace, listener: () => void): (() => void) => this.watched.subscribeTo(place, listener);

  /** The server did not answer, or does not take it. */
  leave(kind: AwayNow["kind"], open: readonly Change[]): void {
    if (this.state.kind === kind) return;
    if (isNow(this.state)) {
      this.become({ ...this.state, kind });
      return;
    }
    this.written = new Map();
    this.others = new Map();
    this.become({ kind, since: now(), keptAt: null, only: this.stamped(open) });
  }

  /** What is open now, and whether the browser keeps it. */
  keep(open: readonly Change[], kept: boolean): void {
    if (!isNow(this.state)) return;
    this.become({ ...this.state, keptAt: kept ? now() : null, only: this.stamped(open) });
  }

  /** Somebody else's values have come into the form. */
  hear(changes: readonly Change[]): void {
    if (!isNow(this.state)) return;
    for (const change of changes) {
      const { before } = this.others.get(change.place) ?? change;
      this.others.set(change.place, { ...change, before });
    }
  }

  /** The server answers. What is open still was refused, or waits for a choice. */
  comeBack(open: readonly Change[], report: Report): void {
    if (!isNow(this.state)) return;
    const { kind: from, since } = this.state;
    for (const { place } of open) this.written.delete(place);
    // What was written and taken back, or written over by a merge, is not what is stored.
    const isThere = ({ place, after }: Change) => sameValue(after, valueAt(report, parseField(place)));
    const [stored, others] = [[...this.written.values()].filter(isThere), [...this.others.values()]];
    const told = stored.length > 0 || others.length > 0;
    this.become(told ? { kind: "back", from, since, stored, others } : { kind: "here" });
  }

  putAway = (): void => {
    if (this.state.kind === "back") this.become({ kind: "here" });
  };

  /** @returns the places in the order in which they were written last. */
  private stamped(open: readonly Change[]): Map<FieldPlace, ChangeHere> {
    const before = isNow(this.state) ? this.state.only : new Map<FieldPlace, ChangeHere>();
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
    const only = (of: AwayState) => (isNow(of) ? of.only : new Map());
    const [was, is] = [only(this.state), only(state)];
    this.state = state;
    this.watched.tell((place) => was.has(place as FieldPlace) !== is.has(place as FieldPlace));
  }
}

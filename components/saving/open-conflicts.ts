import type { Change } from "@/lib/report/change";
import type { FieldPlace } from "@/lib/report/place";
import type { FigureValue } from "@/lib/report/values";
import type { KeptChange } from "./kept-changes";
import type { Signature } from "./save-answer";

/**
 * Somebody else's change of a value that was written here too, from what both began with, waiting for a choice. Until
 * then nothing of that value is sent.
 */
export type OpenConflict = Change &
  Partial<Signature> & {
    /** The other value is no stored one: an earlier page left it in the browser. */
    kept?: KeptChange;
  };

/** All that waits for a choice: of each place what is stored first, then what earlier pages left. */
export class OpenConflicts {
  private readonly byPlace = new Map<FieldPlace, OpenConflict[]>();

  has = (place: FieldPlace): boolean => this.byPlace.has(place);

  /** What is asked now, one choice a place. */
  asked = (): OpenConflict[] => [...this.byPlace.values()].map(([first]) => first);

  /** What earlier pages left and nobody has chosen or refused. */
  leftover = (): KeptChange[] => [...this.byPlace.values()].flat().flatMap(({ kept }) => kept ?? []);

  /** What the value here was written against, when a stored one contradicts it; undefined otherwise. */
  baseOf(place: FieldPlace): FigureValue | undefined {
    const [first] = this.byPlace.get(place) ?? [];
    return first?.kept ? undefined : first?.before;
  }

  /** The stored value is another one now. */
  raise(conflict: OpenConflict): void {
    const [first] = this.byPlace.get(conflict.place) ?? [];
    if (first && !first.kept && first.after === conflict.after && first.before === conflict.before) return;
    this.put(conflict.place, [conflict, ...this.kept(conflict.place)]);
  }

  add(conflict: OpenConflict): void {
    this.put(conflict.place, [...(this.byPlace.get(conflict.place) ?? []), conflict]);
  }

  /** The stored value contradicts nothing any more. */
  dropStored = (place: FieldPlace): void => this.put(place, this.kept(place));

  /** @returns whether it was this that was asked: it may have changed while somebody was choosing. */
  settle(conflict: OpenConflict): boolean {
    const [first, ...others] = this.byPlace.get(conflict.place) ?? [];
    if (first !== conflict) return false;
    this.put(conflict.place, others);
    return true;
  }

  private kept = (place: FieldPlace): OpenConflict[] =>
    (this.byPlace.get(place) ?? []).filter(({ kept }) => kept !== undefined);

  private put(place: FieldPlace, conflicts: OpenConflict[]): void {
    if (conflicts.length > 0) this.byPlace.set(place, conflicts);
    else this.byPlace.delete(place);
  }
}

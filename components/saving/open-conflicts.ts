import type { SectionId } from "@/lib/editions/edition";
import type { FigureValue } from "@/lib/report/values";
import type { KeptChange } from "./unsaved-copy";

/** Another value for one that was written here, waiting for a choice. Until then nothing of that value is sent. */
export type OpenConflict = {
  section: SectionId;
  /** Inside the section, such as `/figures/requests.newlyReceived.naturalPerson` or `/text`. */
  pointer: string;
  /** What both began with. */
  base: FigureValue;
  theirs: FigureValue;
  /** The other value is no stored one: an earlier page left it in the browser. */
  kept?: KeptChange;
};

/** All that waits for a choice: of each value what is stored first, then what earlier pages left. */
export class OpenConflicts {
  private readonly byValue = new Map<string, OpenConflict[]>();

  has = (section: SectionId, pointer: string): boolean => this.byValue.has(section + pointer);

  /** What is asked now, one choice a value. */
  asked = (): OpenConflict[] => [...this.byValue.values()].map(([first]) => first);

  /** What earlier pages left and nobody has chosen or refused. */
  leftover = (): KeptChange[] => [...this.byValue.values()].flat().flatMap(({ kept }) => kept ?? []);

  /** What the value here was written against, when a stored one contradicts it; undefined otherwise. */
  baseOf(section: SectionId, pointer: string): FigureValue | undefined {
    const [first] = this.byValue.get(section + pointer) ?? [];
    return first?.kept ? undefined : first?.base;
  }

  /** The stored value is another one now. */
  raise(conflict: OpenConflict): void {
    const [first] = this.byValue.get(conflict.section + conflict.pointer) ?? [];
    if (first && !first.kept && first.theirs === conflict.theirs) return;
    this.put(conflict, [conflict, ...this.kept(conflict)]);
  }

  add(conflict: OpenConflict): void {
    this.put(conflict, [...(this.byValue.get(conflict.section + conflict.pointer) ?? []), conflict]);
  }

  /** The stored value contradicts nothing any more. */
  dropStored(section: SectionId, pointer: string): void {
    this.put({ section, pointer }, this.kept({ section, pointer }));
  }

  /** @returns whether it was this that was asked: it may have changed while somebody was choosing. */
  settle(conflict: OpenConflict): boolean {
    const [first, ...others] = this.byValue.get(conflict.section + conflict.pointer) ?? [];
    if (first !== conflict) return false;
    this.put(conflict, others);
    return true;
  }

  private kept = ({ section, pointer }: Pick<OpenConflict, "section" | "pointer">): OpenConflict[] =>
    (this.byValue.get(section + pointer) ?? []).filter(({ kept }) => kept !== undefined);

  private put({ section, pointer }: Pick<OpenConflict, "section" | "pointer">, conflicts: OpenConflict[]): void {
    if (conflicts.length > 0) this.byValue.set(section + pointer, conflicts);
    else this.byValue.delete(section + pointer);
  }
}

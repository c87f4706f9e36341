import { type Change, textOf } from "@/lib/report/change";
import { textIn } from "@/lib/report/place";
import { rebaseText } from "./rebase-text";

/** What was done at once, under the name by which it is taken back; values as typed. */
export type Step = { label: string; changes: Change[] };

/** Steps further back than this are forgotten, and before them whatever makes the texts of all longer than this. */
const longest = 500;
const mostCharacters = 10_000_000;

/** What was done to the fields, step by step, and what of it was taken back. */
export class UndoHistory {
  private done: Step[] = [];
  private undone: Step[] = [];
  /** Whether the last step may still grow: a text being written. */
  private open = false;

  /** The step that would be taken back next. */
  get last(): Step | null {
    return this.done.at(-1) ?? null;
  }

  /** The step that would be done again next. */
  get next(): Step | null {
    return this.undone.at(-1) ?? null;
  }

  remember(step: Step): void {
    this.done.push(step);
    this.forgetOldest();
    this.undone = [];
    this.open = false;
  }

  /** A text is being written: the same step as long as `goesOn`, and nothing else was done meanwhile. */
  write(step: Step, goesOn: boolean): void {
    const { last } = this;
    const [begun, more] = last?.changes ?? [];
    const [now] = step.changes;
    const same = goesOn && this.open && last && begun && !more && begun.place === now.place;
    if (same) last.changes = [{ ...begun, after: now.after }];
    else this.remember(step);
    this.open = true;
  }

  /** @returns the step to take back, or null when there is none. */
  back(): Step | null {
    return this.move(this.done, this.undone);
  }

  /** @returns the step to do again, or null when there is none. */
  again(): Step | null {
    return this.move(this.undone, this.done);
  }

  /**
   * Nothing that is taken back may take a colleague's words away with it. Their change of a text is carried into the
   * texts of all steps, as far as it touches none of them; of any other field the steps are forgotten.
   */
  takeOver(theirs: Change): void {
    this.open = false;
    this.done = carried(this.done, theirs, "after", "before");
    this.undone = carried(this.undone, theirs, "before", "after");
  }

  private move(from: Step[], to: Step[]): Step | null {
    this.open = false;
    const step = from.pop() ?? null;
    if (step) to.push(step);
    return step;
  }

  private forgetOldest(): void {
    let characters = this.done.reduce((sum, step) => sum + lengthOf(step), 0);
    while (this.done.length > longest || (this.done.length > 1 && characters > mostCharacters)) {
      characters -= lengthOf(this.done[0]);
      this.done.shift();
    }
  }
}

const lengthOf = ({ changes }: Step): number =>
  changes.reduce((sum, { before, after }) => sum + textOf(before).length + textOf(after).length, 0);

type Side = "before" | "after";

/** Their change brought before `own`; null where both changed the same words, or it is no text. */
function rebased(own: Change, theirs: Change, near: Side, far: Side): { own: Change; theirs: Change } | null {
  if (textIn(own.place) === null) return null;
  const [from, to] = [textOf(theirs.before), textOf(theirs.after)];
  const [nearText, farText] = [rebaseText(from, to, textOf(own[near])), rebaseText(from, to, textOf(own[far]))];
  if (nearText === null || farText === null) return null;
  return {
    own: { ...own, [near]: nearText, [far]: farText },
    theirs: { ...theirs, before: own[far], after: farText },
  };
}

/** @param near the side of a step that stands next to the present, `far` the one behind it. */
function carried(steps: Step[], theirs: Change, near: Side, far: Side): Step[] {
  let moving: Change | null = theirs;
  const kept: Step[] = [];
  for (const step of [...steps].reverse()) {
    const own = step.changes.find(({ place }) => place === theirs.place);
    const moved: ReturnType<typeof rebased> = own && moving ? rebased(own, moving, near, far) : null;
    moving = own ? (moved?.theirs ?? null) : moving;
    const changes = step.changes.flatMap((change) => (change === own ? (moved?.own ?? []) : change));
    if (changes.length > 0 || !own) kept.push({ ...step, changes });
  }
  return kept.reverse();
}

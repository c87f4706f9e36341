import { rebaseText } from "./rebase-text";
import type { FieldName } from "./report-form";

export type FieldChange = { name: FieldName; text: string };
export type UndoStep = { label: string; before: FieldChange[]; after: FieldChange[] };

/** Somebody else's value that has taken the place of another one in a field. */
export type Takeover = { name: FieldName; from: string; to: string };

/** Steps further back than this are forgotten, and before them whatever makes the texts of all longer than this. */
const longest = 500;
const mostCharacters = 10_000_000;

/** What was done to the fields, step by step, and what of it was taken back. */
export class UndoHistory {
  private done: UndoStep[] = [];
  private undone: UndoStep[] = [];
  /** Whether the last step may still grow: a text being written. */
  private open = false;

  /** The step that would be taken back next. */
  get last(): UndoStep | null {
    return this.done.at(-1) ?? null;
  }

  /** The step that would be done again next. */
  get next(): UndoStep | null {
    return this.undone.at(-1) ?? null;
  }

  remember(step: UndoStep): void {
    this.done.push(step);
    this.forgetOldest();
    this.undone = [];
    this.open = false;
  }

  /** A text is being written: the same step as long as `goesOn`, and nothing else was done meanwhile. */
  write(step: UndoStep, goesOn: boolean): void {
    const { last } = this;
    const same = goesOn && this.open && last?.after.length === 1 && last.after[0].name === step.after[0].name;
    if (same) last.after = step.after;
    else this.remember(step);
    this.open = true;
  }

  /** @returns the step to take back, or null when there is none. */
  back(): UndoStep | null {
    return this.move(this.done, this.undone);
  }

  /** @returns the step to do again, or null when there is none. */
  again(): UndoStep | null {
    return this.move(this.undone, this.done);
  }

  /**
   * Nothing that is taken back may take a colleague's words away with it. Their change of a text is carried into the
   * texts of all steps, as far as it touches none of them; of any other field the steps are forgotten.
   */
  takeOver({ name, from, to }: Takeover): void {
    this.open = false;
    this.done = carried(this.done, { name, from, to }, "after", "before");
    this.undone = carried(this.undone, { name, from, to }, "before", "after");
  }

  private move(from: UndoStep[], to: UndoStep[]): UndoStep | null {
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

const lengthOf = ({ before, after }: UndoStep): number =>
  [...before, ...after].reduce((sum, { text }) => sum + text.length, 0);

const without = (changes: FieldChange[], name: FieldName) => changes.filter((change) => change.name !== name);
const textIn = (changes: FieldChange[], name: FieldName) => changes.find((change) => change.name === name)?.text;
const withText = (changes: FieldChange[], name: FieldName, text: string) =>
  changes.map((change) => (change.name === name ? { name, text } : change));

/** @param near the side of a step that stands next to the present, `far` the one behind it. */
function carried(steps: UndoStep[], takeover: Takeover, near: "before" | "after", far: "before" | "after"): UndoStep[] {
  const { name } = takeover;
  let [from, to]: [string, string | null] = [takeover.from, name.startsWith("text.") ? takeover.to : null];
  const kept: UndoStep[] = [];
  for (const step of [...steps].reverse()) {
    const [here, there] = [textIn(step[near], name), textIn(step[far], name)];
    if (here === undefined || there === undefined) {
      kept.push(step);
      continue;
    }
    const [nearText, farText]: (string | null)[] =
      to === null ? [null, null] : [rebaseText(from, to, here), rebaseText(from, to, there)];
    if (nearText === null || farText === null) {
      to = null;
      const rest = { ...step, before: without(step.before, name), after: without(step.after, name) };
      if (rest.after.length > 0) kept.push(rest);
      continue;
    }
    kept.push({ ...step, [near]: withText(step[near], name, nearText), [far]: withText(step[far], name, farText) });
    [from, to] = [there, farText];
  }
  return kept.reverse();
}

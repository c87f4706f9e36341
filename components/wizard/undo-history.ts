import type { FieldName } from "./report-form";

export type FieldChange = { name: FieldName; text: string };
export type UndoStep = { label: string; before: FieldChange[]; after: FieldChange[] };

/** Steps further back than this are forgotten. */
const longest = 200;

/** What was done to the fields, step by step, and what of it was taken back. */
export class UndoHistory {
  private readonly done: UndoStep[] = [];
  private readonly undone: UndoStep[] = [];

  /** Name of the step that would be taken back next. */
  get label(): string | null {
    return this.done.at(-1)?.label ?? null;
  }

  remember(step: UndoStep): void {
    this.done.push(step);
    if (this.done.length > longest) this.done.shift();
    this.undone.length = 0;
  }

  /** @returns the step to take back, or null when there is none. */
  back(): UndoStep | null {
    return this.move(this.done, this.undone);
  }

  /** @returns the step to do again, or null when there is none. */
  again(): UndoStep | null {
    return this.move(this.undone, this.done);
  }

  private move(from: UndoStep[], to: UndoStep[]): UndoStep | null {
    const step = from.pop() ?? null;
    if (step) to.push(step);
    return step;
  }
}

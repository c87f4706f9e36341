import type { FieldName } from "./report-form";
import type { UndoStep } from "./undo-history";

/** What is being typed into a line of the form: remembered for undo as one step when the line is left or undo is asked for. */
export class TypedStep {
  private open: { name: FieldName; label: string; before: string } | null = null;

  constructor(
    private readonly typed: (name: FieldName) => string,
    private readonly remember: (step: UndoStep) => void,
  ) {}

  begin(name: FieldName, label: string): void {
    this.settle();
    this.open = { name, label, before: this.typed(name) };
  }

  settle(): void {
    if (!this.open) return;
    const { name, label, before } = this.open;
    const text = this.typed(name);
    if (text === before) return;
    this.open.before = text;
    this.remember({ label, before: [{ name, text: before }], after: [{ name, text }] });
  }

  /** The line may have been changed by an undo: what stands there now is where the next step begins. */
  restart(): void {
    if (this.open) this.open.before = this.typed(this.open.name);
  }

  end(): void {
    this.settle();
    this.open = null;
  }
}

import type { FieldPlace } from "@/lib/report/place";
import type { Step } from "./undo-history";

/** What is being typed into a line of the form: remembered for undo as one step when the line is left or undo is asked for. */
export class TypedStep {
  private open: { name: FieldPlace; label: string; before: string } | null = null;

  constructor(
    private readonly typed: (name: FieldPlace) => string,
    private readonly remember: (step: Step) => void,
  ) {}

  begin(name: FieldPlace, label: string): void {
    if (this.open?.name === name) return;
    this.settle();
    this.open = { name, label, before: this.typed(name) };
  }

  /** What stood in the line before it was typed in. */
  before(name: FieldPlace): string {
    return this.open?.name === name ? this.open.before : this.typed(name);
  }

  settle(): void {
    if (!this.open) return;
    const { name, label, before } = this.open;
    const text = this.typed(name);
    if (text === before) return;
    this.open.before = text;
    this.remember({ label, changes: [{ place: name, before, after: text }] });
  }

  /** Something else was put into these fields: what stands in the line now is where its next step begins. */
  restart(names: FieldPlace[]): void {
    if (this.open && names.includes(this.open.name)) this.open.before = this.typed(this.open.name);
  }

  end(): void {
    this.settle();
    this.open = null;
  }
}

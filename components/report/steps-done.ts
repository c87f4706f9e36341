import type { FieldName } from "./report-form";
import { TypedStep } from "./typed-step";
import { type FieldChange, UndoHistory, type UndoStep } from "./undo-history";

/** Something being typed that becomes one step of its own. */
export type OpenEntry = {
  /** Something else begins, or is taken back: what was typed so far is a step. */
  settle: () => void;
  /** Other values were put into these fields: what is typed next is written over them. */
  restart: (names: FieldName[]) => void;
};

/** What was taken back or done again: the fields as they were and as they stand now. */
export type UndoneStep = { label: string; from: FieldChange[]; to: FieldChange[] };

type Fields = {
  typed: (name: FieldName) => string;
  /** Puts texts into the form and tells the page. */
  write: (changes: FieldChange[]) => void;
  tell: () => void;
};

/** Everything done to the report in the order of doing: cells, lines and texts are taken back by one undo. */
export class StepsDone {
  private readonly history = new UndoHistory();
  /** The line of the form being typed in. */
  readonly typing: TypedStep;
  /** Whatever is being typed closes its step when another one begins, and begins anew where its field was changed. */
  private readonly entries = new Set<OpenEntry>();

  constructor(private readonly fields: Fields) {
    this.typing = new TypedStep(fields.typed, (step) => this.remember(step));
    this.follow({ settle: () => this.typing.settle(), restart: (names) => this.typing.restart(names) });
  }

  /** The step that undo takes back next: whoever offers to take back one thing must not take back another. */
  last = (): UndoStep | null => this.history.last;

  /** The step that redo does again next. */
  next = (): UndoStep | null => this.history.next;

  /** Changes several fields as one step; unchanged fields are passed over. @returns the step, null when nothing changed. */
  change(changes: FieldChange[], label: string): UndoStep | null {
    this.settle();
    const { typed } = this.fields;
    const after = changes.filter(({ name, text }) => typed(name) !== text);
    if (after.length === 0) return null;
    const step = { label, before: after.map(({ name }) => ({ name, text: typed(name) })), after };
    this.put(after);
    this.remember(step);
    return step;
  }

  /** Records a change that the form already holds, such as a figure just typed. */
  remember(step: UndoStep): void {
    this.history.remember(step);
    this.fields.tell();
  }

  /** Records a key in a text, which the page hears of later. `goesOn`: part of the step before, if nothing came between. */
  write(step: UndoStep, goesOn: boolean): void {
    if (!goesOn) this.settle();
    this.history.write(step, goesOn);
  }

  /** Values from elsewhere (another window, an earlier page) take the place of those here; nothing to undo. */
  takeOver(changes: FieldChange[]): void {
    for (const { name, text } of changes) this.history.takeOver({ name, from: this.fields.typed(name), to: text });
    this.put(changes);
  }

  /** Something is typed outside the lines of the form. */
  follow(entry: OpenEntry): void {
    this.entries.add(entry);
  }

  /** @returns what was taken back, or null when there is nothing. */
  undo(): UndoneStep | null {
    this.settle();
    const step = this.history.back();
    return step && this.swap(step.label, step.after, step.before);
  }

  redo(): UndoneStep | null {
    this.settle();
    const step = this.history.again();
    return step && this.swap(step.label, step.before, step.after);
  }

  private swap(label: string, from: FieldChange[], to: FieldChange[]): UndoneStep {
    this.put(to);
    return { label, from, to };
  }

  private settle(): void {
    for (const { settle } of this.entries) settle();
  }

  private put(changes: FieldChange[]): void {
    this.fields.write(changes);
    const names = changes.map(({ name }) => name);
    for (const { restart } of this.entries) restart(names);
  }
}

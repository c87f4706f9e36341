import { type Change, invertChanges, isReal, textOf } from "@/lib/report/change";
import type { FieldPlace } from "@/lib/report/place";
import { TypedStep } from "./typed-step";
import { type Step, UndoHistory } from "./undo-history";

/** Something being typed that becomes one step of its own. */
export type OpenEntry = {
  /** Something else begins, or is taken back: what was typed so far is a step. */
  settle: () => void;
  /** Other values were put into these fields: what is typed next is written over them. */
  restart: (names: FieldPlace[]) => void;
};

type Fields = {
  typed: (name: FieldPlace) => string;
  /** Puts texts into the form and tells the page. */
  write: (changes: Change[]) => void;
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
  last = (): Step | null => this.history.last;

  /** The step that redo does again next. */
  next = (): Step | null => this.history.next;

  /** Changes several fields as one step; unchanged fields are passed over. @returns the step, null when nothing changed. */
  change(wanted: Change[], label: string): Step | null {
    this.settle();
    const changes = wanted.map((change) => this.fromTyped(change)).filter(isReal);
    if (changes.length === 0) return null;
    const step = { label, changes };
    this.put(changes);
    this.remember(step);
    return step;
  }

  /** Whatever it was made of, a change begins with what stands in the field. */
  private fromTyped = ({ place, after }: Change): Change => ({
    ...{ place, before: this.fields.typed(place), after: textOf(after) },
  });

  /** Records a change that the form already holds, such as a figure just typed. */
  remember(step: Step): void {
    this.history.remember(step);
    this.fields.tell();
  }

  /** Records a key in a text, which the page hears of later. `goesOn`: part of the step before, if nothing came between. */
  write(step: Step, goesOn: boolean): void {
    if (!goesOn) this.settle();
    this.history.write(step, goesOn);
  }

  /** Values from elsewhere (another window, an earlier page) take the place of those here; nothing to undo. */
  takeOver(theirs: Change[]): void {
    const changes = theirs.map((change) => this.fromTyped(change));
    for (const change of changes) this.history.takeOver(change);
    this.put(changes);
  }

  /** Something is typed outside the lines of the form. */
  follow(entry: OpenEntry): void {
    this.entries.add(entry);
  }

  /** @returns the changes that took something back, or null when there is nothing. */
  undo(): Step | null {
    this.settle();
    const step = this.history.back();
    // A step changes each place once: they are named in the order in which they were changed.
    return step && this.make({ ...step, changes: invertChanges(step.changes).reverse() });
  }

  /** @returns what was done again, or null when there is nothing. */
  redo(): Step | null {
    this.settle();
    const step = this.history.again();
    return step && this.make(step);
  }

  private make(step: Step): Step {
    this.put(step.changes);
    return step;
  }

  private settle(): void {
    for (const { settle } of this.entries) settle();
  }

  private put(changes: Change[]): void {
    this.fields.write(changes);
    const places = changes.map(({ place }) => place);
    for (const { restart } of this.entries) restart(places);
  }
}

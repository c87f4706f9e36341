import type { UseFormReturn } from "react-hook-form";
import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/headings";
import { type AllFigures, deriveFigures } from "@/lib/report/figures";
import type { Report } from "@/lib/report/values";
import { AfterFrame } from "./after-frame";
import { entryProblems, readCell } from "./read-cell";
import type { FieldName, ReportForm } from "./report-form";
import { fieldName } from "./report-form";
import { TypedStep } from "./typed-step";
import { type FieldChange, UndoHistory, type UndoStep } from "./undo-history";

/** One consistent moment of the report: entered values, all figures, and the entries that could not be read. */
export type ReportSnapshot = {
  report: Report;
  figures: AllFigures;
  /** Address → why what stands in the cell is no figure. */
  problems: ReadonlyMap<string, string>;
};

export type UndoneStep = { label: string; names: FieldName[] };

/**
 * Follows the form outside React: a keystroke updates one value here and wakes only the parts of the page that
 * show it, once the field itself has been painted. The form stays the truth; this is its typed reading.
 */
export class ReportStore {
  private current: ReportSnapshot;
  /** What the page was last told of. */
  private told: ReportSnapshot;
  /** Fields typed in since then; whoever asks for the report reads them first. */
  private readonly unread = new Set<FieldName>();
  private readonly afterFrame = new AfterFrame(() => this.tell());
  private readonly listeners = new Set<() => void>();
  private readonly cells = new Map<string, Set<() => void>>();
  private readonly history = new UndoHistory();
  /** The line of the form being typed in, cells of a grid apart. */
  readonly typing = new TypedStep(
    (name) => this.typed(name),
    (step) => this.remember(step),
  );
  private readonly composing = new Set<FieldName>();
  private batching = false;
  /** Until it is followed, the form answers with its first values: what was put into it must wait to be read. */
  private following = false;

  constructor(
    readonly edition: Edition,
    readonly form: UseFormReturn<ReportForm>,
    report: Report,
  ) {
    this.current = {
      report,
      figures: deriveFigures(edition, report.figures),
      problems: entryProblems(edition, report.entries),
    };
    this.told = this.current;
  }

  /** Follows the form until the returned function is called. */
  connect(): () => void {
    this.following = true;
    const unsubscribe = this.form.subscribe({
      formState: { values: true },
      callback: ({ name }) => name && this.hear(name as FieldName),
    });
    if (this.unread.size > 0) this.afterFrame.ask();
    return () => {
      unsubscribe();
      this.afterFrame.stop();
    };
  }

  snapshot = (): ReportSnapshot => {
    if (this.following && this.unread.size > 0) {
      const names = [...this.unread];
      this.unread.clear();
      this.current = this.reading(names);
    }
    return this.current;
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Wakes the listener only when this figure, its remark, or for a total any figure has changed. */
  subscribeCell(address: string, listener: () => void): () => void {
    const listeners = this.cells.get(address) ?? new Set();
    this.cells.set(address, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /**
   * Props of the input that shows a field. A slow page shows its inputs before it follows them: what was typed then is
   * kept. With autocomplete on, a browser would put an old value back on reload, which would look just like it.
   */
  field(name: FieldName) {
    const { ref, ...registration } = this.form.register(name as "text.overview");
    const attach = (element: HTMLInputElement | HTMLSelectElement | null) => {
      const early = element instanceof HTMLInputElement ? this.typedEarly(name, element) : null;
      // First, so that registering the field puts nothing into it but what stands there: the caret stays.
      if (early !== null) this.takeEarly(name, early);
      if (element instanceof HTMLInputElement && element.type === "date") keepEqual(element);
      ref(element);
    };
    return { ...registration, ref: attach, autoComplete: "off" };
  }

  private typedEarly(name: FieldName, { value, defaultValue }: HTMLInputElement): string | null {
    return value !== defaultValue && value !== this.typed(name) ? value : null;
  }

  private takeEarly(name: FieldName, text: string): void {
    this.batching = true;
    this.form.setValue(name as "text.overview", text, { shouldDirty: true });
    this.batching = false;
    this.unread.add(name);
  }

  /** Whether somebody has typed in a field that the report has not been read from yet. */
  isUnread = (name: FieldName): boolean => this.unread.has(name);

  /** What stands in a field, as typed. */
  typed(name: FieldName): string {
    return String(this.form.getValues(name as "text.overview") ?? "");
  }

  /** Changes several fields as one step that can be undone whole; unchanged fields are passed over. */
  change(changes: FieldChange[], label: string): void {
    const after = changes.filter(({ name, text }) => this.typed(name) !== text);
    if (after.length === 0) return;
    const before = after.map(({ name }) => ({ name, text: this.typed(name) }));
    this.write(after);
    this.remember({ label, before, after });
  }

  /** Puts values that come from elsewhere (another window, an earlier page) into the form; nothing to undo here. */
  accept(changes: FieldChange[]): void {
    if (changes.length > 0) this.write(changes);
  }

  /** An input method is at work in the field: the form does not hold yet what is on the screen. */
  setComposing(name: FieldName, composing: boolean): void {
    if (composing) this.composing.add(name);
    else this.composing.delete(name);
  }

  /** Whether a field shows something that the report does not hold, so that no value from elsewhere may replace it. */
  isWriting = (name: FieldName): boolean => this.composing.has(name);

  /** Records a change that the form already holds, such as a figure just typed. */
  remember(step: UndoStep): void {
    this.history.remember(step);
    this.tell();
  }

  /** @returns the label and fields of what was taken back, or null when there is nothing. */
  undo(): UndoneStep | null {
    this.typing.settle();
    return this.put(this.history.back(), "before");
  }

  redo(): UndoneStep | null {
    this.typing.settle();
    return this.put(this.history.again(), "after");
  }

  get undoLabel(): string | null {
    return this.history.label;
  }

  private put(step: UndoStep | null, side: "before" | "after"): UndoneStep | null {
    if (!step) return null;
    this.write(step[side]);
    this.typing.restart();
    return { label: step.label, names: step[side].map(({ name }) => name) };
  }

  private write(changes: FieldChange[]): void {
    this.batching = true;
    for (const { name, text } of changes) this.form.setValue(name as "text.overview", text, { shouldDirty: true });
    this.batching = false;
    for (const { name } of changes) this.unread.add(name);
    this.tell();
  }

  private hear(name: FieldName): void {
    if (this.batching) return;
    this.unread.add(name);
    this.afterFrame.ask();
  }

  /** The report with these fields as they now stand in the form. */
  private reading(names: FieldName[]): ReportSnapshot {
    let { report, figures } = this.current;
    const problems = new Map(this.current.problems);
    let figuresChanged = false;
    for (const name of names) {
      const [group, ...rest] = name.split(".");
      const key = rest.join(".");
      if (group === "figures") {
        const before = report.figures;
        const cell = readCell(this.edition, report, key, {
          figure: this.typed(name),
          unit: () => this.typed(fieldName("units", key)),
        });
        if (cell.problem === null) problems.delete(key);
        else problems.set(key, cell.problem);
        report = cell.report;
        figuresChanged ||= report.figures !== before;
      } else {
        const part = report[group as "text"];
        report = { ...report, [group]: { ...part, [key]: this.typed(name) } };
      }
    }
    if (figuresChanged) figures = deriveFigures(this.edition, report.figures);
    return { report, figures, problems };
  }

  private tell(): void {
    this.afterFrame.stop();
    const [before, now] = [this.told, this.snapshot()];
    this.told = now;
    const specs = figuresOf(this.edition);
    for (const [address, listeners] of this.cells)
      if (listeners.size > 0 && cellChanged(before, now, address, Boolean(specs.get(address)?.parts)))
        for (const listener of listeners) listener();
    this.wake();
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }
}

/** A date of which only the year is typed has no value yet; being given "" again would take the year away. */
function keepEqual(input: HTMLInputElement): void {
  const own =
    Object.getOwnPropertyDescriptor(input, "value") ??
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  if (!own?.get || !own.set) return;
  const { get, set } = own;
  Object.defineProperty(input, "value", {
    configurable: true,
    get,
    set(value: string) {
      if (get.call(input) !== value) set.call(input, value);
    },
  });
}

/** All changes that put `texts` into the figures at these addresses. */
export const figureChanges = (texts: Record<string, string>): FieldChange[] =>
  Object.entries(texts).map(([address, text]) => ({ name: fieldName("figures", address), text }));

/** A total also shows whether something that it adds up is still blank. */
const cellChanged = (before: ReportSnapshot, now: ReportSnapshot, address: string, derived: boolean): boolean =>
  (derived && before.figures !== now.figures) ||
  before.figures.get(address) !== now.figures.get(address) ||
  before.problems.get(address) !== now.problems.get(address) ||
  before.report.notes[address] !== now.report.notes[address];

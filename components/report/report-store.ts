import type { UseFormReturn } from "react-hook-form";
import { AfterFrame } from "@/components/browser/after-frame";
import { Watched } from "@/components/browser/watched";
import type { Edition, ProseId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { type AllFigures, deriveFigures } from "@/lib/report/figures";
import type { Report } from "@/lib/report/values";
import { type Box, earlyValue, keepEqual } from "./early-value";
import { entryProblems, readCell } from "./read-cell";
import type { FieldName, ReportForm } from "./report-form";
import { fieldName } from "./report-form";
import { StepsDone } from "./steps-done";
import type { FieldChange, UndoStep } from "./undo-history";

/** One consistent moment of the report: entered values, all figures, and the entries that could not be read. */
export type ReportSnapshot = {
  report: Report;
  figures: AllFigures;
  /** Address → why what stands in the cell is no figure. */
  problems: ReadonlyMap<string, string>;
};

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
  private readonly watched = new Watched();
  /** What was done, to be taken back. */
  readonly steps = new StepsDone({
    typed: (name) => this.typed(name),
    write: (changes) => this.adjust(changes),
    tell: () => this.tell(),
  });
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

  subscribe = this.watched.subscribe;

  /** Wakes the listener only when this figure, its remark, or for a total any figure has changed. */
  subscribeCell(address: string, listener: () => void): () => void {
    return this.watched.subscribeTo(address, listener);
  }

  /**
   * Props of the input that shows a field. A slow page shows its inputs before it follows them: what was typed then is
   * kept. With autocomplete on, a browser would put an old value back on reload, which would look just like it.
   */
  field(name: FieldName) {
    const { ref, ...registration } = this.form.register(name as "text.overview");
    const attach = (element: Box | null) => {
      const early = element && earlyValue(element);
      // First, so that registering the field puts nothing into it but what stands there: the caret stays.
      if (early !== null && early !== this.typed(name)) this.takeEarly(name, early);
      if (element instanceof HTMLInputElement && element.type === "date") keepEqual(element);
      ref(element);
    };
    return { ...registration, ref: attach, autoComplete: "off" };
  }

  private takeEarly(name: FieldName, text: string): void {
    const before = this.typed(name);
    this.put([{ name, text }]);
    this.steps.write({ label: "填写", before: [{ name, text: before }], after: [{ name, text }] }, false);
  }

  /** Whether somebody has typed in a field that the report has not been read from yet. */
  isUnread = (name: FieldName): boolean => this.unread.has(name);

  /** What stands in a field, as typed. */
  typed(name: FieldName): string {
    return String(this.form.getValues(name as "text.overview") ?? "");
  }

  /** Changes several fields as one step that can be undone whole. @returns the step, null when nothing changed. */
  change = (changes: FieldChange[], label: string): UndoStep | null => this.steps.change(changes, label);

  /** A text as its editor has it now. `goesOn`: part of the step before, as long as nothing else was done meanwhile. */
  writeText(id: ProseId, text: string, { label, goesOn }: { label: string; goesOn: boolean }): void {
    const name: FieldName = `text.${id}`;
    const before = this.typed(name);
    if (text === before) return;
    this.form.setValue(name as "text.overview", text, { shouldDirty: true });
    this.steps.write({ label, before: [{ name, text: before }], after: [{ name, text }] }, goesOn);
  }

  /** Puts values into the form that make no step: they belong to one that is remembered later, or follow from others. */
  adjust(changes: FieldChange[]): void {
    if (changes.length === 0) return;
    this.put(changes);
    this.tell();
  }

  private put(changes: FieldChange[]): void {
    this.batching = true;
    for (const { name, text } of changes) this.form.setValue(name as "text.overview", text, { shouldDirty: true });
    this.batching = false;
    for (const { name } of changes) this.unread.add(name);
  }

  /** An input method is at work in the field: the form does not hold yet what is on the screen. */
  setComposing(name: FieldName, composing: boolean): void {
    if (composing) this.composing.add(name);
    else this.composing.delete(name);
  }

  /** Whether a field shows something that the report does not hold, so that no value from elsewhere may replace it. */
  isWriting = (name: FieldName): boolean => this.composing.has(name);

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
    this.watched.tell((address) => cellChanged(before, now, address, Boolean(specs.get(address)?.parts)));
  }
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

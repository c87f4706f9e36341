import type { UseFormReturn } from "react-hook-form";
import { AfterFrame } from "@/components/browser/after-frame";
import { Watched } from "@/components/browser/watched";
import type { Edition, ProseId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { type Change, textOf } from "@/lib/report/change";
import { type AllFigures, deriveFigures } from "@/lib/report/figures";
import { cellPlace, type FieldPlace, parseField, textPlace } from "@/lib/report/place";
import { withValue } from "@/lib/report/value-at";
import type { Report } from "@/lib/report/values";
import { type Box, earlyValue, keepEqual } from "./early-value";
import { entryProblems, readCell } from "./read-cell";
import type { ReportForm } from "./report-form";
import { StepsDone } from "./steps-done";
import type { Step } from "./undo-history";

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
  private readonly unread = new Set<FieldPlace>();
  private readonly afterFrame = new AfterFrame(() => this.tell());
  private readonly watched = new Watched();
  /** What was done, to be taken back. */
  readonly steps = new StepsDone({
    typed: (name) => this.typed(name),
    write: (changes) => this.adjust(changes),
    tell: () => this.afterFrame.ask(),
  });
  private readonly composing = new Set<FieldPlace>();
  private readonly composed = new Watched();
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
      callback: ({ name }) => name && this.hear(name as FieldPlace),
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
  field(name: FieldPlace) {
    const { ref, ...registration } = this.form.register(name);
    const attach = (element: Box | null) => {
      const early = element && earlyValue(element);
      // First, so that registering the field puts nothing into it but what stands there: the caret stays.
      if (early !== null && early !== this.typed(name)) this.takeEarly(name, early);
      if (element instanceof HTMLInputElement && element.type === "date") keepEqual(element);
      ref(element);
    };
    return { ...registration, ref: attach, autoComplete: "off" };
  }

  private takeEarly(name: FieldPlace, text: string): void {
    const before = this.typed(name);
    const change = { place: name, before, after: text };
    this.put([change]);
    this.steps.write({ label: "填写", changes: [change] }, false);
  }

  /** Whether somebody has typed in a field that the report has not been read from yet. */
  isUnread = (name: FieldPlace): boolean => this.unread.has(name);

  /** What stands in a field, as typed. */
  typed(name: FieldPlace): string {
    return String(this.form.getValues(name) ?? "");
  }

  /** What puts a text into a field, from what stands there. */
  changeTo = (place: FieldPlace, text: string): Change => ({ place, before: this.typed(place), after: text });

  /** What puts `texts` into the figures at these addresses. */
  figureChanges = (texts: Record<string, string>): Change[] =>
    Object.entries(texts).map(([address, text]) => this.changeTo(cellPlace("figure", address), text));

  /** Changes several fields as one step that can be undone whole. @returns the step, null when nothing changed. */
  change = (changes: Change[], label: string): Step | null => this.steps.change(changes, label);

  /** A text as its editor has it now. `goesOn`: part of the step before, as long as nothing else was done meanwhile. */
  writeText(id: ProseId, text: string, { label, goesOn }: { label: string; goesOn: boolean }): void {
    const name: FieldPlace = textPlace(id);
    const before = this.typed(name);
    if (text === before) return;
    this.form.setValue(name, text, { shouldDirty: true });
    this.steps.write({ label, changes: [{ place: name, before, after: text }] }, goesOn);
  }

  /** Puts values into the form that make no step: they belong to one that is remembered later, or follow from others. */
  adjust(changes: Change[]): void {
    if (changes.length === 0) return;
    this.put(changes);
    this.tell();
  }

  private put(changes: Change[]): void {
    this.batching = true;
    for (const { place, after } of changes) this.form.setValue(place, textOf(after), { shouldDirty: true });
    this.batching = false;
    for (const { place } of changes) this.unread.add(place);
  }

  /** An input method is at work in the field: what stands there is no word yet. */
  setComposing(name: FieldPlace, composing: boolean): void {
    if (composing) this.composing.add(name);
    else this.composing.delete(name);
    this.composed.tell();
  }

  /** Whether a word is being composed anywhere in the report. */
  isComposing = (): boolean => this.composing.size > 0;

  /** Wakes the listener when a word begins or ends. */
  subscribeComposing = this.composed.subscribe;

  /** Whether a word is being composed in the field, so that no value from elsewhere may replace it. */
  isWriting = (name: FieldPlace): boolean => this.composing.has(name);

  private hear(name: FieldPlace): void {
    if (this.batching) return;
    this.unread.add(name);
    this.afterFrame.ask();
  }

  /** The report with these fields as they now stand in the form. */
  private reading(names: FieldPlace[]): ReportSnapshot {
    let { report, figures } = this.current;
    const problems = new Map(this.current.problems);
    let figuresChanged = false;
    for (const name of names) {
      const place = parseField(name);
      if (place.kind === "figure") {
        const { address } = place;
        const before = report.figures;
        const cell = readCell(this.edition, report, address, {
          figure: this.typed(name),
          unit: () => this.typed(cellPlace("measure", address)),
        });
        if (cell.problem === null) problems.delete(address);
        else problems.set(address, cell.problem);
        report = cell.report;
        figuresChanged ||= report.figures !== before;
      } else report = withValue(report, place, this.typed(name));
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

/** A total also shows whether something that it adds up is still blank. */
const cellChanged = (before: ReportSnapshot, now: ReportSnapshot, address: string, derived: boolean): boolean =>
  (derived && before.figures !== now.figures) ||
  before.figures.get(address) !== now.figures.get(address) ||
  before.problems.get(address) !== now.problems.get(address) ||
  before.report.notes[address] !== now.report.notes[address];

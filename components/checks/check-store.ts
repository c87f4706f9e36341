import { longestUnpaused, type Schedule } from "@/components/browser/after-paint";
import { PutOff } from "@/components/browser/put-off";
import { Watched } from "@/components/browser/watched";
import type { EditingPlace } from "@/components/report/editing-place";
import type { ReportSnapshot, ReportStore } from "@/components/report/report-store";
import type { CheckedReport } from "@/lib/checks/check-input";
import type { Finding, Fix } from "@/lib/checks/finding";
import { scopedNumbers } from "@/lib/checks/reasons";
import type { Checked, runChecks } from "@/lib/checks/run-checks";
import {
  type CheckState,
  countBySection,
  countFindings,
  kept,
  keptList,
  noCounts,
  numbersBySection,
} from "@/lib/checks/standing/check-state";
import { cellMarks, shownFindings, whileTyping } from "@/lib/checks/standing/shown-findings";
import type { StoredLedger } from "@/lib/report/ledger-cases";
import type { Reason } from "@/lib/report/reason";
import type { SummedFigure } from "@/lib/report/summed-figure";
import { proseIds, type Report } from "@/lib/report/values";
import { changesOf, changesOfAll, type PlacedFix } from "./apply-fix";

/** Rest of the keys after which new findings may be seen although the field has not been left, in ms. */
export const restInCell = 1500;
export const restInText = 600;

type Parts = {
  store: ReportStore;
  place: EditingPlace;
  lastYear?: CheckedReport;
  /** YYYY-MM-DD. */
  today: string;
  reasons: Reason[];
  ledgers?: readonly StoredLedger[];
  sums?: readonly SummedFigure[];
  schedule: Schedule;
  /** Null until the checks have come: nothing is shown before. */
  run: typeof runChecks | null;
};

/**
 * Checks the report as it is being written, never within a keystroke. What turns right vanishes at once; what turns
 * wrong is not shown before the cell is left or the keys have rested.
 */
export class CheckStore {
  private state: CheckState;
  private reasonList: Reason[];
  private last: ReportSnapshot;
  private checked: { snapshot: ReportSnapshot; reasons: Reason[]; result: Checked } | null = null;
  private shown: Finding[] = [];
  private settled = true;
  private rest: ReturnType<typeof setTimeout> | undefined;
  /** Keys that follow each other fast are checked together. */
  private readonly checking: PutOff;
  private readonly awaiting: (() => void)[] = [];
  private readonly watched = new Watched();

  constructor(private readonly parts: Parts) {
    this.checking = new PutOff(parts.schedule, longestUnpaused, () => this.run());
    this.last = parts.store.snapshot();
    this.reasonList = parts.reasons;
    const { report } = this.last;
    const numbers = numbersBySection([]);
    const nothing = {
      items: [],
      numbers,
      marks: new Map(),
      counts: noCounts,
      sections: {},
      applied: null,
      visited: null,
    };
    this.state = { ready: false, report, traced: report, ...nothing };
  }

  current = (): CheckState => this.state;

  reasons = (): Reason[] => this.reasonList;

  subscribe = this.watched.subscribe;

  /** Follows the report until the returned function is called. */
  connect(): () => void {
    const stops = [this.parts.store.subscribe(this.follow), this.parts.place.subscribe(this.settle)];
    this.follow();
    this.checking.ask();
    return () => {
      for (const stop of stops) stop();
      clearTimeout(this.rest);
      this.checking.stop();
    };
  }

  /** The checks have come. */
  begin(run: typeof runChecks): void {
    this.parts.run = run;
    this.checking.ask();
    for (const action of this.awaiting.splice(0)) action();
  }

  /** Does what needs the findings: a key pressed before the checks have come waits for them and is not lost. */
  withFindings(action: (state: CheckState) => void): void {
    if (this.parts.run) action(this.checkNow());
    else this.awaiting.push(() => action(this.checkNow()));
  }

  /** Another field has been entered, or the keys have rested: now everything may be seen. */
  settle = (): void => {
    clearTimeout(this.rest);
    if (this.settled) return;
    this.settled = true;
    this.checking.ask();
  };

  /** Checks now and shows everything, for what must not wait. */
  checkNow = (): CheckState => {
    this.settled = true;
    this.run();
    return this.state;
  };

  /** A table was filled from a ledger, or of other sums, or is no longer held against one. */
  holdAgainst({ ledgers, sums }: Pick<Parts, "ledgers" | "sums">): void {
    if (ledgers === this.parts.ledgers && sums === this.parts.sums) return;
    Object.assign(this.parts, { ledgers, sums });
    this.checked = null;
    this.checking.ask();
  }

  visit(id: string): void {
    this.become({ visited: id });
  }

  keepReason(reason: Reason): void {
    this.reasonList = [...this.reasonList.filter(({ key }) => key !== reason.key), reason];
    this.checkNow();
  }

  dropReason(key: string): void {
    this.reasonList = this.reasonList.filter((reason) => reason.key !== key);
    this.checkNow();
  }

  /**
   * One click. `checked` is the report in which its place counts.
   * @returns false when the words have been rewritten since then.
   */
  apply(fix: Fix, checked: Report = this.state.report): boolean {
    const { store } = this.parts;
    const changes = changesOf(fix, store.snapshot().report, checked);
    if (changes) store.change(changes, fix.label);
    this.checkNow();
    if (changes) this.become({ applied: fix.label });
    return changes !== null;
  }

  /** One click for many places of the texts, taken back as one step. */
  applyAll(fixes: readonly PlacedFix[], label: string, checked: Report): void {
    const { store } = this.parts;
    store.change(changesOfAll(fixes, store.snapshot().report, checked), label);
    this.checkNow();
    this.become({ applied: label });
  }

  private follow = (): void => {
    const snapshot = this.parts.store.snapshot();
    // The form reports a finished entry without another value: the cell has been left.
    if (snapshot === this.last) {
      this.settle();
      return;
    }
    const inText = snapshot.report.text !== this.last.report.text;
    this.last = snapshot;
    this.settled = false;
    clearTimeout(this.rest);
    this.rest = setTimeout(this.settle, inText ? restInText : restInCell);
    if (this.state.applied !== null) this.become({ applied: null });
    this.checking.ask();
  };

  private run(): void {
    const { store, run } = this.parts;
    if (!run) return;
    const snapshot = store.snapshot();
    const reasons = this.reasonList;
    if (this.checked?.snapshot !== snapshot || this.checked.reasons !== reasons)
      this.checked = { snapshot, reasons, result: this.check(run, snapshot, reasons) };
    this.show(snapshot, this.checked.result);
  }

  private check(run: typeof runChecks, { report, figures }: ReportSnapshot, reasons: Reason[]): Checked {
    const { store, lastYear, today, ledgers, sums } = this.parts;
    const { edition } = store;
    const scoped = scopedNumbers(reasons);
    return run({ edition, report, figures, lastYear, today, scoped, ledgers, sums });
  }

  private show({ report, figures }: ReportSnapshot, { findings, numbers }: Checked): void {
    const { edition } = this.parts.store;
    const before = this.state;
    this.shown = this.settled ? findings : whileTyping(this.shown, findings);
    const items = keptList(before.items, shownFindings(edition, report, figures, this.shown, this.reasonList));
    const same = items === before.items;
    this.become({
      ready: true,
      report,
      items,
      // Marks in the text follow its words by themselves until the keys rest.
      numbers: this.settled ? keptNumbers(before.numbers, numbersBySection(numbers)) : before.numbers,
      traced: this.settled ? report : before.traced,
      marks: same ? before.marks : cellMarks(edition, items),
      counts: same ? before.counts : countFindings(items),
      sections: same ? before.sections : countBySection(items),
    });
  }

  private become(changes: Partial<CheckState>): void {
    this.state = { ...this.state, ...changes };
    this.watched.tell();
  }
}

const keptNumbers = (before: CheckState["numbers"], now: CheckState["numbers"]): CheckState["numbers"] =>
  Object.fromEntries(proseIds.map((id) => [id, kept(before[id], now[id])])) as CheckState["numbers"];

import type { EditingPlace } from "@/components/report/editing-place";
import type { ReportStore } from "@/components/report/report-store";
import type { Step } from "@/components/report/undo-history";
import type { TableSection } from "@/lib/editions/edition";
import { cellPlace } from "@/lib/report/place";
import { GridEntry } from "./grid-entry";
import { GridFields } from "./grid-fields";
import { enteredCells, type GridCell, type GridModel, gridModelOf } from "./grid-model";
import { cellsBetween } from "./grid-moves";
import { GridViewStore, type Notice, noCells, type Panel } from "./grid-view";

/** What a grid does, apart from drawing: cursor, entry, selection, filling, undo. One per table section of a report. */
export class GridController {
  readonly view = new GridViewStore();
  readonly model: GridModel;
  readOnly = false;
  /** Whether the table was filled from a ledger, whose lines its cells can open. */
  hasLedger = false;
  /** Printed column one came from, for moves through merged cells. */
  goal = 0;
  readonly fields = new GridFields();
  private readonly entry: GridEntry;
  /** The field that has the focus, as far as it was told. */
  private held: string | null = null;

  constructor(
    readonly store: ReportStore,
    readonly place: EditingPlace,
    readonly section: TableSection,
  ) {
    this.model = gridModelOf(store.edition, section);
    this.entry = new GridEntry(
      store,
      () => this.view.get().unsettled && this.view.updateAfterFrame({ unsettled: null }),
    );
    // A figure just typed and not yet left is the last thing done.
    store.steps.follow({ settle: () => this.commit(), restart: (names) => this.entry.restart(names) });
  }

  attach = (root: HTMLElement | null): void => {
    this.fields.attach(root);
    if (!root) this.held = null;
    // Somebody was faster than the page: the cell has the focus before it could be told.
    const focused = root && this.fields.focused();
    if (!focused || focused === this.view.get().active) return;
    const early = this.store.isUnread(cellPlace("figure", focused));
    this.enter(focused, early);
    if (early) this.touch(focused);
  };

  cell(address: string | null): GridCell | undefined {
    return address === null ? undefined : this.model.byAddress.get(address);
  }

  /** Where Tab enters the grid. */
  get current(): GridCell {
    return this.cell(this.view.get().active) ?? enteredCells(this.model)[0];
  }

  typed(address: string): string {
    return this.store.typed(cellPlace("figure", address));
  }

  /** On the phone a row is drawn only when it is open. */
  focus(address: string, inSight = true): void {
    if (this.fields.focus(address, inSight)) return;
    const row = this.cell(address)?.rowHead;
    if (!row || this.view.get().openRow === row) return;
    this.view.update({ openRow: row });
    requestAnimationFrame(() => this.fields.focus(address));
  }

  /** @param inSight false under a hand that rests on the cell: `release` brings it wholly into sight */
  moveTo(cell: GridCell, keepGoal: boolean, inSight = true): void {
    if (!keepGoal) this.goal = cell.column;
    this.view.updateAfterFrame({ selectedTo: null, selected: noCells });
    this.focus(cell.address, inSight);
  }

  /** The hand that rested on a cell has left it; what it selected meanwhile goes beyond the cell where it began. */
  release(): void {
    const { active, selectedTo } = this.view.get();
    if (active !== null && selectedTo === null) this.fields.reveal(active);
  }

  /**
   * A cell has got the focus, however that came about; `unit`: the field behind its figure has. A focus that is told
   * twice begins nothing anew: React tells again of one that came before it was there, and a window that was left
   * comes back with what was being typed.
   */
  enter(address: string, unit: boolean): void {
    const cell = this.cell(address);
    const field = unit ? `${address} unit` : address;
    if (!cell || this.held === field) return;
    this.held = field;
    if (this.view.get().active !== address) this.view.updateAfterFrame({ selectedTo: null, selected: noCells });
    if (this.goal < cell.column || this.goal >= cell.column + cell.colSpan) this.goal = cell.column;
    this.entry.begin(cell);
    this.fields.moveCursor(address);
    this.view.updateAfterFrame({ active: address, mode: "ready" });
    if (!unit) this.selectText();
    this.place.enter(address);
  }

  /** The focus has gone elsewhere on the page; a window that is left keeps it. */
  leave(field: Element, unit: boolean): void {
    if (document.activeElement === field) return;
    this.held = null;
    if (!unit) this.commit();
  }

  /** In `ready` the whole content is selected, so that a figure typed replaces it. */
  selectText(): void {
    this.fields.selectText(this.current.address);
  }

  /** Caret within the content. */
  edit(): void {
    this.view.update({ mode: "editing" });
    this.fields.putCaretAtEnd(this.current.address);
  }

  /** A key has changed what stands in the cell. */
  touch(address: string): void {
    const { mode, notice, unsettled } = this.view.get();
    if (mode === "ready") this.view.updateAfterFrame({ mode: "typing", selectedTo: null, selected: noCells });
    if (notice || unsettled !== address) this.view.updateAfterFrame({ unsettled: address, notice: null });
    this.entry.touch();
  }

  /** The entry stands, and is marked where it is no figure. */
  commit(): void {
    if (this.view.get().mode !== "ready") this.view.updateAfterFrame({ mode: "ready" });
    this.entry.commit();
  }

  /** Takes back what was typed since the cell was entered. @returns false when there was nothing to take back. */
  restore(): boolean {
    const editing = this.view.get().mode !== "ready";
    const restored = this.entry.restore();
    this.view.update({ mode: "ready" });
    this.selectText();
    return editing || restored;
  }

  /** What was typed so far stands: a key replaces the figure again, and Delete clears all that is selected. */
  selectTo(address: string): void {
    if (this.view.get().mode !== "ready") {
      this.commit();
      this.selectText();
    }
    const [from, to] = [this.cell(this.view.get().active), this.cell(address)];
    if (!from || !to) return;
    const cells = from === to ? [] : cellsBetween(this.model, from, to).map((cell) => cell.address);
    this.view.update({ selectedTo: from === to ? null : address, selected: new Set(cells) });
  }

  selectAll(): void {
    const all = this.model.cells.map(({ address }) => address);
    this.view.update({ selected: new Set(all), selectedTo: all[all.length - 1] });
  }

  /** The selected cells, or the one with the cursor. */
  chosen(): GridCell[] {
    const { selected } = this.view.get();
    return selected.size > 0 ? this.model.cells.filter(({ address }) => selected.has(address)) : [this.current];
  }

  /** One change that can be undone whole; `texts` by address. @returns the step, null when nothing changed. */
  write(texts: Record<string, string>, label: string, units: Record<string, string> = {}): Step | null {
    const behind = Object.entries(units).map(([address, text]) =>
      this.store.changeTo(cellPlace("measure", address), text),
    );
    this.commit();
    const step = this.store.change([...this.store.figureChanges(texts), ...behind], label);
    this.restart();
    return step;
  }

  clear(): void {
    const cells = this.chosen().filter(({ derived, address }) => !derived && this.typed(address) !== "");
    if (cells.length > 0)
      this.write(Object.fromEntries(cells.map(({ address }) => [address, ""])), `清除 ${cells.length} 格`);
  }

  /** Marks the cells in which something was taken back or done again, and says what. */
  announce({ changes }: Step, text: string): void {
    const addresses = changes.map(({ place }): string => place);
    const here = addresses.filter((address) => this.cell(address));
    if (here.length > 0) this.focus(here[0]);
    this.restart();
    this.view.update({ selected: here.length > 1 ? new Set(here) : noCells });
    this.note({ tone: "info", text });
  }

  /** The cursor's cell may have been changed from outside: what is typed next replaces it. */
  private restart(): void {
    this.view.update({ mode: "ready" });
    if (this.fields.focused()) this.selectText();
  }

  openPanel(kind: Panel["kind"], address: string): void {
    const parts = kind === "reasons" ? new Set(this.cell(address)?.spec.parts) : noCells;
    this.view.update({ panel: { kind, address }, parts });
  }

  /** @param back whether the cell gets the focus again. */
  closePanel(back: boolean): void {
    const { panel } = this.view.get();
    if (!panel) return;
    this.view.update({ panel: null, parts: noCells });
    if (back) this.focus(panel.address);
  }

  /** @param step what the notice tells of, where it can be taken back beside it. */
  note(notice: Omit<Notice, "step">, step: Step | null = null): void {
    this.view.update({ notice: { ...notice, step } });
  }
}

const controllers = new WeakMap<ReportStore, Map<string, GridController>>();

/** The same controller for the grid, the message under it and the foot of the form. */
export function gridControllerOf(store: ReportStore, place: EditingPlace, section: TableSection): GridController {
  const known = controllers.get(store) ?? new Map<string, GridController>();
  controllers.set(store, known);
  const controller = known.get(section.id) ?? new GridController(store, place, section);
  known.set(section.id, controller);
  return controller;
}

import type { EditingPlace } from "@/components/wizard/editing-place";
import { type FieldName, fieldName } from "@/components/wizard/report-form";
import type { ReportStore } from "@/components/wizard/report-store";
import type { TableSection } from "@/lib/editions/edition";
import { parseFigure } from "@/lib/report/parse-figure";
import { enteredCells, type GridCell, type GridModel, gridModelOf } from "./grid-model";
import { cellsBetween } from "./grid-moves";
import { shortName } from "./grid-names";
import { GridViewStore, type Notice, noCells, type Panel } from "./grid-view";
import { revealCell, rowsInView } from "./reveal-cell";

/** Rest of the keys after which an entry that is no figure is marked although the cell has not been left. */
const settleAfter = 1500;

/** What a grid does, apart from drawing: cursor, entry, selection, filling, undo. One per table section of a report. */
export class GridController {
  readonly view = new GridViewStore();
  readonly model: GridModel;
  readOnly = false;
  /** Printed column one came from, for moves through merged cells. */
  goal = 0;
  private root: HTMLElement | null = null;
  private before = "";
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly store: ReportStore,
    readonly place: EditingPlace,
    readonly section: TableSection,
  ) {
    this.model = gridModelOf(store.edition, section);
  }

  attach = (root: HTMLElement | null): void => {
    this.root = root;
  };

  cell(address: string | null): GridCell | undefined {
    return address === null ? undefined : this.model.byAddress.get(address);
  }

  /** Where Tab enters the grid. */
  get current(): GridCell {
    return this.cell(this.view.get().active) ?? enteredCells(this.model)[0];
  }

  typed(address: string): string {
    return this.store.typed(fieldName("figures", address));
  }

  focus(address: string): void {
    const field = this.field(address);
    if (field) {
      field.focus({ preventScroll: true });
      revealCell(field);
    } else this.openAndFocus(address);
  }

  /** On the phone the row is drawn only when it is open. */
  private openAndFocus(address: string): void {
    const row = this.cell(address)?.rowHead;
    if (!row || this.view.get().openRow === row) return;
    this.view.update({ openRow: row });
    requestAnimationFrame(() => this.field(address)?.focus());
  }

  private field(address: string): HTMLElement | null {
    return this.root?.querySelector<HTMLElement>(`[data-field="${address}"]`) ?? null;
  }

  /** The input behind the figure, where the format fixes no unit. */
  unitField(): HTMLElement | null {
    return this.root?.querySelector<HTMLElement>(`[data-unit="${this.current.address}"]`) ?? null;
  }

  /** Rows of figures that one view of the pane shows. */
  rowsInView(): number {
    const field = this.field(this.current.address);
    return field ? rowsInView(field) : 1;
  }

  moveTo(cell: GridCell, keepGoal: boolean): void {
    if (!keepGoal) this.goal = cell.column;
    this.view.update({ selectedTo: null, selected: noCells });
    this.focus(cell.address);
  }

  /** A cell has got the focus, however that came about; `unit`: the field behind its figure has. */
  enter(address: string, unit: boolean): void {
    const cell = this.cell(address);
    if (!cell) return;
    if (this.view.get().active !== address) this.view.update({ selectedTo: null, selected: noCells });
    if (this.goal < cell.column || this.goal >= cell.column + cell.colSpan) this.goal = cell.column;
    this.before = this.typed(address);
    this.view.update({ active: address, mode: "ready" });
    if (!unit) this.selectText();
    this.place.enter(address);
  }

  /** In `ready` the whole content is selected, so that a figure typed replaces it. */
  selectText(): void {
    const field = this.field(this.view.get().active ?? "");
    if (field instanceof HTMLInputElement) field.select();
  }

  /** Caret within the content. */
  edit(): void {
    this.view.update({ mode: "editing" });
    const field = this.field(this.view.get().active ?? "");
    if (field instanceof HTMLInputElement) field.setSelectionRange(field.value.length, field.value.length);
  }

  /** A key has changed what stands in the cell. */
  touch(address: string): void {
    const { mode, notice } = this.view.get();
    if (mode === "ready") this.view.update({ mode: "typing", selectedTo: null, selected: noCells });
    if (notice || this.view.get().unsettled !== address) this.view.update({ unsettled: address, notice: null });
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), settleAfter);
  }

  private settle(): void {
    clearTimeout(this.settling);
    if (this.view.get().unsettled) this.view.update({ unsettled: null });
  }

  /** The entry stands: written plainly, remembered for undo, and marked where it is no figure. */
  commit(): void {
    this.settle();
    if (this.view.get().mode !== "ready") this.view.update({ mode: "ready" });
    const cell = this.cell(this.view.get().active);
    if (!cell || cell.derived || this.readOnly) return;
    const name = fieldName("figures", cell.address);
    const parsed = parseFigure(cell.spec.measure, this.store.typed(name));
    const text = parsed.ok ? String(parsed.value ?? "") : this.store.typed(name);
    if (text !== this.store.typed(name)) this.store.accept([{ name, text }]);
    if (text !== this.before) {
      const [before, after] = [this.before, text].map((side) => [{ name, text: side }]);
      this.store.remember({ label: `填写 ${shortName(cell.spec)}`, before, after });
    }
    this.before = text;
  }

  /** Takes back what was typed since the cell was entered. */
  restore(): void {
    const { active } = this.view.get();
    if (!active) return;
    this.store.accept([{ name: fieldName("figures", active), text: this.before }]);
    this.settle();
    this.view.update({ mode: "ready" });
    this.selectText();
  }

  get hasTyped(): boolean {
    const { active } = this.view.get();
    return active !== null && this.typed(active) !== this.before;
  }

  selectTo(address: string): void {
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

  /** One change that can be undone whole; `texts` by address. */
  write(texts: Record<string, string>, label: string, units: Record<string, string> = {}): void {
    const figures = Object.entries(texts).map(([address, text]) => ({ name: fieldName("figures", address), text }));
    const behind = Object.entries(units).map(([address, text]) => ({ name: fieldName("units", address), text }));
    this.commit();
    this.store.change([...figures, ...behind], label);
    this.restart();
  }

  clear(): void {
    const cells = this.chosen().filter(({ derived, address }) => !derived && this.typed(address) !== "");
    if (cells.length > 0)
      this.write(Object.fromEntries(cells.map(({ address }) => [address, ""])), `清除 ${cells.length} 格`);
  }

  undo = (): void => {
    // A figure just typed and not yet left is the last thing done.
    this.commit();
    this.announce(this.store.undo(), "已撤销");
  };

  redo = (): void => {
    this.commit();
    this.announce(this.store.redo(), "已重做");
  };

  private announce(step: { label: string; names: FieldName[] } | null, word: string): void {
    if (!step) return;
    const addresses = step.names.flatMap((name) =>
      name.startsWith("figures.") ? [name.slice("figures.".length)] : [],
    );
    const here = addresses.filter((address) => this.cell(address));
    if (here.length > 0) this.focus(here[0]);
    this.restart();
    this.view.update({ selected: here.length > 1 ? new Set(here) : noCells });
    this.note({ tone: "info", text: `${word}：${step.label}`, undo: false });
  }

  /** The cursor's cell may have been changed from outside: its entry begins anew. */
  private restart(): void {
    const { active } = this.view.get();
    if (active) this.before = this.typed(active);
    this.settle();
    this.view.update({ mode: "ready" });
    if (document.activeElement instanceof HTMLInputElement && this.root?.contains(document.activeElement))
      this.selectText();
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

  note(notice: Notice | null): void {
    this.view.update({ notice });
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

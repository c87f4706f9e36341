import { type FieldName, fieldName } from "@/components/report/report-form";
import type { ReportStore } from "@/components/report/report-store";
import type { FieldChange } from "@/components/report/undo-history";
import { readEntry } from "@/lib/report/read-entry";
import type { GridCell } from "./grid-model";
import { shortName } from "./grid-names";

/** Rest of the keys after which an entry that is no figure is marked although the cell has not been left. */
const settleAfter = 1500;

/** The figure being typed: what stood in the cell before, and when its mark may come. */
export class GridEntry {
  private cell: GridCell | null = null;
  private before = "";
  private touched = false;
  private settling: ReturnType<typeof setTimeout> | undefined;

  /** @param onSettled called when the keys have rested or the entry has ended. */
  constructor(
    private readonly store: ReportStore,
    private readonly onSettled: () => void,
  ) {}

  /** What was typed before stands. */
  begin(cell: GridCell): void {
    this.commit();
    this.open(cell);
  }

  /** Other values were put into these fields, perhaps a colleague's: what is typed from now on is written over them. */
  restart(names: FieldName[]): void {
    if (this.cell && names.includes(fieldName("figures", this.cell.address))) this.open(this.cell);
  }

  private open(cell: GridCell): void {
    this.cell = cell;
    this.before = this.store.typed(fieldName("figures", cell.address));
    this.touched = false;
    this.settle();
  }

  touch(): void {
    this.touched = true;
    clearTimeout(this.settling);
    this.settling = setTimeout(this.onSettled, settleAfter);
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.onSettled();
  }

  /** The entry stands: written plainly, and remembered for undo. */
  commit(): void {
    this.settle();
    if (!this.cell || !this.touched) return;
    this.touched = false;
    const { spec, address } = this.cell;
    const name = fieldName("figures", address);
    const read = readEntry(spec, this.store.typed(name));
    const text = read.ok ? String(read.value ?? "") : this.store.typed(name);
    const [before, after]: FieldChange[][] = [[{ name, text: this.before }], [{ name, text }]];
    const behind = fieldName("units", address);
    if (read.ok && read.unit && read.unit !== this.store.typed(behind)) {
      before.push({ name: behind, text: this.store.typed(behind) });
      after.push({ name: behind, text: read.unit });
    }
    this.store.adjust(after.filter((change) => change.text !== this.store.typed(change.name)));
    if (text !== this.before || after.length > 1)
      this.store.steps.remember({ label: `填写 ${shortName(spec)}`, before, after });
    this.open(this.cell);
  }

  /** Takes back what was typed since the cell was entered. @returns false when nothing was. */
  restore(): boolean {
    if (!this.cell || !this.touched) return false;
    this.store.adjust([{ name: fieldName("figures", this.cell.address), text: this.before }]);
    this.open(this.cell);
    return true;
  }
}

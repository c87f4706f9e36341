import type { ReportStore } from "@/components/report/report-store";
import type { Change } from "@/lib/report/change";
import { cellPlace, type FieldPlace } from "@/lib/report/place";
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
  restart(names: FieldPlace[]): void {
    if (this.cell && names.includes(cellPlace("figure", this.cell.address))) this.open(this.cell);
  }

  private open(cell: GridCell): void {
    this.cell = cell;
    this.before = this.store.typed(cellPlace("figure", cell.address));
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
    const name = cellPlace("figure", address);
    const read = readEntry(spec, this.store.typed(name));
    const text = read.ok ? String(read.value ?? "") : this.store.typed(name);
    const changes: Change[] = [{ place: name, before: this.before, after: text }];
    const behind = cellPlace("measure", address);
    if (read.ok && read.unit && read.unit !== this.store.typed(behind))
      changes.push(this.store.changeTo(behind, read.unit));
    this.store.adjust(changes.filter(({ place, after }) => after !== this.store.typed(place)));
    if (text !== this.before || changes.length > 1)
      this.store.steps.remember({ label: `填写 ${shortName(spec)}`, changes });
    this.open(this.cell);
  }

  /** Takes back what was typed since the cell was entered. @returns false when nothing was. */
  restore(): boolean {
    if (!this.cell || !this.touched) return false;
    this.store.adjust([this.store.changeTo(cellPlace("figure", this.cell.address), this.before)]);
    this.open(this.cell);
    return true;
  }
}

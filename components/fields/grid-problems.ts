import type { ReportSnapshot } from "@/components/wizard/report-store";
import type { GridController } from "./grid-controller";
import type { GridModel } from "./grid-model";

/** Cells of the table whose entry is no figure, in printed order. */
export const problemsOf = (model: GridModel, { problems }: ReportSnapshot): string[] =>
  problems.size === 0 ? [] : model.cells.flatMap(({ address }) => (problems.has(address) ? [address] : []));

/** Moves to the next (previous) of them, round the table. */
export function nextProblem(grid: GridController, by: 1 | -1): void {
  const found = problemsOf(grid.model, grid.store.snapshot());
  if (found.length === 0) return;
  const order = grid.model.cells.map(({ address }) => address);
  const at = order.indexOf(grid.current.address);
  const ahead =
    by === 1
      ? found.find((address) => order.indexOf(address) > at)
      : found.findLast((address) => order.indexOf(address) < at);
  grid.focus(ahead ?? found[by === 1 ? 0 : found.length - 1]);
}

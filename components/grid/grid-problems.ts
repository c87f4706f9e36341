import type { ReportSnapshot } from "@/components/report/report-store";
import type { GridModel } from "./grid-model";

/** Cells of the table whose entry is no figure, in printed order. */
export const problemsOf = (model: GridModel, { problems }: ReportSnapshot): string[] =>
  problems.size === 0 ? [] : model.cells.flatMap(({ address }) => (problems.has(address) ? [address] : []));

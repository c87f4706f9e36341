"use client";

import { useReportContext, useReportValue } from "@/components/report/report-context";
import type { TableSection } from "@/lib/editions/edition";
import { enteredCells, gridModelOf } from "./grid-model";

/** How far a table is: figures entered, figures asked for, and the address of the first one still open. */
export function useBlankCells(section: TableSection): { filled: number; total: number; firstBlank: string | null } {
  const { store } = useReportContext();
  const entered = enteredCells(gridModelOf(store.edition, section));
  const isBlank = ({ address }: { address: string }) => (store.snapshot().figures.get(address) ?? null) === null;
  const filled = useReportValue(() => entered.filter((cell) => !isBlank(cell)).length);
  const firstBlank = useReportValue(() => entered.find(isBlank)?.address ?? null);
  return { filled, total: entered.length, firstBlank };
}

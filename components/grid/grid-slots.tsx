"use client";

import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from "react";
import type { GridCell } from "./grid-model";

export type CellMark = "error" | "warning";

/** What is wrong with cells, said by whoever checks them. */
export type CellMarks = {
  of: (address: string) => CellMark | null;
  subscribe: (listener: () => void) => () => void;
  /** Id of the message that explains the mark. */
  explainedBy: string;
  /** Where the chain that ends in this cell breaks: asks for the reason, and shows the one given. */
  reasonFor: (rule: string, address: string) => ReactNode;
  /** Beside the name of a cell: a button that says where its figure comes from; nothing where it was typed. */
  source: (address: string) => ReactNode;
  /** What that button opens. */
  openSource: (address: string) => ReactNode;
};

/** The cases that a table's figures count, for the places that the grid has for them. */
export type CaseSlots = {
  /** Whether there are any: F4 opens those of the cell with the cursor. */
  counted: boolean;
  /** Beside the other tools. */
  tool: ReactNode;
  /** In the bar of a cell. */
  button: (cell: GridCell) => ReactNode;
  /** The cases that lie open; where a bar belongs to one cell, `only` those of this cell. */
  panel: (only?: string) => ReactNode;
  /** On the phone a total has no bar of its own. */
  totalBar: (cell: GridCell, label?: string) => ReactNode;
  /** Under the table. */
  below: ReactNode;
};

/** What rooms above put into the grid, which knows neither checks nor ledgers. */
export type GridSlots = { marks: CellMarks; cases: CaseSlots };

const SlotsContext = createContext<GridSlots | null>(null);

export const GridSlotsProvider = SlotsContext.Provider;

export function useGridSlots(): GridSlots {
  const slots = useContext(SlotsContext);
  if (!slots) throw new Error("A cell stands outside its table");
  return slots;
}

/** What the cell at this address is marked with. */
export function useCellMark(address: string): CellMark | null {
  const { marks } = useGridSlots();
  const read = useCallback(() => marks.of(address), [marks, address]);
  return useSyncExternalStore(marks.subscribe, read, read);
}

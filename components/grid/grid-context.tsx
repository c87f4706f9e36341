"use client";

import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from "react";
import type { AllFigures } from "@/lib/report/figures";
import type { GridController } from "./grid-controller";
import type { GridView } from "./grid-view";

const GridContext = createContext<GridController | null>(null);

const LastYearContext = createContext<AllFigures | null>(null);

type GridProviderProps = { grid: GridController; lastYear: AllFigures | null; children: ReactNode };

export function GridProvider({ grid, lastYear, children }: GridProviderProps) {
  return (
    <GridContext value={grid}>
      <LastYearContext value={lastYear}>{children}</LastYearContext>
    </GridContext>
  );
}

/** Last year's figures of the same unit, where there is a report of it. */
const useLastYear = (): AllFigures | null => useContext(LastYearContext);

/** @returns 上年 12, or "" where last year's edition has no such figure. */
export function useLastYearText(address: string | null): string {
  const lastYear = useLastYear();
  if (address === null || !lastYear?.has(address)) return "";
  return `上年 ${lastYear.get(address) ?? "没填"}`;
}

export function useGrid(): GridController {
  const grid = useContext(GridContext);
  if (!grid) throw new Error("A cell stands outside its grid");
  return grid;
}

/** Draws again only when the selected value changes: select primitives, or objects that the view itself holds. */
export function useViewOf<T>(grid: GridController, select: (view: GridView) => T): T {
  const read = () => select(grid.view.get());
  return useSyncExternalStore(grid.view.subscribe, read, read);
}

export const useGridView = <T,>(select: (view: GridView) => T): T => useViewOf(useGrid(), select);

/** Like `useGridView`, for what the view says of one cell. */
export function useGridCellView<T>(address: string, select: (view: GridView) => T): T {
  const { view } = useGrid();
  const subscribe = useCallback((listener: () => void) => view.subscribeCell(address, listener), [view, address]);
  const read = () => select(view.get());
  return useSyncExternalStore(subscribe, read, read);
}

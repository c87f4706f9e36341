"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { GridController } from "./grid-controller";
import type { GridView } from "./grid-view";

const GridContext = createContext<GridController | null>(null);

export function GridProvider({ grid, children }: { grid: GridController; children: ReactNode }) {
  return <GridContext value={grid}>{children}</GridContext>;
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

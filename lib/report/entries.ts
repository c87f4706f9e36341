import type { Figures } from "./values";

/** What was typed into cells and is no figure: kept beside the figures, never counted among them. */
export type Entries = Record<string, string>;

/** @returns the entries of cells that hold no figure: a cell has one or the other. */
export const besideFigures = (entries: Entries, figures: Figures): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([address]) => (figures[address] ?? null) === null));

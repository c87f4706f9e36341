import type { FigureValue } from "./values";

/** What a text lost (`out`) and got (`in`) at one place, counted in UTF-16 units. */
export type TextEdit = { at: number; out: string; in: string };

/**
 * Changes as they are stored, by JSON pointer in their section. Of a long text the values before hold only what differs
 * from the text after the save, and the values after hold `asBeforeNext` for: as it stood before the next save of it.
 */
export type StoredChanges = Record<string, FigureValue | TextEdit>;

/** No value is ever an empty text. */
export const asBeforeNext = "";

export const isEdit = (value: FigureValue | TextEdit | undefined): value is TextEdit =>
  typeof value === "object" && value !== null;

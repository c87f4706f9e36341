import { readCell } from "./read-cell";

const placeholders = new Set(["/", "\\", "-", "—", "－", "–", "——", "--", "*", "无", "〇", "零", "N/A", "／"]);

/** What offices write where they have no figure: a stroke, 无. */
export const isPlaceholder = (text: string): boolean => placeholders.has(text.trim());

/** A figure, or what offices write where they have none. A row label that begins with a number mark is not one. */
export const isValue = (text: string): boolean =>
  isPlaceholder(text) ||
  readCell(text, "change", true).kind === "value" ||
  readCell(text, "amount", true).kind === "value";

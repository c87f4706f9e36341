import { type FieldPlace, parsePlace } from "@/lib/report/place";

export type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
export const isBox = (target: EventTarget | null): target is Box =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** A line or cell of the report (its name is its place), and not a box of a dialog or a search. */
export const fieldOf = (target: EventTarget | null): FieldPlace | null =>
  isBox(target) && parsePlace(target.name) ? (target.name as FieldPlace) : null;

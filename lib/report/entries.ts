import type { AddressedChanges } from "./section-values";
import type { Figures } from "./values";

/** What was typed into cells and is no figure: kept beside the figures, never counted among them. */
export type Entries = Record<string, string>;

/** @returns the entries of cells that hold no figure: a cell has one or the other. */
export const besideFigures = (entries: Entries, figures: Figures): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([address]) => (figures[address] ?? null) === null));

const cellOf = (pointer: string) => /^\/(figures|entries)\/(.+)$/.exec(pointer);

/** @returns the pointer of the other thing that may stand in the same cell: of its entry beside its figure. */
function otherSide(pointer: string): string | null {
  const [, group, address] = cellOf(pointer) ?? [];
  return group ? `/${group === "figures" ? "entries" : "figures"}/${address}` : null;
}

/**
 * A cell holds a figure or an entry that is none, never both: whoever writes one of them takes the other away.
 * Where both are given, the figure counts. A figure set to null alone blanks the cell.
 */
export function oneACell(changes: AddressedChanges): AddressedChanges {
  const whole = { ...changes };
  for (const [pointer, value] of Object.entries(changes)) {
    const other = otherSide(pointer);
    if (other === null) continue;
    const figure = pointer.startsWith("/figures/");
    if (figure ? value !== null || !(other in changes) : value !== null && (changes[other] ?? null) === null)
      whole[other] = null;
  }
  return whole;
}

/** The changes with the other side of every cell among them: who writes a figure also decides about its entry. */
export const withOtherSides = (changes: AddressedChanges): AddressedChanges => {
  const whole = { ...changes };
  for (const pointer of Object.keys(changes)) {
    const other = otherSide(pointer);
    if (other !== null && !(other in whole)) whole[other] = null;
  }
  return whole;
};

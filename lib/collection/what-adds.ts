import type { Edition } from "../editions/edition";
import { figuresOf, matchesTerm } from "../editions/figures-of-edition";
import type { Figures } from "../report/values";

/** How a figure adds over offices. */
export type Adding = "flow" | "stock" | "ownLevel";

/** @returns how the edition says that a figure adds. */
export function addingOf({ consolidation: { stocks, ownLevel } }: Edition, address: string): Adding {
  const among = (terms: readonly string[]) => terms.some((term) => matchesTerm(term, address));
  return among(ownLevel) ? "ownLevel" : among(stocks) ? "stock" : "flow";
}

/** @returns the entered figures that go from the sums into the government's own report; a blank sum is blank there. */
export const carriedFigures = (edition: Edition, sums: Figures): Figures =>
  Object.fromEntries(
    [...figuresOf(edition).values()]
      .filter(({ parts, address }) => !parts && addingOf(edition, address) !== "ownLevel")
      .map(({ address }) => [address, sums[address] ?? null]),
  );

/** 临江县人民政府 of 临江县人民政府办公室: whose report the sums go into. */
export const governmentOf = (supervisor: string): string =>
  /^(.{2,}人民政府)(?:办公厅|办公室|政务公开办公室|政府信息公开办公室)?$/.exec(supervisor)?.[1] ?? supervisor;

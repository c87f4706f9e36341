import type { Edition } from "./edition";
import { edition2019 } from "./edition-2019";
import { edition2021 } from "./edition-2021";

/** Every edition, oldest first. A new edition is one file and one entry here, and its rules one and one in `rules-of-edition.ts`. */
export const editions: Edition[] = [edition2019, edition2021];

export const firstYear = editions[0].reportingYears.from;
/** No report is of a later year; dates on covers have four digits that begin with 20. */
export const lastYear = 2099;

/** @returns the edition for a report year, or undefined before the first national format and after the last year. */
export function editionFor(year: number): Edition | undefined {
  return editions.find(({ reportingYears: { from, to } }) => year >= from && year <= (to ?? lastYear));
}

/** @throws when no edition has this id: a stored report always names one that exists. */
export function editionById(id: string): Edition {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw new Error(`Unknown edition ${id}`);
  return found;
}

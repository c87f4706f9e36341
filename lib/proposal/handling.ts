import type { SectionId } from "../editions/edition";
import type { Corrected } from "./corrected";
import type { ReadFile } from "./read-file";
import type { Decisions } from "./settle";
import type { Use } from "./take-sections";

/** All that a person has said about a proposal: kept in the browser until it is taken or given up. */
export type Handling = {
  decisions: Decisions;
  /** By address, as typed. */
  typed: Record<string, string>;
  corrected: Corrected;
  use: Use;
  /** Sections that are taken, by use; absent where nobody has chosen. */
  sections: Partial<Record<Use, SectionId[]>>;
  /** Places of the report that is there already, by their printed form: taken or not. */
  places: Record<string, boolean>;
};

/** @param dueYear the report year that is to be written now: an earlier report is last year's. */
export function firstHandling(read: ReadFile, dueYear: number): Handling {
  const { unit, year, contact, signature, text } = read;
  return {
    corrected: { unit, year, contact, signature, text },
    use: year > 0 && year < dueYear ? "asLastYear" : "asThis",
    ...{ decisions: {}, typed: {}, sections: {}, places: {} },
  };
}

/** A unit that was read wrongly is signed wrongly: the signature follows as long as it was the same. */
export function withUnitName(corrected: Corrected, name: string): Corrected {
  const { unit, signature } = corrected;
  const follows = signature.unit === unit.name;
  return { ...corrected, unit: { ...unit, name }, signature: follows ? { ...signature, unit: name } : signature };
}

import type { LaterCorrection } from "@/lib/collection/sum";
import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { addDecimals, negated, printDecimal, toDecimal } from "@/lib/report/decimal";
import { enteredPartsOf } from "@/lib/report/figures";
import type { FigureValue } from "@/lib/report/values";

/** @returns the figures that later corrections would change, the totals that follow from them among them. */
export function changedFigures(
  edition: Edition,
  corrections: readonly Pick<LaterCorrection, "changes">[],
): ReadonlySet<string> {
  const entered = new Set(corrections.flatMap(({ changes }) => changes.map(({ address }) => address)));
  if (entered.size === 0) return entered;
  const all = [...figuresOf(edition).keys()];
  return new Set(all.filter((address) => enteredPartsOf(edition, address).some((part) => entered.has(part))));
}

/** @returns what a sum is once an office's figure is another one. */
export function sumAfter(sum: FigureValue, before: FigureValue, after: FigureValue): FigureValue {
  const difference = addDecimals(toDecimal(after ?? 0), negated(toDecimal(before ?? 0)));
  return printDecimal(addDecimals(toDecimal(sum ?? 0), difference));
}

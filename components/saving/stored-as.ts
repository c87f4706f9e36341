import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import type { Change } from "@/lib/report/change";
import { isDecimal } from "@/lib/report/decimal";
import { cellPlace, parseField } from "@/lib/report/place";

type Value = Pick<Change, "place" | "after">;

/** @returns the value of a cell as figure or, where it is none, as what was typed into it; any other value as it is. */
export function storedAs(edition: Edition, { place, after }: Value): Value {
  const parsed = parseField(place);
  if (parsed.kind !== "figure" || typeof after !== "string") return { place, after };
  const isAmount = figuresOf(edition).get(parsed.address)?.measure === "amount" && isDecimal(after);
  return { place: isAmount ? place : cellPlace("entry", parsed.address), after };
}

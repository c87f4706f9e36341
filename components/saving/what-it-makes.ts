import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { columnBalance, saidDifference } from "@/lib/report/column-balance";
import { deriveFigures } from "@/lib/report/figures";
import { type FieldPlace, parseField } from "@/lib/report/place";
import type { Figures, FigureValue } from "@/lib/report/values";

/**
 * @param value what would stand at the place; a string is an entry that is no figure
 * @returns 用它，自然人一列平: what a table's own check would say with this value; null where no check looks at it
 */
export function sayWhatItMakes(
  edition: Edition,
  entered: Figures,
  printed: FieldPlace,
  value: FigureValue,
): string | null {
  const place = parseField(printed);
  if (place.kind !== "figure" || (value !== null && !Number.isFinite(Number(value)))) return null;
  const spec = figuresOf(edition).get(place.address);
  const column = spec?.columnPath.at(-1);
  if (!spec?.table.balance || !column) return null;
  const figures = deriveFigures(edition, { ...entered, [place.address]: value });
  const difference = columnBalance(spec.table, spec.table.balance, column.id, figures);
  if (difference === "none") return null;
  return `用它，${column.label}一列${difference === 0 ? "平" : saidDifference(difference)}`;
}

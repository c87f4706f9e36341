import type { Heading } from "@/lib/editions/edition";
import type { FigureSpec } from "@/lib/editions/figures-of-edition";
import { type AllFigures, sumOf } from "@/lib/report/figures";
import type { FigureValue } from "@/lib/report/values";
import type { GridCell, GridModel } from "./grid-model";

/** One line of an explanation: a figure, or a group of rows added up. `first` is where the line leads. */
export type ReasonLine = { label: string; first: string; count: number; blanks: number; value: FigureValue };

type Part = { label: string; group: string | null; address: string };

const nameOf = ({ short, label }: Heading) => short ?? label;

/** Rows are named by their labels where the total stands below them, columns where it stands beside them. */
function partOf(spec: FigureSpec, across: boolean): Part {
  const path = across ? spec.columnPath : spec.rowPath;
  const leaf = path[path.length - 1];
  const parent = path[path.length - 2];
  // The parent of the outermost rows (三、本年度办理结果) holds all of them: no group.
  const grouped = !across && parent && path.length > 2;
  return { label: nameOf(grouped ? parent : leaf), group: grouped ? parent.id : null, address: spec.address };
}

/** Whether a total adds up its row (its parts differ in the column) or its column. */
export const addsAcross = ({ spec }: GridCell): boolean => Boolean(spec.columnPath.at(-1)?.total);

/** What a derived figure adds up, in printed order, rows of one group as one line. */
export function reasonLines(model: GridModel, cell: GridCell, figures: AllFigures): ReasonLine[] {
  const specs = (cell.spec.parts ?? []).flatMap((address) => model.byAddress.get(address)?.spec ?? []);
  const groups = new Map<string, Part[]>();
  for (const part of specs.map((spec) => partOf(spec, addsAcross(cell)))) {
    const key = part.group ?? part.address;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].map((parts) => {
    const values = parts.map(({ address }) => figures.get(address) ?? null);
    const count = parts.length;
    const label = count > 1 ? `${parts[0].label}（${count} 行）` : parts[0].label;
    return {
      label,
      first: parts[0].address,
      count,
      blanks: values.filter((value) => value === null).length,
      value: sumOf(values),
    };
  });
}

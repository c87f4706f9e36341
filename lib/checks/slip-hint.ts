import type { FigureSpec } from "../editions/figures-of-edition";
import { shortLabelOf } from "../editions/figures-of-edition";
import type { Finding } from "./finding";

/** A cell of a sum that does not come out; `sign` is how it counts in what is `difference` too much. */
export type SlipCell = { spec: FigureSpec; value: number; sign: 1 | -1 };

type Slip = { cell: SlipCell; value: number };

/** @returns the values that `value` gives when two neighboring digits change places. */
function swappedDigits(value: number): number[] {
  const digits = String(value);
  return [...digits.slice(1)].flatMap((digit, index) =>
    digit === digits[index] ? [] : [Number(digits.slice(0, index) + digit + digits[index] + digits.slice(index + 2))],
  );
}

const onlyOne = (slips: Slip[]): Slip | undefined => (slips.length === 1 ? slips[0] : undefined);

const swapSlips = (cells: SlipCell[], difference: number): Slip[] =>
  difference % 9 !== 0
    ? []
    : cells.flatMap((cell) =>
        swappedDigits(cell.value)
          .filter((value) => cell.sign * (cell.value - value) === difference)
          .map((value) => ({ cell, value })),
      );

/** A figure that stands once too often is exactly what is too much. */
const repeatedSlips = (cells: SlipCell[], difference: number): Slip[] =>
  cells.filter(({ value }) => value !== 0).length < 3
    ? []
    : cells.filter(({ value, sign }) => value > 0 && sign * value === difference).map((cell) => ({ cell, value: 0 }));

/** @returns hint and fix where exactly one cell explains a sum that is `difference` too much; nothing otherwise. */
export function slipHint(cells: SlipCell[], difference: number): Pick<Finding, "hint" | "fixes"> {
  const swapped = onlyOne(swapSlips(cells, difference));
  if (swapped) {
    const { cell, value } = swapped;
    const fix = { kind: "setFigure", label: `改为 ${value}`, address: cell.spec.address, value } as const;
    return { hint: `${shortLabelOf(cell.spec)}：${value} 写成 ${cell.value} 了？`, fixes: [fix] };
  }
  const repeated = onlyOne(repeatedSlips(cells, difference));
  if (!repeated) return {};
  return { hint: `正好差 ${shortLabelOf(repeated.cell.spec)}的 ${repeated.cell.value}，是不是多计了这一格？` };
}

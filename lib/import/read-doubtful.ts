import { isPlaceholder } from "../labels/is-value";
import type { ReadCell } from "../labels/read-cell";
import { describeLeftOut } from "../readers/text-form";
import type { RowCell } from "./source-rows";

/**
 * A cell of which the source says more than its text: what is struck or deleted in it, and what a workbook stores
 * behind the number that it shows.
 */
export function readDoubtful(cell: RowCell | undefined, read: (printed: string) => ReadCell): ReadCell {
  const { text, stored, leftOut = [] } = cell ?? { text: "" };
  if (stored !== undefined) return readStored(text, stored, read);
  const found = read(text);
  if (leftOut.length === 0 || found.kind === "notANumber") return found;
  const passed = `格里有${describeLeftOut(leftOut)}`;
  if (found.kind === "blank") return { kind: "notANumber", why: `${passed}，此外没有数` };
  return { ...found, doubt: [`${passed}，没有读`, found.doubt ?? `按 ${found.value} 读`].join("，") };
}

/** Rounding shows what was meant to be printed; a number of another size does not say which one is right. */
function readStored(shown: string, stored: string, read: (printed: string) => ReadCell): ReadCell {
  const between = `格里显示“${shown}”，存的是 ${stored}`;
  if (Number(stored) === 0 && isPlaceholder(shown)) {
    const zero = read("0");
    return zero.kind === "value" ? { ...zero, doubt: `${between}，按 0 读` } : zero;
  }
  const found = read(shown);
  if (found.kind !== "value") return { kind: "notANumber", why: between };
  const decimals = /\.(\d+)/.exec(String(found.value))?.[1].length ?? 0;
  const isRounded = Math.abs(Number(found.value) - Number(stored)) <= 0.5000001 / 10 ** decimals;
  return isRounded
    ? { ...found, doubt: `${between}，按显示的读` }
    : { kind: "notANumber", why: `${between}，不知道哪个对` };
}

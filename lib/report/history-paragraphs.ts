import type { FigureValue } from "./values";

const linesOf = (text: FigureValue): string[] =>
  String(text ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "");

/** Lines of `these` that are not among `those`, each as often as it stands there. */
function without(these: string[], those: string[]): number {
  const left = new Map<string, number>();
  for (const line of those) left.set(line, (left.get(line) ?? 0) + 1);
  return these.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}

/** @returns how many paragraphs were written, changed or taken out between two states of a text. */
export function paragraphsIn(before: FigureValue, after: FigureValue): number {
  const [old, now] = [linesOf(before), linesOf(after)];
  return Math.max(without(old, now), without(now, old));
}

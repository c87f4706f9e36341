import type { TextChange } from "../report/compare-text";

/** `at` is where the run begins, in characters of both texts. */
export type ShownChange = TextChange & { at: number };

/** So many unchanged characters are shown on each side of a change; what is longer is cut. */
const around = 24;

function cut(text: string, first: boolean, last: boolean): string {
  const characters = [...text];
  if (characters.length <= around * (first || last ? 1 : 2) + 1) return text;
  const [head, tail] = [first ? [] : characters.slice(0, around), last ? [] : characters.slice(-around)];
  return `${head.join("")}…${tail.join("")}`;
}

/** Runs of a changed text, the unchanged ones cut to what surrounds a change. A single run is shown whole. */
export function shownChanges(changes: TextChange[]): ShownChange[] {
  let at = 0;
  return changes.map((change, index) => {
    const start = at;
    at += change.text.length;
    const uncut = change.kind !== "same" || changes.length === 1;
    const text = uncut ? change.text : cut(change.text, index === 0, index === changes.length - 1);
    return { ...change, text, at: start };
  });
}

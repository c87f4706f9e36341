import { type MergedPiece, textOfPieces } from "@/lib/report/merge-text";
import { textIn, type Words } from "@/lib/report/place";
import { conflictPieces } from "./conflict-pieces";
import type { OpenConflict } from "./open-conflicts";

/** `both`: the two of them one after the other, to be made one by hand. */
export type Choice = "mine" | "theirs" | "both";

/** One thing to be chosen; `key` names the very words, so that a choice between others is none of them. */
export type Question = { key: string; conflict: OpenConflict; pieces: MergedPiece[]; at: number };

/** @returns what is asked about a conflict, in the order of its text. `here` is what stands in the field now. */
export function questionsOf(conflict: OpenConflict, here: string): Question[] {
  const pieces = conflictPieces(conflict, here);
  return pieces.flatMap(({ base, mine, theirs, merged }, at) =>
    merged === null ? [{ key: JSON.stringify([conflict.place, at, base, mine, theirs]), conflict, pieces, at }] : [],
  );
}

const said = ({ mine, theirs }: MergedPiece, choice: Choice): string =>
  choice === "both" ? mine + theirs : choice === "mine" ? mine : theirs;

/**
 * @param choices of all questions of one conflict
 * @returns the chosen value, and the point between two that both stay
 */
export function chosenText(questions: Question[], choices: Choice[]): { text: string; between: Words | null } {
  const [{ pieces, conflict }] = questions;
  const choiceAt = new Map(questions.map(({ at }, index) => [at, choices[index]]));
  const text = textOfPieces(pieces, (piece, at) => said(piece, choiceAt.get(at) ?? "mine"));
  const both = questions.findIndex((_, index) => choices[index] === "both");
  const section = textIn(conflict.place);
  if (both < 0 || section === null) return { text, between: null };
  const { at } = questions[both];
  const before = textOfPieces([...pieces.slice(0, at), pieces[at]], (piece, index) =>
    index === at ? piece.mine : said(piece, choiceAt.get(index) ?? "mine"),
  );
  const lines = before.split("\n");
  const { length } = lines[lines.length - 1];
  return { text, between: { section, paragraph: lines.length - 1, start: length, end: length } };
}

/** So many characters are shown on each side of what is asked. */
const around = 40;
const sentenceEnd = /[。！？；\n]/;

/** @returns what stands in the same sentence before and behind what is asked. */
export function sentenceAround({ pieces, at }: Question): { before: string; behind: string } {
  const before = pieces[at - 1]?.merged?.split(sentenceEnd).at(-1) ?? "";
  const behind = pieces[at + 1]?.merged?.split(/(?<=[。！？；])|\n/)[0] ?? "";
  return { before: before.slice(-around), behind: behind.slice(0, around) };
}

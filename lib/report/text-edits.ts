import { diffArrays } from "diff";
import { liveSource } from "./live-source";

/** `text` takes the place of the UTF-16 units from `from` up to `to` of a text. */
export type Edit = { from: number; to: number; text: string };

/**
 * Steps of change after which a comparison is given up, since its work grows with their square: what differs is one
 * edit then. Several comparisons of one text share them.
 */
const mostSteps = 900;

/** A live figure and a number change as wholes, Chinese by the character. */
const token = new RegExp(`${liveSource.source}|\\d[\\d.,]*%?|[A-Za-z]+|[\\s\\S]`, "gu");
const tokensOf = (text: string): string[] => text.match(token) ?? [];

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The one range in which two lists differ, as an edit of their texts. */
function differenceOf(before: string[], after: string[]): Edit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const from = before.slice(0, start).join("").length;
  const gone = before.slice(start, before.length - end).join("");
  const text = after.slice(start, after.length - end).join("");
  return gone === text ? [] : [{ from, to: from + gone.length, text }];
}

function editsOf(before: string[], after: string[], steps: number): Edit[] {
  const runs = diffArrays(before, after, { maxEditLength: steps });
  if (!runs) return differenceOf(before, after);
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const { added, removed, value } of runs) {
    const text = value.join("");
    if (!added && !removed) open = null;
    else if (!open) {
      open = { from: at, to: at, text: "" };
      edits.push(open);
    }
    if (open && added) open.text += text;
    if (open && removed) open.to += text.length;
    if (!added) at += text.length;
  }
  return edits;
}

/** @returns what makes `after` of `before`, in whole lines; each line ends with its line break. */
export const lineEdits = (before: string, after: string): Edit[] =>
  before === after ? [] : editsOf(linesOf(before), linesOf(after), mostSteps);

/** A lone character that two changes leave between them stands there by chance: what is written around it is one change. */
function withoutChance(before: string, edits: Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined[joined.length - 1];
    if (last && edit.from - last.to < 2)
      joined[joined.length - 1] = {
        ...last,
        to: edit.to,
        text: last.text + before.slice(last.to, edit.from) + edit.text,
      };
    else joined.push(edit);
  }
  return joined;
}

/** @returns what makes `after` of `before`, by words; `shared`: how many such comparisons are made for one text. */
export const wordEdits = (before: string, after: string, shared = 1): Edit[] =>
  before === after
    ? []
    : withoutChance(before, editsOf(tokensOf(before), tokensOf(after), Math.ceil(mostSteps / Math.sqrt(shared))));

/** @returns what makes `after` of `before`, as few characters as it takes, in the order of the text. */
export function editsBetween(before: string, after: string): Edit[] {
  // With a line break behind the last line, too, it is a line like the others.
  const lines = lineEdits(`${before}\n`, `${after}\n`);
  return lines.flatMap(({ from, to, text }) =>
    wordEdits(`${before}\n`.slice(from, to), text, lines.length).map((edit) => inside(before, from, edit)),
  );
}

/** An edit that reaches the line break put behind a text, brought back into it. */
function inside({ length }: string, start: number, edit: Edit): Edit {
  const [from, to, text] = [start + edit.from, start + edit.to, edit.text];
  if (to <= length) return { from, to, text };
  // What ends with no line break is nothing at all: the one that stands before it is the last now, and goes.
  if (!text.endsWith("\n")) return { from: from - 1, to: length, text };
  const kept = text.slice(0, -1);
  return from <= length ? { from, to: length, text: kept } : { from: length, to: length, text: `\n${kept}` };
}

/** @returns the text after edits that are in its order and do not meet. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [done, at] = ["", 0];
  for (const edit of edits) {
    done += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return done + text.slice(at);
}

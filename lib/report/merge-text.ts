import { applyEdits, type Edit, lineEdits, wordEdits } from "./text-edits";
import { WordBounds } from "./word-bounds";

/** A stretch of a text that two have changed, or one of them, or nobody; `merged` is null where both changed the same words. */
export type MergedPiece = { base: string; mine: string; theirs: string; merged: string | null };

/** `stretch`: the words that an edit touches, as a range of the base. */
type Side = Edit & { stretch: [from: number, to: number]; own: boolean };
type Group = { from: number; to: number; sides: Side[] };

/** Whether two changes cannot be told apart; the other one begins where `group` does, or behind that. */
type Meets = (group: Group, next: Side) => boolean;
type Settle = (piece: MergedPiece) => MergedPiece[];

const byPlace = (one: Side, other: Side) => one.stretch[0] - other.stretch[0] || one.stretch[1] - other.stretch[1];

function groupsOf(sides: Side[], meets: Meets): Group[] {
  const groups: Group[] = [];
  for (const side of sides.sort(byPlace)) {
    const [from, to] = side.stretch;
    const last = groups[groups.length - 1];
    if (last && (from < last.to || meets(last, side))) {
      last.to = Math.max(last.to, to);
      last.sides.push(side);
    } else groups.push({ from, to, sides: [side] });
  }
  return groups;
}

function pieceOf(base: string, { from, to, sides }: Group): MergedPiece {
  const part = base.slice(from, to);
  const made = (own: boolean) =>
    applyEdits(
      part,
      sides
        .filter((side) => side.own === own)
        .map((edit) => ({ from: edit.from - from, to: edit.to - from, text: edit.text })),
    );
  return { base: part, mine: made(true), theirs: made(false), merged: null };
}

/** What one of them alone changed, or both alike, is no question. */
function undisputed({ base, mine, theirs }: MergedPiece): string | null {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : null;
}

function combine(base: string, sides: Side[], meets: Meets, settle: Settle): MergedPiece[] {
  const pieces: MergedPiece[] = [];
  let at = 0;
  const same = (to: number) => {
    const text = base.slice(at, to);
    if (text !== "") pieces.push({ base: text, mine: text, theirs: text, merged: text });
  };
  for (const group of groupsOf(sides, meets)) {
    same(group.from);
    const piece = pieceOf(base, group);
    const merged = undisputed(piece);
    pieces.push(...(merged === null ? settle(piece) : [{ ...piece, merged }]));
    at = group.to;
  }
  same(base.length);
  return pieces;
}

const isInsertion = ({ stretch: [from, to] }: Side) => from === to;

/** Something put in at one place by both: where one went on with what the other has, that is all of it. */
function longerOf({ base, mine, theirs }: MergedPiece): string | null {
  if (base !== "") return null;
  const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  return long.startsWith(short) || long.endsWith(short) ? long : null;
}

function mergeWords(piece: MergedPiece, shared: number): MergedPiece[] {
  const { base } = piece;
  const bounds = new WordBounds(base);
  const sideOf = (own: boolean) => (edit: Edit) => ({ ...edit, stretch: bounds.wordsAt(edit.from, edit.to), own });
  // Words put in beside a word that another one took the place of stand well there; beside a gap, or a new sentence, not.
  const takesPlace = (group: Group) =>
    bounds.isOneWord(group.from, group.to) && group.sides.some(({ text }) => text !== "");
  const meets: Meets = (group, next) => {
    if (next.stretch[0] !== group.to && next.stretch[0] !== group.from) return false;
    if (group.sides.every(({ own }) => own === next.own)) return false;
    const alone: Group = { from: next.stretch[0], to: next.stretch[1], sides: [next] };
    const [added, other] = isInsertion(next) ? [true, group] : [group.from === group.to, alone];
    return added && (other.from === other.to || !takesPlace(other));
  };
  const sides = [
    ...wordEdits(base, piece.mine, shared).map(sideOf(true)),
    ...wordEdits(base, piece.theirs, shared).map(sideOf(false)),
  ];
  return combine(base, sides, meets, (both) => [{ ...both, merged: longerOf(both) }]);
}

const paragraphsOf = (text: string): string[] => text.match(/[^\n]*\n/g) ?? [];

/** Paragraphs that both put in at one place stand there one after the other, and once what both have. */
function mergeParagraphs({ mine, theirs }: MergedPiece): string {
  const [one, other] = [mine, theirs].sort().map(paragraphsOf);
  const both: string[] = [];
  while (one.length > 0 && one[0] === other[0]) {
    both.push(one[0]);
    one.shift();
    other.shift();
  }
  let end = 0;
  while (end < one.length && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const last = one.splice(one.length - end);
  other.length -= end;
  const [shorter = "", longer = ""] = [one[0], other[0]];
  if (shorter !== "\n" && longer.startsWith(shorter.slice(0, -1))) one.shift();
  return [...both, ...one, ...other, ...last].join("");
}

const sentenceEnd = /[。！？；\n]/;

const joined = (one: MergedPiece, other: MergedPiece, merged: string | null): MergedPiece => ({
  base: one.base + other.base,
  mine: one.mine + other.mine,
  theirs: one.theirs + other.theirs,
  merged,
});

/** Two questions about one sentence are one question; everything between two questions is one piece. */
function inSentences(pieces: MergedPiece[]): MergedPiece[] {
  const whole: MergedPiece[] = [];
  for (const piece of pieces) {
    const [before, last] = [whole[whole.length - 2], whole[whole.length - 1]];
    if (last && last.merged !== null && piece.merged !== null)
      whole[whole.length - 1] = joined(last, piece, last.merged + piece.merged);
    else if (last?.merged === null && piece.merged === null) whole[whole.length - 1] = joined(last, piece, null);
    else if (before && last.merged !== null && piece.merged === null && !sentenceEnd.test(last.base + last.merged))
      whole.splice(-2, 2, joined(joined(before, last, null), piece, null));
    else whole.push(piece);
  }
  return whole;
}

/**
 * Merges two texts that were both made of `base`: paragraph by paragraph, and where both changed the same paragraph,
 * word by word. Live figures and the heading that opens a line are words. The work is bounded: of long texts that differ
 * much, more is asked about than need be.
 * @returns the text in pieces, in its order, with a line break behind its last line
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedPiece[] {
  // With a line break behind the last line, too, it is a line like the others.
  const [old, own, other] = [base, mine, theirs].map((text) => `${text}\n`);
  const sideOf = (isOwn: boolean) => (edit: Edit) => ({
    ...edit,
    stretch: [edit.from, edit.to] satisfies Side["stretch"],
    own: isOwn,
  });
  const edits = [lineEdits(old, own).map(sideOf(true)), lineEdits(old, other).map(sideOf(false))];
  const meets: Meets = (group, next) => isInsertion(next) && group.from === group.to && group.to === next.stretch[0];
  const shared = Math.max(1, Math.min(edits[0].length, edits[1].length));
  const pieces = combine(old, edits.flat(), meets, (both) =>
    both.base === "" ? [{ ...both, merged: mergeParagraphs(both) }] : mergeWords(both, shared),
  );
  return inSentences(pieces);
}

/** @returns the text of merged pieces; `choose` is asked where both changed the same words. */
export const textOfPieces = (pieces: MergedPiece[], choose: (piece: MergedPiece, index: number) => string): string =>
  pieces
    .map((piece, index) => piece.merged ?? choose(piece, index))
    .join("")
    .replace(/\n$/, "");

/** @returns the merged text; null where both changed the same words. */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  if (theirs === base || mine === theirs) return mine;
  if (mine === base) return theirs;
  const pieces = mergeTexts(base, mine, theirs);
  return pieces.every(({ merged }) => merged !== null) ? textOfPieces(pieces, () => "") : null;
}

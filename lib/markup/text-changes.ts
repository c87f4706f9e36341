import type { ProseId } from "../editions/edition";
import { type Before, keepLive, liveAddresses } from "../report/kept-live";
import { piecesOf } from "../report/live-figures";
import { sectionOfText, wordsPlace } from "../report/place";
import { type Edit, editsBetween } from "../report/text-edits";
import { creditFor } from "./credit";
import type { FileRevision, MarkedChange } from "./marked-file";
import { inSource, type PrintedText, printedText } from "./printed-text";

type Texts = {
  section: ProseId;
  /** As stored. */
  now: string;
  /** What the mark-up was made on, as printed. */
  base: string;
  /** What it has become in the file, as printed. */
  theirs: string;
};

const neighbours = 16;

const meets = (one: Edit, other: Edit) => one.from <= other.to && other.from <= one.to;
const overlaps = (one: Edit, other: Edit) => one.from < other.to && other.from < one.to;

/** @returns what was changed in a text, words by words, each where it stands in the text as it is stored now. */
export function textChanges(
  { section, now, base, theirs }: Texts,
  before: Before,
  revisions: FileRevision[],
): MarkedChange[] {
  const printed = printedText(now, before.now);
  const since = editsBetween(base, printed.text);
  let grown = 0;
  return editsBetween(base, theirs).map((edit) => {
    const inTheirs = edit.from + grown;
    grown += edit.text.length - (edit.to - edit.from);
    const shift = since
      .filter(({ to }) => to <= edit.from)
      .reduce((sum, each) => sum + each.text.length - (each.to - each.from), 0);
    const isLive = (each: Edit) => isOfLive(printed, now, nowOf(base, each, [each], since), before);
    const meeting = since.filter((each) => meets(each, edit) && (overlaps(each, edit) || !isLive(each)));
    const moved =
      meeting.length > 0
        ? nowOf(base, edit, meeting, since)
        : { from: edit.from + shift, to: edit.to + shift, text: edit.text };
    const source = inSource(printed, moved);
    const live = liveIn(now, source, before);
    const isDone =
      (live?.kept?.along.length === 0 && live.kept.text === now.slice(source.from, source.to)) ||
      meeting.some((each) => each.from === edit.from && each.to === edit.to && each.text === edit.text);
    // What a live figure prints is no writing of anybody: where it can stay, nothing stands in the way.
    const isWrittenOn = live?.kept ? !meeting.every(isLive) : meeting.length > 0;
    const gone = base.slice(edit.from, edit.to);
    const credit = creditFor(revisions, {
      gone: { text: gone, line: lineAround(base, edit.from, edit.to) },
      come: { text: edit.text, line: lineAround(theirs, inTheirs, inTheirs + edit.text.length) },
    });
    return {
      // Where it stands in the file and what it says there: taking another change does not change it.
      id: `${section}:${inTheirs}:${gone.length}:${edit.text.slice(0, 40)}`,
      place: placeOf(section, now, source),
      section: sectionOfText(section),
      before: gone,
      after: edit.text,
      around: {
        before: base.slice(Math.max(lineStart(base, edit.from), edit.from - neighbours), edit.from),
        after: base.slice(edit.to, edit.to + neighbours).split("\n")[0],
      },
      ...credit,
      state: isDone ? "done" : isWrittenOn ? "overtaken" : "open",
      now: isWrittenOn ? printed.text.slice(moved.from, moved.to) : null,
      edit: source,
      live,
      put: null,
    };
  });
}

/** The live figures that an edit of the stored text takes the place of, and how they can stay. */
function liveIn(now: string, { from, to, text }: Edit, before: Before): MarkedChange["live"] {
  const stored = now.slice(from, to);
  const addresses = liveAddresses(stored, before.now);
  if (addresses.length === 0) return null;
  const { lost, ...kept } = keepLive(stored, text, before);
  return { addresses, kept: lost.length > 0 ? null : kept };
}

/** Whether a range of the printed text is what one live figure prints, or a part of it. */
function isOfLive(printed: PrintedText, now: string, edit: Edit, { now: figures }: Before) {
  const { from, to } = inSource(printed, edit);
  const pieces = piecesOf(now.slice(from, to), figures);
  return pieces.length === 1 && pieces[0].kind === "live";
}

/** Where what has been written on since stands now, and what all of that would say with the edit. */
function nowOf(base: string, edit: Edit, meeting: Edit[], since: Edit[]): Edit {
  const first = Math.min(edit.from, meeting[0].from);
  const last = Math.max(edit.to, meeting[meeting.length - 1].to);
  const before = since.filter(({ to }) => to < first).reduce(growth, 0);
  const text = base.slice(first, edit.from) + edit.text + base.slice(edit.to, last);
  return { from: first + before, to: last + before + meeting.reduce(growth, 0), text };
}

const growth = (sum: number, { from, to, text }: Edit) => sum + text.length - (to - from);

const lineStart = (text: string, at: number) => text.lastIndexOf("\n", at - 1) + 1;

function lineAround(text: string, from: number, to: number): string {
  const end = text.indexOf("\n", Math.max(from, to));
  return text.slice(lineStart(text, from), end < 0 ? undefined : end);
}

/** The words that stand there now; nothing to point at is a point. */
function placeOf(section: ProseId, now: string, { from, to }: { from: number; to: number }): string {
  const start = lineStart(now, from);
  const end = now.indexOf("\n", from);
  const paragraph = now.slice(0, start).split("\n").length - 1;
  const until = Math.max(from, Math.min(to, end < 0 ? now.length : end));
  return wordsPlace({ section, paragraph, start: from - start, end: until - start });
}

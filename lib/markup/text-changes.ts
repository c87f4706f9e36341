import type { ProseId } from "../editions/edition";
import type { AllFigures } from "../report/figures";
import { sectionOfText, wordsPlace } from "../report/place";
import { type Edit, editsBetween } from "../report/text-edits";
import { creditFor } from "./credit";
import type { FileRevision, MarkedChange } from "./marked-file";
import { inSource, printedText } from "./printed-text";

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

/** @returns what was changed in a text, words by words, each where it stands in the text as it is stored now. */
export function textChanges(
  { section, now, base, theirs }: Texts,
  figures: AllFigures,
  revisions: FileRevision[],
): MarkedChange[] {
  const printed = printedText(now, figures);
  const since = editsBetween(base, printed.text);
  let grown = 0;
  return editsBetween(base, theirs).map((edit) => {
    const inTheirs = edit.from + grown;
    grown += edit.text.length - (edit.to - edit.from);
    const shift = since
      .filter(({ to }) => to <= edit.from)
      .reduce((sum, each) => sum + each.text.length - (each.to - each.from), 0);
    const meeting = since.filter((each) => meets(each, edit));
    const isDone = meeting.some((each) => each.from === edit.from && each.to === edit.to && each.text === edit.text);
    const moved = meeting.length > 0 ? nowOf(edit, meeting, since) : { from: edit.from + shift, to: edit.to + shift };
    const source = inSource(printed, { ...moved, text: edit.text });
    const before = base.slice(edit.from, edit.to);
    const credit = creditFor(revisions, {
      gone: { text: before, line: lineAround(base, edit.from, edit.to) },
      come: { text: edit.text, line: lineAround(theirs, inTheirs, inTheirs + edit.text.length) },
    });
    return {
      // Where it stands in the file and what it says there: taking another change does not change it.
      id: `${section}:${inTheirs}:${before.length}:${edit.text.slice(0, 40)}`,
      place: placeOf(section, now, source),
      section: sectionOfText(section),
      before,
      after: edit.text,
      around: {
        before: base.slice(Math.max(lineStart(base, edit.from), edit.from - neighbours), edit.from),
        after: base.slice(edit.to, edit.to + neighbours).split("\n")[0],
      },
      ...credit,
      state: isDone ? "done" : meeting.length > 0 ? "overtaken" : "open",
      now: meeting.length > 0 ? printed.text.slice(moved.from, moved.to) : null,
      edit: source,
      put: null,
    };
  });
}

/** Where what has been written on since stands now. */
function nowOf(edit: Edit, meeting: Edit[], since: Edit[]): { from: number; to: number } {
  const first = Math.min(edit.from, meeting[0].from);
  const last = Math.max(edit.to, meeting[meeting.length - 1].to);
  const before = since.filter(({ to }) => to < first).reduce(growth, 0);
  return { from: first + before, to: last + before + meeting.reduce(growth, 0) };
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

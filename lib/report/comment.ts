import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import type { AllFigures } from "./figures";
import { type Place, type PrintedPlace, parsePlace, printPlace, type Words } from "./place";
import { findAgain, type Quote } from "./quote";
import { lineAt } from "./quote-at";
import { valueAt } from "./value-at";
import type { Report } from "./values";

export type Reply = { id: string; text: string; by: string; at: string };

/** What may become of a comment. */
export const commentEventKinds = ["reply", "settle", "reopen"] as const;
export type CommentEventKind = (typeof commentEventKinds)[number];

/** A word about a place of a report, with its thread. What was said is never changed; it is answered and settled. */
export type Comment = {
  id: string;
  /** The printed form of where it was said. */
  place: string;
  /** What stood there then, by which the place is found again; a figure's quote holds its value alone. */
  quote: Quote | null;
  text: string;
  /** Whether it asks for a change, 要求改. */
  asks: boolean;
  by: string;
  at: string;
  /** The report's revision of which it was said. */
  revision: number;
  settled: { by: string; at: string } | null;
  replies: Reply[];
};

/** Where a comment's place is now: still there, written on since (`before` is what stood there), or gone. */
export type Standing =
  | { kind: "there"; place: Place }
  | { kind: "changed"; place: Place; before: string }
  | { kind: "gone"; before: string };

/** Half of a paragraph's words must still be there for it to be the same one. */
function nearestLine(text: string, { paragraph }: Pick<Words, "paragraph">, was: string): number | null {
  const lines = text.split("\n");
  const same = lines.flatMap((line, at) => (line === was ? [at] : []));
  if (same.length > 0)
    return same.reduce((best, at) => (Math.abs(at - paragraph) < Math.abs(best - paragraph) ? at : best));
  const head = was.slice(0, 12);
  const begun = lines.findIndex((line) => head.length > 3 && line.startsWith(head));
  return begun >= 0 ? begun : null;
}

/** @returns where the place of a comment stands in the report as it is now. */
export function standingOf(
  { place: printed, quote }: Pick<Comment, "place" | "quote">,
  report: Report,
  figures: AllFigures,
): Standing {
  const place = parsePlace(printed);
  const before = quote?.words ?? "";
  if (!place) return { kind: "gone", before };
  if (place.kind === "words") {
    const found = quote && findAgain(place, quote, report.text[place.section]);
    return found ? { kind: "there", place: { kind: "words", ...found } } : { kind: "gone", before };
  }
  if (place.kind === "paragraph") {
    const line = nearestLine(report.text[place.section], place, before);
    if (line === null) return { kind: "gone", before };
    const now = { ...place, paragraph: line };
    return lineAt(report, now) === before ? { kind: "there", place: now } : { kind: "changed", place: now, before };
  }
  const now =
    place.kind === "figure" || place.kind === "entry"
      ? (report.entries[place.address] ?? figures.get(place.address) ?? "")
      : (valueAt(report, place) ?? "");
  return String(now) === before ? { kind: "there", place } : { kind: "changed", place, before };
}

/** @returns comments, or what else has a place, in the order of the document; those whose place is gone last. */
export function inDocumentOrder<Placed extends { standing: Standing }>(edition: Edition, comments: Placed[]) {
  const addresses = [...figuresOf(edition).keys()];
  const sections = ["cover", "preamble", ...edition.sections.map(({ id }) => id)];
  const rank = (standing: Standing): number[] => {
    if (standing.kind === "gone") return [sections.length, 0, 0];
    const { place } = standing;
    if (place.kind === "cover") return [0, 0, 0];
    if ("address" in place) {
      const section = figuresOf(edition).get(place.address)?.section ?? "";
      return [sections.indexOf(section), addresses.indexOf(place.address), 0];
    }
    const [line, start] = place.kind === "text" ? [-1, 0] : [place.paragraph, place.kind === "words" ? place.start : 0];
    return [sections.indexOf(place.section), line, start];
  };
  const ranked = comments.map((each) => ({ ...each, rank: rank(each.standing) }));
  const firstDifference = (one: number[], other: number[]) =>
    one.map((part, at) => part - other[at]).find(Boolean) ?? 0;
  return ranked.sort((one, other) => firstDifference(one.rank, other.rank));
}

/** The printed form of where a comment stands now, for going there. */
export const placeNow = (standing: Standing): PrintedPlace | null =>
  standing.kind === "gone" ? null : printPlace(standing.place);

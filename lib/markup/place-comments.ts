import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import type { AllFigures } from "../report/figures";
import { type CoverField, type Place, paragraphPlace, parsePlace, printPlace, wordsPlace } from "../report/place";
import { printDay } from "../report/print-date";
import { neighbours, type Quote, quoteOf } from "../report/quote";
import { longestQuoted, quoteAt } from "../report/quote-at";
import { proseIds, type Report } from "../report/values";
import type { FileSpot } from "./marked-file";

export type Pinned = { place: string; quote: Quote; about: string; gone: boolean };

/** `wordsAt`: where words of a file stand in the report's prose. */
type Subject = {
  edition: Edition;
  report: Report;
  figures: AllFigures;
  wordsAt: (spot: FileSpot) => Place | null;
};

/** Where a comment of a file belongs in the report as it is now; one whose words are gone keeps them as its quote. */
export function pinComment(subject: Subject, spots: FileSpot[], title: string): Pinned {
  for (const spot of spots) {
    const found = placeOf(subject, spot, title);
    const quote = found && quoteAt(subject.edition, subject.report, subject.figures, found.place);
    if (found && quote) return { place: printPlace(found.place), quote, about: found.about, gone: false };
  }
  return gone(spots[0]);
}

function placeOf(
  { edition, report, wordsAt }: Subject,
  spot: FileSpot,
  title: string,
): { place: Place; about: string } | null {
  const about = `批在“${spot.line.trim().slice(0, 30)}”上`;
  const cell = spot.address ?? spot.beside;
  if (cell && figuresOf(edition).has(cell)) {
    return { place: { kind: "figure", address: cell }, about: spot.address ? "" : about };
  }
  const words = wordsAt(spot);
  if (words) return { place: words, about: "" };
  const line = bare(spot.line);
  const cover = coverOf(report, title, line);
  if (cover) return { place: { kind: "cover", field: cover }, about: cover === "unit.name" ? about : "" };
  const section = edition.sections.find(({ heading }) => line === bare(heading));
  const prose = proseIds.find((id) => id === section?.id);
  if (prose && report.text[prose] !== "") return { place: parsePlace(paragraphPlace(prose, 0)) as Place, about };
  const first = section && [...figuresOf(edition).values()].find((figure) => figure.section === section.id);
  return first ? { place: { kind: "figure", address: first.address }, about } : null;
}

const bare = (text: string) => text.replace(/\s+/g, "");

/** The office stands in the title, too: a line that is nothing but its name is its signature. */
function coverOf({ signature }: Report, title: string, line: string): CoverField | null {
  if (line === "") return null;
  if (line === bare(signature.unit)) return "signature.unit";
  if (line === bare(printDay(signature.issuedOn))) return "signature.issuedOn";
  return bare(title).includes(line) ? "unit.name" : null;
}

function gone(spot: FileSpot | undefined): Pinned {
  const { line = "", start = 0, end = 0 } = spot ?? {};
  const own =
    end > start
      ? { start, end: Math.min(end, start + longestQuoted) }
      : { start: 0, end: Math.min(line.length, longestQuoted) };
  const quote = quoteOf(line, own);
  // Nothing at all would be found everywhere: a mark that no text has is not.
  const words = quote.words === "" ? "（文件里没有标出原文）" : quote.words;
  const place = wordsPlace({ section: "overview", paragraph: 0, start: 0, end: Math.max(1, words.length) });
  return { place, quote: { ...quote, words, before: quote.before.slice(-neighbours) }, about: "", gone: true };
}

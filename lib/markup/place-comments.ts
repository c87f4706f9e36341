import type { Edition, ProseId } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import type { AllFigures } from "../report/figures";
import { cellPlace, type Place, paragraphPlace, parsePlace, printPlace, wordsPlace } from "../report/place";
import { findAgain, neighbours, type Quote, quoteOf } from "../report/quote";
import { longestQuoted, quoteAt } from "../report/quote-at";
import { proseIds, type Report } from "../report/values";
import type { FileSpot } from "./marked-file";
import { inSource, printedText } from "./printed-text";

export type Pinned = { place: string; quote: Quote; about: string; gone: boolean };

type Subject = { edition: Edition; report: Report; figures: AllFigures };

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
  { edition, report, figures }: Subject,
  spot: FileSpot,
  title: string,
): { place: Place; about: string } | null {
  const about = `批在“${spot.line.trim().slice(0, 30)}”上`;
  const cell = spot.address ?? spot.beside;
  if (cell && figuresOf(edition).has(cell)) {
    return { place: parsePlace(cellPlace("figure", cell)) as Place, about: spot.address ? "" : about };
  }
  const words = proseIds.flatMap((section) => wordsIn(section, report, figures, spot))[0];
  if (words) return { place: words, about: "" };
  const line = spot.line.replace(/\s+/g, "");
  if (line !== "" && title.replace(/\s+/g, "").includes(line))
    return { place: { kind: "cover", field: "unit.name" }, about };
  if (line !== "" && line === report.signature.unit)
    return { place: { kind: "cover", field: "signature.unit" }, about: "" };
  const section = edition.sections.find(({ heading }) => line === heading.replace(/\s+/g, ""));
  const prose = proseIds.find((id) => id === section?.id);
  if (prose && report.text[prose] !== "") return { place: parsePlace(paragraphPlace(prose, 0)) as Place, about };
  const first = section && [...figuresOf(edition).values()].find((figure) => figure.section === section.id);
  return first ? { place: { kind: "figure", address: first.address }, about } : null;
}

function wordsIn(section: ProseId, report: Report, figures: AllFigures, { line, start, end }: FileSpot): Place[] {
  const printed = printedText(report.text[section], figures);
  const indent = line.length - line.trimStart().length;
  const own = line.trim();
  const [from, to] = [start, end].map((at) => Math.max(0, Math.min(own.length, at - indent)));
  const lines = printed.text.split("\n");
  const at = lines.indexOf(own);
  const isWhole = to <= from || (from === 0 && to >= own.length);
  const begin = at < 0 ? -1 : lines.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0);
  if (own === "") return [];
  if (begin >= 0) return [inStored(section, report.text[section], printed, begin + from, begin + to, isWhole)];
  if (isWhole) return [];
  const found = findAgain(
    { section, paragraph: 0, start: from, end: to },
    quoteOf(own, { start: from, end: to }),
    printed.text,
  );
  if (!found) return [];
  const offset = lines.slice(0, found.paragraph).reduce((sum, each) => sum + each.length + 1, 0);
  return [inStored(section, report.text[section], printed, offset + found.start, offset + found.end, false)];
}

function inStored(
  section: ProseId,
  stored: string,
  printed: ReturnType<typeof printedText>,
  from: number,
  to: number,
  whole: boolean,
): Place {
  const source = inSource(printed, { from, to, text: "" });
  const start = stored.lastIndexOf("\n", source.from - 1) + 1;
  const paragraph = stored.slice(0, start).split("\n").length - 1;
  if (whole) return { kind: "paragraph", section, paragraph };
  return { kind: "words", section, paragraph, start: source.from - start, end: source.to - start };
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

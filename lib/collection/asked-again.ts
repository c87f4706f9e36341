import { editionById } from "../editions/register";
import { isDecimal } from "../report/decimal";
import { type AllFigures, deriveFigures, sameFigure } from "../report/figures";
import { printLiveFigures } from "../report/live-figures";
import { type Place, parsePlace } from "../report/place";
import { quoteAt } from "../report/quote-at";
import type { Report } from "../report/values";
import type { DecisionItem } from "./submission";

/**
 * An item of an earlier return, with what its place says now, and whether that is what it said then; `unchanged` is null
 * where nobody can tell: it speaks of no place, or said nothing of what stood there.
 */
export type AskedItem = DecisionItem & { now: string; unchanged: boolean | null };
type Now = Pick<AskedItem, "now" | "unchanged">;

const sameWords = (one: string, other: string) => one.replace(/\s/g, "") === other.replace(/\s/g, "");

/** A cell, what stands with it, or a line of the cover. */
function valueNow(report: Report, figures: AllFigures, place: Place, is: string): Now {
  const now = quoteAt(editionById(report.edition), report, figures, place)?.words ?? "";
  return { now, unchanged: isDecimal(now) && isDecimal(is) ? sameFigure(now, is) : sameWords(now, is) };
}

/** What was quoted may have moved to another paragraph or part. */
function wordsNow(report: Report, figures: AllFigures, place: Place | null, is: string): Now {
  // A number of no place may stand anywhere.
  if (place === null && isDecimal(is)) return { now: "", unchanged: null };
  const texts = Object.values(report.text).map((text) => printLiveFigures(text, figures));
  if (is !== "" && texts.some((text) => sameWords(text, is) || text.includes(is))) return { now: is, unchanged: true };
  if (place === null) return { now: "", unchanged: null };
  if (is !== "") return { now: "", unchanged: false };
  const isBlank = "section" in place && report.text[place.section].trim() === "";
  return { now: "", unchanged: isBlank ? true : null };
}

function nowAt(report: Report, { place: printed, is }: DecisionItem): Now {
  const place = parsePlace(printed);
  const figures = deriveFigures(editionById(report.edition), report.figures);
  const holdsValue = place !== null && ("address" in place || place.kind === "cover");
  return holdsValue ? valueNow(report, figures, place, is) : wordsNow(report, figures, place, is);
}

const order = [true, null, false];

/** @returns what an earlier return asked for, what is still as it was first. */
export const askedAgain = (items: readonly DecisionItem[], report: Report): AskedItem[] =>
  items
    .map((item) => ({ ...item, ...nowAt(report, item) }))
    .toSorted((a, b) => order.indexOf(a.unchanged) - order.indexOf(b.unchanged));

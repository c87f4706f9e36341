import { editionById } from "../editions/register";
import { isDecimal } from "../report/decimal";
import { deriveFigures, sameFigure } from "../report/figures";
import { printLiveFigures } from "../report/live-figures";
import { parsePlace } from "../report/place";
import type { Report } from "../report/values";
import type { DecisionItem } from "./submission";

/** An item of an earlier return, with what its place says now, and whether that is what it said then. */
export type AskedItem = DecisionItem & { now: string; unchanged: boolean };

const sameWords = (one: string, other: string) => one.replace(/\s/g, "") === other.replace(/\s/g, "");

function nowAt(report: Report, { place: printed, is }: DecisionItem): Pick<AskedItem, "now" | "unchanged"> {
  const place = printed === "" ? null : parsePlace(printed);
  const figures = deriveFigures(editionById(report.edition), report.figures);
  if (place && "address" in place) {
    const value = figures.get(place.address) ?? null;
    const now = value === null ? "" : String(value);
    const same = isDecimal(now) && isDecimal(is) ? sameFigure(now, is) : sameWords(now, is);
    return { now, unchanged: same };
  }
  const texts = Object.values(report.text).map((text) => printLiveFigures(text, figures));
  const found = is !== "" && texts.some((text) => sameWords(text, is) || text.includes(is));
  return { now: found ? is : "", unchanged: found };
}

/** @returns what an earlier return asked for, what is still as it was first. */
export const askedAgain = (items: readonly DecisionItem[], report: Report): AskedItem[] =>
  items
    .map((item) => ({ ...item, ...nowAt(report, item) }))
    .toSorted((a, b) => Number(b.unchanged) - Number(a.unchanged));

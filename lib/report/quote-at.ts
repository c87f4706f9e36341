import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import type { AllFigures } from "./figures";
import type { Place, Words } from "./place";
import { type Quote, quoteOf } from "./quote";
import { valueAt } from "./value-at";
import type { Report } from "./values";

/** Of longer passages the beginning is enough to find them again. */
export const longestQuoted = 2000;

const alone = (words: string): Quote => ({ before: "", words, after: "" });

export const lineAt = (
  report: Report,
  { section, paragraph }: Pick<Words, "section" | "paragraph">,
): string | undefined => report.text[section].split("\n")[paragraph];

/** @returns what stands at a place; null where nothing can: no such line, or a cell that the edition does not have. */
export function quoteAt(edition: Edition, report: Report, figures: AllFigures, place: Place): Quote | null {
  if (place.kind === "words") {
    const line = lineAt(report, place);
    const isThere = line !== undefined && place.start < place.end && place.end <= line.length;
    return isThere ? quoteOf(line, { ...place, end: Math.min(place.end, place.start + longestQuoted) }) : null;
  }
  if (place.kind === "paragraph") {
    const line = lineAt(report, place);
    return line ? alone(line) : null;
  }
  if (place.kind === "figure" || place.kind === "entry") {
    const { address } = place;
    return figuresOf(edition).has(address)
      ? alone(String(report.entries[address] ?? figures.get(address) ?? ""))
      : null;
  }
  if ("address" in place && !figuresOf(edition).has(place.address)) return null;
  return alone(String(valueAt(report, place) ?? ""));
}

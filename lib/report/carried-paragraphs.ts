import type { AllFigures } from "./figures";
import { piecesOf } from "./live-figures";
import { paragraphsOf } from "./paragraphs";

/** A paragraph of last year's text: as it was printed, and as it goes into this year's. */
export type CarriedParagraph = { line: number; printed: string; text: string };

/**
 * Last year's paragraphs for this year's text: a live figure stays live where this year's edition has its figures,
 * otherwise it becomes the number that last year printed.
 * @param figures this year's, of which only the addresses count
 */
export function carriedParagraphs(text: string, lastYear: AllFigures, figures: AllFigures): CarriedParagraph[] {
  return paragraphsOf(text).map((paragraph) => {
    const pieces = piecesOf(paragraph.text, lastYear);
    const carried = pieces.map((piece) =>
      piece.kind === "live" && piece.addresses.every((address) => figures.has(address)) ? piece.source : piece.text,
    );
    return { line: paragraph.line, printed: pieces.map((piece) => piece.text).join(""), text: carried.join("") };
  });
}

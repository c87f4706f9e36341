import type { Finding } from "@/lib/checks/finding";
import { paragraphPlace, wordsPlace } from "@/lib/report/place";

/** The printed place of what a finding speaks of. */
export function placeOfFinding({ addresses, place, section }: Finding): string {
  if (place) return wordsPlace(place);
  return addresses[0] ?? `text:${section}`;
}

/** Where the paper shows a finding: at a cell, or at the line of a text. */
export const anchorOfFinding = ({ addresses, place }: Finding): string | null =>
  addresses[0] ?? (place ? paragraphPlace(place.section, place.paragraph) : null);

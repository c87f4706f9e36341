import type { Finding } from "@/lib/checks/finding";
import { paragraphPlace } from "@/lib/report/place";

/** Where the paper shows a finding: at a cell, or at the line of a text. */
export const anchorOfFinding = ({ addresses, place }: Finding): string | null =>
  addresses[0] ?? (place ? paragraphPlace(place.section, place.paragraph) : null);

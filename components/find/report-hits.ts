import type { Edition, ProseId } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import type { AllFigures } from "@/lib/report/figures";
import { findInText, type ReportHit, replaceInText } from "@/lib/report/find-text";
import { parsePlace, textOfSection, textPlace } from "@/lib/report/place";
import { sectionIdsOf } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";

/** The texts of a report in the order in which they are printed. */
const textsOf = (edition: Edition): ProseId[] =>
  sectionIdsOf(edition)
    .map(textOfSection)
    .filter((id) => id !== null);

/** @returns every place of the report's texts where `wanted` is printed. */
export const hitsIn = (edition: Edition, { text }: Report, figures: AllFigures, wanted: string): ReportHit[] =>
  textsOf(edition).flatMap((id) => findInText(text[id], wanted, figures).map((hit) => ({ id, ...hit })));

/** @returns the texts that change when `words` take the place of the hits. */
export function changesFor({ text }: Report, hits: readonly ReportHit[], words: string): Change[] {
  const ids = [...new Set(hits.map(({ id }) => id))];
  return ids.map((id) => ({
    place: textPlace(id),
    before: text[id],
    after: replaceInText(
      text[id],
      hits.filter((hit) => hit.id === id),
      words,
    ),
  }));
}

/** @returns the index of the first place in the step being edited, or in a later one; the first of all where there is none. */
export function firstFrom(edition: Edition, hits: readonly ReportHit[], anchor: string | null): number {
  const place = parsePlace(anchor ?? "");
  const order = textsOf(edition);
  const here = place && "section" in place ? order.indexOf(place.section) : -1;
  const line = place && "paragraph" in place ? place.paragraph : 0;
  const at = hits.findIndex((hit) => {
    const place = order.indexOf(hit.id);
    return place > here || (place === here && hit.line >= line);
  });
  return Math.max(0, at);
}

/** @returns the index of the first place behind `hit`, where words of `length` now stand; the first of all, or -1 without any. */
export function firstBehind(edition: Edition, hits: readonly ReportHit[], hit: ReportHit, length: number): number {
  const order = textsOf(edition);
  const at = hits.findIndex(({ id, line, start }) => {
    if (id !== hit.id) return order.indexOf(id) > order.indexOf(hit.id);
    return line > hit.line || (line === hit.line && start >= hit.start + length);
  });
  return at < 0 ? Math.min(0, hits.length - 1) : at;
}

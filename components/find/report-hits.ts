import type { FieldChange } from "@/components/report/undo-history";
import type { Edition, ProseId } from "@/lib/editions/edition";
import type { AllFigures } from "@/lib/report/figures";
import { findInText, type ReportHit, replaceInText } from "@/lib/report/find-text";
import { proseIdOf, sectionIdsOf } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";

/** The texts of a report in the order in which they are printed. */
const textsOf = (edition: Edition): ProseId[] =>
  sectionIdsOf(edition)
    .map(proseIdOf)
    .filter((id) => id !== null);

/** @returns every place of the report's texts where `wanted` is printed. */
export const hitsIn = (edition: Edition, { text }: Report, figures: AllFigures, wanted: string): ReportHit[] =>
  textsOf(edition).flatMap((id) => findInText(text[id], wanted, figures).map((hit) => ({ id, ...hit })));

/** @returns the texts that change when `words` take the place of the hits. */
export function changesFor({ text }: Report, hits: readonly ReportHit[], words: string): FieldChange[] {
  const ids = [...new Set(hits.map(({ id }) => id))];
  return ids.map((id) => ({
    name: `text.${id}`,
    text: replaceInText(
      text[id],
      hits.filter((hit) => hit.id === id),
      words,
    ),
  }));
}

/** @returns the index of the first place in the step being edited, or in a later one; the first of all where there is none. */
export function firstFrom(edition: Edition, hits: readonly ReportHit[], anchor: string | null): number {
  const [section, line] = (anchor ?? "").split(".");
  const order = textsOf(edition);
  const here = order.indexOf(section as ProseId);
  const at = hits.findIndex((hit) => {
    const place = order.indexOf(hit.id);
    return place > here || (place === here && hit.line >= (Number(line) || 0));
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

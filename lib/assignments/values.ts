import type { Edition, SectionId } from "../editions/edition";
import { figuresOf, shortLabelOf } from "../editions/figures-of-edition";
import { readEntry } from "../report/read-entry";
import type { SectionPatch } from "../report/section-values";
import { longestEntry } from "../report/text-limits";
import type { FigureValue, Report } from "../report/values";
import { aspectText, withAspectText } from "./aspect-text";
import type { Answer } from "./assignment";
import { partsOf } from "./parts";

const aspectOf = (edition: Edition, place: string) => {
  const part = partsOf(edition).get(place);
  return part?.kind === "aspect" ? part : null;
};

/** @returns what a report holds at a place that is asked for, as it is written there; "" where it is blank. */
export function heldAt(edition: Edition, report: Report, place: string): string {
  const aspect = aspectOf(edition, place);
  if (aspect) return aspectText(aspect.prose, report.text[aspect.prose.id], aspect.aspect);
  const value = report.figures[place] ?? report.entries[place] ?? "";
  return value === "" ? "" : String(value) + (report.units[place] ?? "");
}

/** What an answer puts into the report: a figure with its measure word, where the cell has one. */
export function figureOfAnswer(
  edition: Edition,
  place: string,
  value: string,
): { value: FigureValue; unit?: string } | null {
  const spec = figuresOf(edition).get(place);
  const read = spec && value.length <= longestEntry ? readEntry(spec, value) : null;
  return read?.ok ? { value: read.value, ...(read.unit ? { unit: read.unit } : {}) } : null;
}

/** @returns the answer as it would stand in the report. */
export function asHeld(edition: Edition, place: string, value: string): string {
  const figure = figureOfAnswer(edition, place, value);
  return figure ? String(figure.value ?? "") + (figure.unit ?? "") : value.trim();
}

/** What of an answer went into the report still stands there. */
export const isStill = (edition: Edition, report: Report, { place, taken }: Answer): boolean =>
  taken !== null && heldAt(edition, report, place) === asHeld(edition, place, taken);

/** Whether taking an answer writes over nothing of anybody else's. */
export function isSafe(edition: Edition, report: Report, answer: Answer): boolean {
  const held = heldAt(edition, report, answer.place);
  return held === "" || held === asHeld(edition, answer.place, answer.value) || isStill(edition, report, answer);
}

/** 表二 行政处罚 · 本年处理决定数量, 一、（四）平台建设: what a place is called in the drafter's list. */
export function nameOfPlace(edition: Edition, place: string): string {
  const aspect = aspectOf(edition, place);
  if (aspect) return `${aspect.prose.number}、${aspect.aspect.short}`;
  const spec = figuresOf(edition).get(place);
  const section = edition.sections.find(({ id }) => id === spec?.section);
  if (!spec || section?.kind !== "table") return place;
  return `${section.frame.name} ${shortLabelOf(spec)}`;
}

/** @returns the merge patches that put answers into a report, by section. */
export function patchesOfAnswers(
  edition: Edition,
  report: Report,
  answers: readonly Pick<Answer, "place" | "value">[],
): Map<SectionId, SectionPatch> {
  const patches = new Map<SectionId, SectionPatch>();
  for (const { place, value } of answers) {
    const aspect = aspectOf(edition, place);
    if (aspect) {
      const before = patches.get(aspect.prose.id)?.text ?? report.text[aspect.prose.id];
      patches.set(aspect.prose.id, { text: withAspectText(aspect.prose, before, aspect.aspect, value) });
      continue;
    }
    const [spec, figure] = [figuresOf(edition).get(place), figureOfAnswer(edition, place, value)];
    if (!spec || !figure) continue;
    const patch = patches.get(spec.section) ?? {};
    // A measure word that stood there belonged to the old figure: 元 behind one given in 万元 would be another amount.
    const unit = figure.unit ?? (spec.unitInCell && spec.measure === "amount" ? null : undefined);
    const units = unit === undefined ? {} : { units: { ...patch.units, [place]: unit } };
    patches.set(spec.section, { ...patch, figures: { ...patch.figures, [place]: figure.value }, ...units });
  }
  return patches;
}

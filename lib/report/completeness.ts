import type { Edition, SectionId } from "../editions/edition";
import { type AllFigures, deriveFigures, figuresOnDemand } from "./figures";
import { evaluateLiveFigure, isBlankLive, type LiveFigure } from "./live-figures";
import { textOfSection } from "./place";
import { hasGaps, type Parts, type PartValues, type SectionParts, sectionParts } from "./section-parts";
import { sectionIdsOf } from "./section-values";
import type { Figures, Report } from "./values";

export type SectionState = "empty" | "partial" | "complete";

/** A step with how much of it is filled in. */
export type StepState = Parts & { id: SectionId | "check"; state: SectionState };

/** The state of every section that is stored: what lists show of a report. */
export type SectionStates = Partial<Record<SectionId, SectionState>>;

const stateOf = ({ filled, total }: Parts, gaps: boolean): SectionState =>
  filled === 0 ? "empty" : filled < total || gaps ? "partial" : "complete";

const valuesIn = ({ text, figures, signature }: Report, id: SectionId): PartValues => {
  const prose = textOfSection(id);
  return { figures, signature, text: prose === null ? "" : text[prose] };
};

/**
 * @param finalised the last step is done only when the report has been declared final.
 * @param figures all figures of the report, where they are at hand already.
 * @returns the eight steps in the wizard's order.
 */
export function stepStates(
  edition: Edition,
  report: Report,
  finalised = false,
  figures: AllFigures = deriveFigures(edition, report.figures),
): StepState[] {
  const isBlank = (figure: LiveFigure) => evaluateLiveFigure(figure, figures) === null;
  const sections = sectionIdsOf(edition).map((id): StepState => {
    const { filled, total, ...rest } = sectionParts(edition, id, valuesIn(report, id));
    return { id, state: stateOf({ filled, total }, hasGaps({ filled, total, ...rest }, isBlank)), filled, total };
  });
  const check = { filled: finalised ? 1 : 0, total: 1 };
  return [...sections, { id: "check", state: stateOf(check, false), ...check }];
}

/**
 * @param figuresIn the entered figures of a table, asked for only where a text prints one.
 * @returns the state of each section of which the parts are known.
 */
export function sectionStates(
  edition: Edition,
  parts: ReadonlyMap<SectionId, SectionParts>,
  figuresIn: (id: SectionId) => Figures | undefined,
): SectionStates {
  const figures = figuresOnDemand(edition, ({ section, address }) => figuresIn(section)?.[address]);
  const isBlank = (figure: LiveFigure) => isBlankLive(figure, figures);
  return Object.fromEntries([...parts].map(([id, each]) => [id, stateOf(each, hasGaps(each, isBlank))]));
}

import type { Edition, ProseSection, Section, SectionId, TableSection } from "../editions/edition";
import { figuresOf } from "../editions/headings";
import { isWritten, readAspects } from "./aspects";
import { type AllFigures, deriveFigures } from "./figures";
import { piecesOf } from "./live-figures";
import { paragraphsOf } from "./paragraphs";
import type { Report } from "./values";

export type SectionState = "empty" | "partial" | "complete";

/** `filled` of `total` parts: figures of a table, aspects or headings of a text, lines of the cover. */
export type StepState = { id: SectionId | "check"; state: SectionState; filled: number; total: number };

type Parts = Pick<StepState, "filled" | "total">;

/** Left open in a text: the brackets of a standard sentence, or a live figure whose cell is blank. */
const openBrackets = /【\s*】/;

const stateOf = ({ filled, total }: Parts, gaps: boolean): SectionState =>
  filled === 0 ? "empty" : filled < total || gaps ? "partial" : "complete";

const hasGaps = (text: string, figures: AllFigures) =>
  openBrackets.test(text) ||
  text.split("\n").some((line) => piecesOf(line, figures).some((piece) => piece.kind === "live" && piece.blank));

/** Only entered figures count: totals fill themselves. */
function tableParts(edition: Edition, section: TableSection, report: Report): Parts {
  const entered = [...figuresOf(edition).values()].filter((spec) => spec.section === section.id && !spec.parts);
  const filled = entered.filter(({ address }) => (report.figures[address] ?? null) !== null);
  return { filled: filled.length, total: entered.length };
}

/** A text without prescribed aspects is whole when no heading in it stands empty. */
function proseParts(section: ProseSection, text: string): Parts {
  const paragraphs = paragraphsOf(text);
  if (section.aspectsRequired) {
    const places = readAspects(section, text);
    const written = places.filter((place) => place.written).length;
    // Something is written, though under none of the headings asked for.
    return { filled: Math.max(written, paragraphs.length > 0 ? 1 : 0), total: places.length };
  }
  const headings = paragraphs.flatMap(({ level }, index) => (level > 0 ? [index] : []));
  if (headings.length === 0) return { filled: paragraphs.length > 0 ? 1 : 0, total: 1 };
  const written = headings.filter((index) => isWritten(paragraphs, index)).length;
  return { filled: Math.max(written, 1), total: headings.length };
}

/** The unit is given with the report; what the cover still needs is the preamble and the signature. */
function coverParts({ text, signature }: Report): Parts {
  const lines = [text.preamble, signature.unit, signature.issuedOn];
  return { filled: lines.filter((line) => line.trim() !== "").length, total: lines.length };
}

function sectionState(edition: Edition, section: Section, report: Report, figures: AllFigures): StepState {
  const text = section.kind === "prose" ? report.text[section.id] : "";
  const parts = section.kind === "prose" ? proseParts(section, text) : tableParts(edition, section, report);
  return { id: section.id, state: stateOf(parts, hasGaps(text, figures)), ...parts };
}

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
  const cover = coverParts(report);
  const check = { filled: finalised ? 1 : 0, total: 1 };
  return [
    { id: "cover", state: stateOf(cover, hasGaps(report.text.preamble, figures)), ...cover },
    ...edition.sections.map((section) => sectionState(edition, section, report, figures)),
    { id: "check", state: stateOf(check, false), ...check },
  ];
}

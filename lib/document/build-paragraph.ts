import type { ProseId } from "../editions/edition";
import type { AllFigures } from "../report/figures";
import { piecesOf } from "../report/live-figures";
import type { Level, Paragraph } from "../report/paragraphs";
import { paragraphPlace } from "../report/place";
import type { ParagraphBlock, ParagraphStyle, Run } from "./document";

const styles: Record<Level, ParagraphStyle> = { 0: "body", 2: "heading2", 3: "heading3", 4: "heading4" };

/**
 * One paragraph of prose with its live figures printed; a run-in heading keeps its own runs. A numbered paragraph of one
 * whole sentence looks like a heading but heads nothing: it is a run-in heading with no text behind it.
 */
export function buildParagraph(paragraph: Paragraph, sectionId: ProseId, figures: AllFigures): ParagraphBlock {
  const { text, level, heading, line } = paragraph;
  const anchor = paragraphPlace(sectionId, line);
  const block = { kind: "paragraph" as const, style: styles[level], anchor };
  if (level === 0 || (heading === text.length && !text.endsWith("。")))
    return { ...block, runs: runsOf(text, figures) };
  const head = runsOf(text.slice(0, heading), figures);
  return { ...block, runs: [...head, ...runsOf(text.slice(heading), figures)], headingRuns: head.length };
}

function runsOf(text: string, figures: AllFigures): Run[] {
  return piecesOf(text, figures).map((piece) =>
    piece.kind === "text"
      ? { text: piece.text, kind: "text" }
      : { text: piece.text, kind: piece.blank ? "gap" : "live", addresses: piece.addresses, source: piece.source },
  );
}

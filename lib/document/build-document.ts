import type { Edition, ProseSection, SectionId, TableSection } from "../editions/edition";
import { type DraftMark, printedMark } from "../report/draft-mark";
import type { AllFigures } from "../report/figures";
import { paragraphsOf } from "../report/paragraphs";
import { type Report, reportTitle } from "../report/values";
import { buildParagraph } from "./build-paragraph";
import { buildSignature } from "./build-signature";
import { buildNotes, buildTable } from "./build-table";
import type { DocumentSection, ParagraphBlock, ReportDocument } from "./document";
import { fitFigures } from "./fit-figures";
import { printedLine, printedLines } from "./printed-text";
import { charactersPerLine } from "./style";
import { titleLines } from "./title-lines";

/** The parts of a report that one section's blocks are made of: equal inputs give equal blocks, so a section can be kept. */
export type SectionInput = Pick<Report, "unit" | "year" | "units" | "notes" | "text" | "signature"> & {
  figures: AllFigures;
};

/**
 * The printed report: title and preamble, the six sections in the edition's order, the signature.
 * @param mark of a draft that leaves the program; what is published and what is seen on the screen bears none.
 */
export function buildDocument(edition: Edition, report: SectionInput, mark?: DraftMark): ReportDocument {
  return {
    title: printedLine(reportTitle(report)) + (mark ? printedMark(mark) : ""),
    unit: printedLine(report.unit.name),
    year: report.year,
    edition: edition.id,
    sections: [
      buildCover(report, mark),
      ...edition.sections.map(({ id }) => buildSection(edition, id, report)),
      buildSignature(report),
    ],
  };
}

/** @throws when the edition has no such section. */
export function buildSection(edition: Edition, id: SectionId, report: SectionInput): DocumentSection {
  if (id === "cover") return buildCover(report);
  const section = edition.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`Edition ${edition.id} has no section ${id}`);
  if (section.kind === "table") return buildTableSection(edition, section, report);
  return buildProseSection(section, report, section === edition.sections.at(-1));
}

function buildCover(report: SectionInput, mark?: DraftMark): DocumentSection {
  const title: ParagraphBlock = {
    kind: "paragraph",
    style: "title",
    runs: titleLines(printedLine(reportTitle(report))).map((text) => ({ text, kind: "text" })),
    anchor: "cover:unit.name",
  };
  const head = mark ? [{ ...title, after: 0 }, markBlock(mark)] : [title];
  return { id: "cover", blocks: [...head, ...proseBlocks("preamble", report)] };
}

const markBlock = (mark: DraftMark): ParagraphBlock => ({
  kind: "paragraph",
  style: "mark",
  runs: [{ text: printedMark(mark), kind: "text" }],
  keepNext: true,
  anchor: "cover.mark",
});

const heading = (section: ProseSection | TableSection): ParagraphBlock => ({
  kind: "paragraph",
  style: "heading1",
  runs: [{ text: section.heading, kind: "text" }],
  anchor: `${section.id}.heading`,
});

function buildProseSection(section: ProseSection, report: SectionInput, last: boolean): DocumentSection {
  const prose = proseBlocks(section.id, report);
  // Held to the next heading and so to the next table, an empty section would not fit on any page.
  if (prose.length === 0)
    return { id: section.id, blocks: [{ ...heading(section), ...(last ? {} : { keepNext: false }) }] };
  const end = prose.slice(-1);
  return { id: section.id, blocks: [heading(section), ...prose.slice(0, -1), ...(last ? end.map(held) : end)] };
}

/** Eight lines: a longer paragraph would leave too much of a page empty. */
const mostHeld = charactersPerLine * 8;

/** No signature stands alone on a page: the last paragraph goes with it. */
const held = (block: ParagraphBlock): ParagraphBlock =>
  block.runs.reduce((length, { text }) => length + text.length, 0) <= mostHeld ? { ...block, keepNext: true } : block;

const proseBlocks = (id: keyof Report["text"], report: SectionInput): ParagraphBlock[] =>
  paragraphsOf(printedLines(report.text[id])).map((paragraph) => buildParagraph(paragraph, id, report.figures));

function buildTableSection(edition: Edition, section: TableSection, report: SectionInput): DocumentSection {
  const table = buildTable(section, report);
  const notes = buildNotes(edition, section, report);
  const ownPage = section.frame.density === "tight";
  return {
    id: section.id,
    blocks: [
      heading(section),
      fitFigures(ownPage && notes.length > 0 ? { ...table, tightened: true } : table),
      ...notes,
    ],
    ...(ownPage ? { newPage: true as const } : {}),
  };
}

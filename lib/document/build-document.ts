import type { Edition, ProseSection, SectionId, TableSection } from "../editions/edition";
import type { AllFigures } from "../report/figures";
import { paragraphsOf } from "../report/paragraphs";
import { type Report, reportTitle } from "../report/values";
import { buildParagraph } from "./build-paragraph";
import { buildNotes, buildTable } from "./build-table";
import type { DocumentSection, ParagraphBlock, ReportDocument } from "./document";
import { fitFigures } from "./fit-figures";
import { printedLine, printedLines } from "./printed-text";
import { titleLines } from "./title-lines";

/** The parts of a report that one section's blocks are made of: equal inputs give equal blocks, so a section can be kept. */
export type SectionInput = Pick<Report, "unit" | "year" | "units" | "notes" | "text" | "signature"> & {
  figures: AllFigures;
};

/** The printed report: title and preamble, the six sections in the edition's order, the signature. */
export function buildDocument(edition: Edition, report: SectionInput): ReportDocument {
  return {
    title: printedLine(reportTitle(report)),
    unit: printedLine(report.unit.name),
    year: report.year,
    edition: edition.id,
    sections: [
      buildSection(edition, "cover", report),
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

function buildCover(report: SectionInput): DocumentSection {
  const title: ParagraphBlock = {
    kind: "paragraph",
    style: "title",
    runs: titleLines(printedLine(reportTitle(report))).map((text) => ({ text, kind: "text" })),
    anchor: "cover.title",
  };
  return { id: "cover", blocks: [title, ...proseBlocks("preamble", report)] };
}

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
const mostHeld = 28 * 8;

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

/** 成文日期 in Arabic digits, year in full, no leading zero (GB/T 9704-2012, 7.3.5). */
export function printDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : iso;
}

/** 落款 at the end of the report: unit and date of issue, without the lines that are blank. */
export function buildSignature({ signature }: Pick<SectionInput, "signature">): DocumentSection {
  const lines: [string, string][] = [
    ["signature.unit", printedLine(signature.unit)],
    ["signature.issuedOn", printedLine(printDate(signature.issuedOn))],
  ];
  return {
    id: "signature",
    blocks: lines
      .filter(([, text]) => text !== "")
      .map(([anchor, text]) => ({ kind: "paragraph", style: "signature", runs: [{ text, kind: "text" }], anchor })),
  };
}

import type { Edition } from "../editions/edition";
import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { buildDocument } from "./build-document";
import type { ReportDocument } from "./document";

/** What a reader finds on the pages: paragraphs with the part of the report they stand in, and each figure's cell as printed. */
export type PrintedParts = { lines: { text: string; where: string }[]; figures: Record<string, string> };

const textOf = (runs: { text: string }[]) => runs.map(({ text }) => text).join("");

const aroundSections: Record<string, string> = { cover: "标题和前言", signature: "落款" };

/** 标题和前言, 一、总体情况, 落款: what a part of the document is called. */
export const partName = (edition: Edition, id: string): string =>
  aroundSections[id] ?? edition.sections.find((each) => each.id === id)?.heading ?? "";

function partsOf({ sections }: ReportDocument, edition: Edition): PrintedParts {
  const parts: PrintedParts = { lines: [], figures: {} };
  for (const { id, blocks } of sections)
    for (const block of blocks) {
      if (block.kind === "paragraph") parts.lines.push({ text: textOf(block.runs), where: partName(edition, id) });
      else
        for (const { address, runs } of block.cells) if (address !== undefined) parts.figures[address] = textOf(runs);
    }
  return parts;
}

/** What a report prints, in the words and figures of its pages. */
export function printedParts(report: Report): PrintedParts {
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  return partsOf(buildDocument(edition, { ...report, figures }), edition);
}

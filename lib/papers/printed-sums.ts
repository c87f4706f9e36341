import { coverageWords } from "../collection/coverage-words";
import { commonMeasure } from "../collection/measure-words";
import { scopes } from "../collection/office-class";
import type { Coverage, LeftOutFigure, NamedOffice } from "../collection/sum";
import { buildSection } from "../document/build-document";
import type { Block, DocumentSection, ReportDocument } from "../document/document";
import { printedLine } from "../document/printed-text";
import type { Edition } from "../editions/edition";
import { figuresOf, isTableSection, labelOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { printDay } from "../report/print-date";
import { blankReport, type Figures } from "../report/values";
import { paragraph, titleOf } from "./paper-blocks";

export type PrintedSums = {
  supervisingOffice: string;
  year: number;
  edition: string;
  /** Every figure, derived ones too. */
  figures: Figures;
  coverage: Coverage;
  /** YYYY-MM-DD, China's. */
  asOf: string;
  leftOut: Pick<LeftOutFigure, "office" | "address" | "reason">[];
  /** Rules of the format that the sums break, and by whose reports. */
  broken: { message: string; offices: NamedOffice[] }[];
};

const subject = ({ year, coverage }: Pick<PrintedSums, "year" | "coverage">) =>
  `${year}年政府信息公开工作年度报告合计（${scopes[coverage.scope]}）`;

/** Title of the sums on paper and name of their file. */
export const printedSumsTitle = (input: Pick<PrintedSums, "supervisingOffice" | "year" | "coverage">): string =>
  `${input.supervisingOffice}${subject(input)}`;

/** Amounts whose word each office writes itself are added in 万元. */
function unitsOf(edition: Edition, figures: Figures): Record<string, string> {
  const written = [...figuresOf(edition).values()].filter(
    ({ measure, unitInCell, address }) => measure === "amount" && unitInCell !== undefined && figures[address] != null,
  );
  return Object.fromEntries(written.map(({ address }) => [address, commonMeasure]));
}

function tablesOf(edition: Edition, { supervisingOffice, year, figures }: PrintedSums): DocumentSection[] {
  const report = blankReport(edition.id, { name: supervisingOffice, kind: "government" }, year);
  const printed = { ...report, units: unitsOf(edition, figures), figures: new Map(Object.entries(figures)) };
  return edition.sections.filter(isTableSection).map(({ id }) => buildSection(edition, id, printed));
}

function remarks(edition: Edition, { leftOut, broken }: PrintedSums): Block[] {
  const specs = figuresOf(edition);
  const left = leftOut.map(({ office, address, reason }) => {
    const spec = specs.get(address);
    return `${office.name}的“${spec ? labelOf(spec) : address}”不计入：${reason}`;
  });
  const wrong = broken.map(({ message, offices }) => {
    const names = offices.map(({ name }) => name).join("、");
    return `${message}${names === "" ? "" : `出在${names}报来的数上。`}`;
  });
  const said = [...left, ...wrong].map((text, index) => `${index + 1}.${printedLine(text)}`);
  if (said.length === 0) return [];
  return [
    paragraph("heading2", "说明", "remarks"),
    ...said.map((text, index) => paragraph("body", text, `remarks.${index}`)),
  ];
}

/** The sums as printed: tables two, three and four of the edition, under what they cover (rule C-2). */
export function buildPrintedSums(input: PrintedSums): ReportDocument {
  const edition = editionById(input.edition);
  const { supervisingOffice, year, coverage, asOf } = input;
  const opening = `${coverageWords(coverage)}截至${printDay(asOf).replaceAll(" ", "")}已接收的报送。`;
  const last = remarks(edition, input);
  return {
    ...{ title: printedLine(printedSumsTitle(input)), unit: printedLine(supervisingOffice), year, edition: edition.id },
    sections: [
      {
        id: "sums",
        blocks: [
          titleOf([supervisingOffice, subject(input)].map(printedLine)),
          paragraph("body", printedLine(opening), "coverage"),
        ],
      },
      ...tablesOf(edition, input),
      ...(last.length > 0 ? [{ id: "remarks", blocks: last }] : []),
    ],
  };
}

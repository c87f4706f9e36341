import type { Edition, TableSectionId } from "../editions/edition";
import { type FigureSpec, figuresOf, isTableSection, labelOf } from "../editions/figures-of-edition";
import { compareParagraphs, type ParagraphPair, unchangedShare } from "../report/compare-text";
import { type AllFigures, deriveFigures } from "../report/figures";
import { piecesOf } from "../report/live-figures";
import { paragraphsOf } from "../report/paragraphs";
import type { Report } from "../report/values";
import { type Change, changeBetween, noChange } from "./growth";

export const mostYears = 5;

/** `name` tells reports of one year apart: 2024, 2024（副本 1）. */
export type ComparedReport = { name: string; edition: Edition; report: Report };

export type FigureLine = {
  address: string;
  label: string;
  /** One that readers ask for first: a row's total, or a figure of a table without a column of totals. */
  main: boolean;
  derived: boolean;
  /** By year, with the unit written in the cell where there is one; null is blank. */
  values: (string | null)[];
  /** Years (indexes) whose edition has no such figure. */
  absent: number[];
  /** From each year to the next: one fewer than the years. */
  changes: Change[];
};

export type FigureSection = { id: TableSectionId; name: string; heading: string; lines: FigureLine[] };
export type TextSection = {
  id: string;
  heading: string;
  pairs: ParagraphPair[];
  /** How many pairs more there are. */
  left: number;
  unchanged: number | null;
};
/** The texts of one year against those of the year before; both are indexes of `years`. */
export type TextComparison = { from: number; to: number; sections: TextSection[] };

/** Several years of one unit side by side, the earliest first. */
export type Comparison = {
  years: { name: string; year: number; edition: string }[];
  units: string[];
  sections: FigureSection[];
  /** Figures that not every year's edition has. */
  withoutCounterpart: number;
  texts: TextComparison[];
};

type Year = ComparedReport & { figures: AllFigures };

const isMain = ({ table, columnPath }: FigureSpec) => {
  const hasTotal = (headings: typeof table.columns): boolean =>
    headings.some(({ total, children = [] }) => total || hasTotal(children));
  return !hasTotal(table.columns) || columnPath[columnPath.length - 1].total === true;
};

const unitOf = ({ report }: Year, address: string) => report.units[address] ?? "";

function lineOf(spec: FigureSpec, years: Year[]): FigureLine {
  const { address, measure, parts } = spec;
  const values = years.map(({ figures }) => figures.get(address) ?? null);
  const comparable = (index: number) =>
    [index, index + 1].every((at) => years[at].figures.has(address)) &&
    unitOf(years[index], address) === unitOf(years[index + 1], address);
  return {
    address,
    label: labelOf(spec),
    main: isMain(spec),
    derived: parts !== undefined,
    values: values.map((value, index) => (value === null ? null : `${value}${unitOf(years[index], address)}`)),
    absent: years.flatMap(({ figures }, index) => (figures.has(address) ? [] : [index])),
    changes: values
      .slice(1)
      .map((value, index) => (comparable(index) ? changeBetween(values[index], value, measure) : noChange)),
  };
}

/** The newest edition's figures in its order; behind them what only older editions have. */
function specsOf(section: TableSectionId, years: Year[]): FigureSpec[] {
  const specs = new Map<string, FigureSpec>();
  for (const { edition } of [...years].reverse())
    for (const spec of figuresOf(edition).values())
      if (spec.section === section && !specs.has(spec.address)) specs.set(spec.address, spec);
  return [...specs.values()];
}

/** Paragraphs as printed, so that a live figure is compared by its value. */
const printed = (text: string, figures: AllFigures): string[] =>
  paragraphsOf(text).map((paragraph) =>
    piecesOf(paragraph.text, figures)
      .map((piece) => piece.text)
      .join(""),
  );

function textsBetween(from: number, years: Year[]): TextComparison {
  const [before, after] = [years[from], years[from + 1]];
  const sections = after.edition.sections.flatMap((section) => {
    if (section.kind !== "prose") return [];
    const { id, heading } = section;
    const pairs = compareParagraphs(
      printed(before.report.text[id], before.figures),
      printed(after.report.text[id], after.figures),
    );
    return [{ id, heading, pairs, left: 0, unchanged: unchangedShare(pairs) }];
  });
  return { from, to: from + 1, sections };
}

/** @param reports of one unit, two to five, in any order. */
export function compareYears(reports: ComparedReport[]): Comparison {
  const years = reports
    .map((each) => ({ ...each, figures: deriveFigures(each.edition, each.report.figures) }))
    .sort((a, b) => a.report.year - b.report.year);
  const newest = years[years.length - 1];
  const sections = newest.edition.sections.filter(isTableSection).map(({ id, heading, frame }) => ({
    ...{ id, name: frame.name, heading },
    lines: specsOf(id, years).map((spec) => lineOf(spec, years)),
  }));
  return {
    years: years.map(({ name, report, edition }) => ({ name, year: report.year, edition: edition.id })),
    units: [...new Set(years.map(({ report }) => report.unit.name))],
    sections,
    withoutCounterpart: sections.flatMap(({ lines }) => lines).filter(({ absent }) => absent.length > 0).length,
    texts: years.slice(1).map((_, index) => textsBetween(index, years)),
  };
}

/** @returns the change into the latest year. */
export const latestChange = ({ changes }: FigureLine): Change => changes[changes.length - 1] ?? noChange;

/** Whether any step from one year to the next is one to look at. */
export const isUnusual = ({ changes }: FigureLine): boolean => changes.some(({ unusual }) => unusual !== null);

/** What a page shows of a comparison: of each part the first `most` paragraphs. The files have all. */
export const shortened = (comparison: Comparison, most = 300): Comparison => ({
  ...comparison,
  texts: comparison.texts.map((text) => ({
    ...text,
    sections: text.sections.map((section) => ({
      ...section,
      pairs: section.pairs.slice(0, most),
      left: Math.max(0, section.pairs.length - most),
    })),
  })),
});

import { type ProseId, proseSectionIds } from "../editions/edition";

/** A count is a safe integer, an amount a decimal string kept digit for digit; `null` is blank, 0 is zero. */
export type FigureValue = number | string | null;

/** Entered figures by address. An absent address is blank; derived addresses are never here. */
export type Figures = Record<string, FigureValue>;

export type UnitKind = "department" | "government";
export type Unit = { name: string; kind: UnitKind };

/** Where readers find the report and whom they ask; the preamble is composed from it. */
export type Contact = { website: string; address: string; postcode: string; telephone: string; email: string };

export type Signature = { unit: string; issuedOn: string };

/** What an interchange file begins with. */
export const interchangeFormat = "ogi-annual-report/1" as const;

/** Everything a unit fills in: the interchange file without its format mark. */
export type Report = {
  edition: string;
  unit: Unit;
  year: number;
  figures: Figures;
  /** What was typed into an entered cell and is no figure, as typed. Such a cell is blank in `figures`, sums and exports. */
  entries: Record<string, string>;
  /** Printed behind the figure in its cell (2019, item 9). */
  units: Record<string, string>;
  /** A printed remark to any figure, derived ones too. */
  notes: Record<string, string>;
  text: Record<ProseId, string>;
  contact: Contact;
  signature: Signature;
};

export const proseIds: ProseId[] = ["preamble", ...proseSectionIds];

/** The year of an imported report that names none. */
export const unknownYear = 0;

/** @returns a report with nothing filled in but its name. */
export function blankReport(edition: string, unit: Unit, year: number): Report {
  return {
    edition,
    unit,
    year,
    figures: {},
    entries: {},
    units: {},
    notes: {},
    text: { preamble: "", overview: "", problemsAndImprovements: "", otherMatters: "" },
    contact: { website: "", address: "", postcode: "", telephone: "", email: "" },
    signature: { unit: "", issuedOn: "" },
  };
}

/** 某某局2026年政府信息公开工作年度报告: the law's own term (Article 49), unit before year. */
export const reportTitle = ({ unit, year }: Pick<Report, "unit" | "year">): string =>
  `${unit.name}${year}年政府信息公开工作年度报告`;

/**
 * An edition is one official report format, as data: nothing in it is a function, so it can be
 * diffed, printed and read by a colleague who does not program.
 */

/** `count`: whole number from 0; `amount`: decimal kept digit for digit; `change`: whole number, may be negative. */
export type Measure = "count" | "amount" | "change";

/** A row or column label. The tree of labels gives every span, address and total of a table. */
export type Heading = {
  id: string;
  label: string;
  /** Short spoken name, where the label is too long for a list or a message. */
  short?: string;
  /** Other wordings met in published reports; read on import, never printed. */
  aliases?: string[];
  /** Derived: the sum of all leaves beside it, that is of the leaves under its parent. */
  total?: true;
  /** Stands over columns in print and is not said in their names: 自然人, not 申请人情况 › 自然人. */
  unspoken?: true;
  measure?: Measure;
  /** The unit is written in the cell, because the format fixes none (2019, item 9). */
  unitInCell?: { suggestions: string[] };
  /** What counts here, for the person who fills it in. */
  help?: string;
  /** Article of the Regulations behind a row. */
  basis?: string;
  children?: Heading[];
};

/** `address` of a figure is `table.row.column`; a table without rows takes the column's group instead of a row. */
export type Table = {
  id: string;
  caption?: string;
  /** The cell where row labels and column labels meet. */
  corner?: string;
  columns: Heading[];
  rows: Heading[];
  balance?: Balance;
};

/** What the corner of table three demands of every column: two sums of rows (ids) that must be equal. */
export type Balance = {
  left: { name: string; rows: string[] };
  right: { name: string; rows: string[] };
  /** The whole demand in one line, for the row that checks it under the entry grid; never printed. */
  label: string;
};

/** One printed frame: table two stacks several tables in it. `widths` weigh its printed columns. */
export type Frame = {
  name: string;
  widths: number[];
  /** The style of the frame in print: how tight its cells must be. */
  density: "normal" | "tight" | "narrow";
  /** Where a remark to a figure is printed: behind it in brackets, or as a note under the frame. */
  remarks: "inCell" | "below";
  tables: Table[];
};

export type Aspect = {
  id: string;
  /** Heading text as inserted, without its number. */
  heading: string;
  short: string;
  asks: string;
  /** Required of governments only (Article 50, item 4). */
  governmentsOnly?: string;
};

export const proseSectionIds = ["overview", "problemsAndImprovements", "otherMatters"] as const;
export const tableSectionIds = ["proactiveDisclosure", "requests", "remedies"] as const;
export type ProseSectionId = (typeof proseSectionIds)[number];
export type TableSectionId = (typeof tableSectionIds)[number];
export type ReportSectionId = ProseSectionId | TableSectionId;
/** The cover holds title, preamble and signature; it is a wizard step and a stored section like the six. */
export type SectionId = "cover" | ReportSectionId;
export type ProseId = "preamble" | ProseSectionId;

/** What a text shown beside a section is: the law whole, part of a notice, or the hint of a template that is no notice. */
export const standings = {
  law: "条例原文",
  excerpt: "通知节录",
  templateGloss: "模板的填写提示",
} as const;

type SectionBase = {
  /** 一 to 六. */
  number: string;
  /** As printed, with its number. */
  heading: string;
  /** Longer or older wordings, accepted on import. */
  headingAliases?: string[];
  /** For buttons and the task list's narrow places; never printed. */
  short: string;
  /** One or two sentences under the step's title. */
  guidance: string;
  /** What is asked of the section, word for word, and where it really stands. */
  officialText: { text: string; source: string; standing: keyof typeof standings };
};
export type TableSection = SectionBase & { id: TableSectionId; kind: "table"; frame: Frame };
export type ProseSection = SectionBase & {
  id: ProseSectionId;
  kind: "prose";
  placeholder: string;
  aspects?: Aspect[];
  /** The official notice names the aspects: the section is whole only with all of them. */
  aspectsRequired?: true;
  /** Sentences offered to insert. */
  phrases?: { name: string; text: string }[];
};
export type Section = TableSection | ProseSection;

/**
 * A figure's address, or the same figure of last year's report. `*` for a row or a column stands for
 * each one that is entered, one finding for each; it stands in all terms of a rule alike.
 */
export type Term = string | { lastYear: string };

export type ConsistencyRule = {
  id: string;
  severity: "error" | "warning";
  section: TableSectionId;
  left: Term[];
  /** `needs`: where the left side is more than 0, the right side must be too. */
  relation: "=" | "<=" | "needs";
  right: Term[];
  /** Terms of the right side that are taken away. */
  minus?: Term[];
  /** By this the right side is multiplied before it is compared. */
  times?: number;
  /** Below this the left side is too small to ask about. */
  atLeast?: number;
  onlyFor?: "department" | "government";
  /** Not asked of units that may make 规章. */
  except?: "ruleMakers";
  /** A question to the writer; of a report that is published nothing can be learned by it. */
  onlyInDrafts?: true;
  /** Report years before this are not asked. */
  fromYear?: number;
  /** The question is answered where the prose or a remark says this (a regular expression). */
  answeredBy?: { text: string };
  whenMissing: "skip" | "asZero";
  /** The single figure on the left may be given the right side's value. */
  takesRight?: true;
  /** `{where}` is the row or column of `*`, `{left}`, `{right}` and `{difference}` the values. */
  message: string;
  basis: string;
};

/** Addresses in which `*` stands for any row or column. */
export type Consolidation = {
  /** At the year's end, not over the year: added over the offices that issue their own. */
  stocks: string[];
  /** The level's own (rule C-4): shown beside the offices' sum, never carried into the government's report. */
  ownLevel: string[];
};

export type Edition = {
  id: string;
  /** Exact name of the format that the notice issues, in its marks. */
  title: string;
  /** Document number of the notice and its date, for the preamble and the files. */
  issuedAs: string;
  issuedOn?: string;
  reportingYears: { from: number; to?: number };
  /** 前言's standard sentences; `{unit}`, `{year}`, `{website}`, `{contact}` are filled in. */
  preamble: { basis: string; scope: string; website: string; contact: string };
  sections: Section[];
  /** What adds when a supervising office sums its offices' reports; everything else does. */
  consolidation: Consolidation;
};

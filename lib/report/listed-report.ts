import type { SectionId } from "../editions/edition";
import type { SectionStates } from "./completeness";
import type { Unit } from "./values";

/** What lists know of a report: its row, without any section. Instants are ISO 8601. */
export type ListedReport = {
  id: string;
  officeId: string;
  unit: Unit;
  year: number;
  edition: string;
  status: "drafting" | "finalised";
  /** Published already: kept to compare with, and nothing is due of it. */
  published: boolean;
  example: boolean;
  /** 0, or the number of the copy. */
  copy: number;
  lastSection: SectionId;
  sections: SectionStates;
  updatedAt: string;
  deletedAt: string | null;
};

/** As what a report is shown; `overdue` are the drafts whose deadline has passed. */
export const listStates = ["drafting", "overdue", "finalised", "published", "example"] as const;
export type ListState = (typeof listStates)[number];

/** The one changed last first; by the first letters of the unit's name; the latest year first. */
export const reportSorts = ["changed", "unit", "year"] as const;
export type ReportSort = (typeof reportSorts)[number];

/** Which reports, in which order, from where and how many. */
export type ReportQuery = {
  bin?: boolean;
  /** Typed by a person: parts of the name, its first letters, a year, a whole title. */
  words?: string;
  state?: ListState;
  year?: number;
  /** Id of the office. */
  office?: string;
  /** Only reports of these offices; null for all. */
  among?: string[] | null;
  sort?: ReportSort;
  /** `next` of the page before. */
  after?: string;
  limit: number;
  /** YYYY-MM-DD in China. */
  today: string;
};

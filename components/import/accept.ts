import type { SectionId } from "@/lib/editions/edition";
import type { SectionPatch } from "@/lib/report/section-values";
import { longestLine } from "@/lib/report/text-limits";
import type { Report } from "@/lib/report/values";
import { type Answer, request } from "../requests/request";
import type { Created, Opening } from "../start/report-requests";
import type { Target } from "./use-target";

/** `kept`: the revision under which the former state stays. */
export type Taken = { revision: number; kept: number };

/** Puts the chosen places into a report that is there already: all of them or none. */
export const fillReport = (
  { id, revision }: Target,
  sections: Partial<Record<SectionId, SectionPatch>>,
  file: string,
): Promise<Answer<Taken>> =>
  request("POST", `/api/reports/${id}/import`, { baseRevision: revision, sections, about: file.slice(0, longestLine) });

/** Creates a report out of a file, `published` being one of a year that is over; `problem.report` names the one that the unit has for the year. */
export const createImported = (report: Report, published: boolean): Promise<Answer<Created>> =>
  request("POST", "/api/reports", { ...report, imported: true, published });

export type Begun = Created & { opening: Opening };

/** Keeps `lastYear` for comparison and begins the next year with it; texts are copied only where they were ticked. */
export const beginNextYear = (lastYear: Report, texts: Partial<Report["text"]>): Promise<Answer<Begun>> =>
  request("POST", "/api/opening", { lastYear, texts });

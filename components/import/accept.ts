import type { AnswerOf } from "@/lib/contract/operations";
import type { SectionId } from "@/lib/editions/edition";
import { cleanText } from "@/lib/report/paragraphs";
import type { SectionPatch } from "@/lib/report/section-values";
import { longestLine } from "@/lib/report/text-limits";
import type { Report } from "@/lib/report/values";
import { call } from "../requests/call";
import type { Target } from "./use-target";

/** `kept`: the revision under which the former state stays. */
export type Taken = AnswerOf<"POST /api/reports/{reportId}/import">;

/** Puts the chosen places into a report that is there already: all of them or none. */
export const fillReport = (
  { id, revision }: Target,
  sections: Partial<Record<SectionId, SectionPatch>>,
  file: string,
) =>
  call("POST /api/reports/{reportId}/import", {
    path: { reportId: id },
    body: { baseRevision: revision, sections, about: cleanText(file.slice(0, longestLine)) },
  });

/** Creates a report out of a file, `published` being one of a year that is over; `problem.report` names the one that the unit has for the year. */
export const createImported = (report: Report, published: boolean) =>
  call("POST /api/reports", { body: { ...report, imported: true, published } });

export type Begun = AnswerOf<"POST /api/opening">;

/** Keeps `lastYear` for comparison and begins the next year with it; texts are copied only where they were ticked. */
export const beginNextYear = (lastYear: Report, texts: Partial<Report["text"]>) =>
  call("POST /api/opening", { body: { lastYear, texts } });

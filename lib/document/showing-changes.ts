import type { Edition } from "../editions/edition";
import type { DraftMark } from "../report/draft-mark";
import { deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { buildDocument } from "./build-document";
import type { ReportDocument } from "./document";
import { revisedDocument } from "./revised-document";
import { creditBetween, type Earlier } from "./revision-credit";

/** @returns the document of a report with what was changed in it since an earlier state, each change with whose it is. */
export function showingChanges(
  edition: Edition,
  document: ReportDocument,
  { now, earlier, mark }: { now: Report; earlier: Earlier; mark?: DraftMark },
): ReportDocument {
  const figures = deriveFigures(edition, earlier.report.figures);
  const then = buildDocument(edition, { ...earlier.report, figures }, mark);
  return revisedDocument(then, document, creditBetween(edition, earlier, now));
}

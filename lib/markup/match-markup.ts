import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import { proseIds, type Report, reportTitle } from "../report/values";
import type { MarkedChange, MarkedFile } from "./marked-file";
import { type Pinned, pinComment } from "./place-comments";
import { printedText } from "./printed-text";
import { textChanges } from "./text-changes";
import { valueChanges } from "./value-changes";
import { wordsFinder } from "./words-at";

/** @returns what a file changes in the report as it stands, in the order of the document. */
export function changesOf(report: Report, file: MarkedFile): MarkedChange[] {
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  const values = valueChanges(edition, report, figures, file);
  const { exported, accepted, rejected, revisions } = file;
  // What the words say once the figures that the file changes are in, too.
  const later = deriveFigures(edition, { ...report.figures, ...openFigures(values) });
  const before = { edition, now: figures, later };
  const then = exported && deriveFigures(editionById(exported.report.edition), exported.report.figures);
  const texts = proseIds.flatMap((section) => {
    const base =
      exported && then
        ? printedText(exported.report.text[section], then).text
        : revisions.length > 0
          ? rejected.text[section]
          : printedText(report.text[section], figures).text;
    const now = report.text[section];
    return textChanges({ section, now, base, theirs: accepted.text[section] }, before, revisions);
  });
  const order = ["cover", ...edition.sections.map(({ id }) => String(id))];
  return [...values, ...texts].sort((one, other) => order.indexOf(one.section) - order.indexOf(other.section));
}

const openFigures = (values: MarkedChange[]): Report["figures"] =>
  Object.fromEntries(
    values.flatMap(({ place, put, state }) => (state === "open" && put?.place === place ? [[place, put.value]] : [])),
  );

/** @returns for each comment of a file, in its order, where it belongs in the report. */
export function pinnedComments(report: Report, { comments }: MarkedFile): Pinned[] {
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  const subject = { edition, report, figures, wordsAt: wordsFinder(report, figures) };
  return comments.map(({ spots }) => pinComment(subject, spots, reportTitle(report)));
}

/** Why a file is not one of this report; null where it may be. */
export function strangerFault(report: Report, { accepted, rejected, exported }: MarkedFile): string | null {
  const year = exported?.report.year ?? (rejected.year || accepted.year);
  const names = [exported?.report.unit.name, rejected.unit.name, accepted.unit.name].filter(Boolean);
  const isOther = (year && year !== report.year) || (names.length > 0 && !names.includes(report.unit.name));
  return isOther
    ? `这个文件是${names[0] ?? ""}${year || ""}年的报告，这里是${reportTitle(report)}。看看是不是选错了文件。`
    : null;
}

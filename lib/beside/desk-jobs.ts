import { type Across, type AcrossOffice, compareOffices } from "../across/compare-offices";
import { layOutSheet, type SheetAbout } from "../assignments/sheet-layout";
import { checkedReport, type PrintedFigures } from "../checks/check-input";
import { draftMark } from "../checks/draft-mark";
import type { Finding } from "../checks/finding";
import { type LayoutNotice, layoutFindings } from "../checks/layout-findings";
import { openFindings, scopedNumbers } from "../checks/reasons";
import { type Checked, runChecks } from "../checks/run-checks";
import { buildDocument } from "../document/build-document";
import type { ReportDocument } from "../document/document";
import type { Earlier } from "../document/revision-credit";
import { showingChanges } from "../document/showing-changes";
import { editionById } from "../editions/register";
import type { Format } from "../export/formats";
import { writeWorkbook } from "../export/workbook";
import { writeDocument } from "../export/write-docx";
import { writePages, writePdf } from "../export/write-pdf";
import { type SummaryInput, summaryTitle, writeSummary } from "../export/write-summary";
import { type WriterInput, writers } from "../export/writers";
import { zipFiles } from "../export/zip-files";
import { readPack } from "../pack/read-pack";
import { writePack } from "../pack/write-pack";
import { buildAcrossSheets } from "../papers/across-sheets";
import { assignmentSheetName, buildAssignmentSheet } from "../papers/assignment-sheet";
import { buildCheckReport } from "../papers/build-check-report";
import { buildReviewSheet, type ReviewSheetInput } from "../papers/build-review-sheet";
import { buildCircular, type CircularInput, circularTitle } from "../papers/circular";
import { buildComparisonDocument } from "../papers/comparison-document";
import { buildComparisonSheets } from "../papers/comparison-sheets";
import { buildMissingSheets, type ContactRow, missingTitle } from "../papers/missing-sheets";
import { buildPartsSheets, type SumPartsInput, sumPartsTitle } from "../papers/parts-sheets";
import { buildPrintedSums, type PrintedSums, printedSumsTitle } from "../papers/printed-sums";
import { buildReturnLetter, type LetterInput, letterTitle } from "../papers/return-letter";
import { digestOf } from "../report/digest";
import type { FinalisedVersion } from "../report/finalised-version";
import { printInterchange } from "../report/interchange";
import type { StoredLedger } from "../report/ledger-cases";
import type { Reason } from "../report/reason";
import type { SummedFigure } from "../report/summed-figure";
import type { Report } from "../report/values";
import { comparisonTitle } from "../years/compare-words";
import { type ComparedReport, type Comparison, compareYears, shortened } from "../years/compare-years";

/** A report with the totals that it prints; its edition is looked up by its id, where the work is done. */
type Given = { report: Report; printed?: PrintedFigures };

/** What a report is checked with. `notices` are of the file that it was read from. */
export type ChecksJob = Given & {
  lastYear?: Given;
  reasons: Reason[];
  ledgers?: StoredLedger[];
  sums?: SummedFigure[];
  notices?: LayoutNotice[];
  /** YYYY-MM-DD, China's. */
  today: string;
};

/** A paper about a report and its checks. */
type PaperJob = Pick<WriterInput, "fontsFolder"> & {
  checks: ChecksJob;
  /** The version in force, when the report is finalised. */
  version: FinalisedVersion | null;
  format: "docx" | "pdf";
};
type SheetJob = PaperJob & Pick<ReviewSheetInput, "round">;
type LettersJob = Pick<WriterInput, "fontsFolder"> & {
  letters: LetterInput[];
  format: "docx" | "pdf";
  zipped: boolean;
};
type SummaryJob = Omit<SummaryInput, "edition"> & { editionId: string };
type PrintedSumsJob = Pick<WriterInput, "fontsFolder"> & { sums: PrintedSums; format: "docx" | "pdf" };
type MissingJob = { supervisingOffice: string; year: number; rows: ContactRow[] };
type ExportJob = Pick<WriterInput, "finalised" | "fontsFolder" | "comments"> & {
  checks: ChecksJob;
  format: Format;
  /** The state against which the file shows what was changed. */
  earlier?: Earlier;
};
type PagesJob = Given & Pick<WriterInput, "fontsFolder">;
/** A 采集表: for whom, what is asked, and what is known of it. */
export type SheetInput = {
  edition: string;
  about: SheetAbout;
  parts: string[];
  given: Record<string, string>;
  lastYear: Record<string, string>;
  reasons: Record<string, string>;
};
type CompareJob = Omit<ComparedReport, "edition">[];

const taken = ({ report, printed }: Given) => checkedReport(report, printed);

function checked({ lastYear, reasons, ledgers, sums, notices = [], today, ...given }: ChecksJob): Checked {
  const report = taken(given);
  const scoped = scopedNumbers(reasons);
  const { findings, numbers } = runChecks({
    ...{ ...report, scoped, ledgers, sums, today },
    ...(lastYear ? { lastYear: taken(lastYear) } : {}),
  });
  return { findings: [...findings, ...layoutFindings(report.edition, notices)], numbers };
}

const compared = (reports: CompareJob): Comparison =>
  compareYears(reports.map((each) => ({ ...each, edition: editionById(each.report.edition) })));

async function assignmentSheet({ edition, about, parts, ...known }: SheetInput) {
  const values = {
    given: (place: string) => known.given[place] ?? "",
    lastYear: (place: string) => known.lastYear[place] ?? "",
    reason: (place: string) => known.reasons[place] ?? "",
  };
  const layout = layOutSheet(editionById(edition), about, parts, values);
  const title = assignmentSheetName(about);
  const bytes = await writeWorkbook({ title, unit: about.unit }, buildAssignmentSheet(about, layout, parts));
  return { title, bytes };
}

const printed = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A report that is not ready is not ready for its first hundreds of faults. */
const mostOpen = 300;

const writePaper = (document: ReportDocument, format: PaperJob["format"], fontsFolder?: string): Promise<Uint8Array> =>
  format === "docx" ? writeDocument(document) : writePdf(document, { fontsFolder });

/** Everything that may take long, by name: plain data in, plain data out. What is printed is JSON in UTF-8. */
export const deskJobs = {
  /** `Checked`, printed: of a long report the server would be long in printing it. */
  checks: async (job: ChecksJob): Promise<Uint8Array> => printed(checked(job)),
  /** What stands in the way of finalising, the first of it, and what would be finalised. */
  readiness: async (job: ChecksJob) => {
    const { edition, report, figures } = taken(job);
    const open: Finding[] = openFindings(checked(job).findings, job.reasons, figures);
    const errors = open.filter(({ severity }) => severity === "error").length;
    const content = printInterchange(edition, report, figures);
    return { open: open.slice(0, mostOpen), errors, warnings: open.length - errors, content };
  },
  /** A file of the report; `mark` says that it is a draft and which. */
  export: async ({ checks, format, finalised, fontsFolder, comments, earlier }: ExportJob) => {
    const { edition, report, figures } = taken(checks);
    const mark = finalised ? undefined : draftMark(checked(checks).findings, checks.reasons, figures);
    const clean = buildDocument(edition, { ...report, figures }, mark);
    const document = earlier ? showingChanges(edition, clean, { now: report, earlier, mark }) : clean;
    const input = { document, report, edition, figures, finalised, mark, fontsFolder, comments };
    return { bytes: await writers[format].write(input), mark };
  },
  /** SVG in UTF-8. */
  pages: async ({ fontsFolder, ...given }: PagesJob): Promise<Uint8Array> => {
    const { edition, report, figures } = taken(given);
    return writePages(buildDocument(edition, { ...report, figures }), { fontsFolder });
  },
  checkReport: async ({ checks, version, format, fontsFolder }: PaperJob): Promise<Uint8Array> => {
    const { reasons, today, lastYear } = checks;
    const comparedWith = lastYear?.report.year ?? null;
    const input = { ...taken(checks), ...checked(checks), reasons, version, today, comparedWith };
    return writePaper(buildCheckReport(input), format, fontsFolder);
  },
  reviewSheet: async ({ checks, version, round, format, fontsFolder }: SheetJob): Promise<Uint8Array> => {
    const { reasons, today } = checks;
    const { edition, report, figures } = taken(checks);
    const sha256 = version?.sha256 ?? digestOf(printInterchange(edition, report, figures));
    const { findings } = checked(checks);
    const sheet = buildReviewSheet({ report, figures, findings, reasons, version, today, sha256, round });
    return writePaper(sheet, format, fontsFolder);
  },
  /** 退回函, one file for each office; of more than one, or where a zip is wanted, all in one. */
  letters: async ({ letters, format, zipped, fontsFolder }: LettersJob): Promise<Uint8Array> => {
    const files = [];
    for (const letter of letters) {
      const bytes = await writePaper(buildReturnLetter(letter), format, fontsFolder);
      files.push({ name: `${letterTitle(letter)}.${format}`, bytes });
    }
    return zipped ? zipFiles(files) : files[0].bytes;
  },
  /** 汇总表. */
  summary: async ({ editionId, ...input }: SummaryJob) => {
    const given = { ...input, edition: editionById(editionId) };
    return { title: summaryTitle(given), bytes: await writeSummary(given) };
  },
  /** The sums as printed. */
  printedSums: async ({ sums, format, fontsFolder }: PrintedSumsJob) => {
    const bytes = await writePaper(buildPrintedSums(sums), format, fontsFolder);
    return { title: printedSumsTitle(sums), bytes };
  },
  /** 这个数的明细. */
  sumParts: async (input: SumPartsInput) => {
    const title = sumPartsTitle(input);
    return { title, bytes: await writeWorkbook({ title, unit: input.supervisingOffice }, buildPartsSheets(input)) };
  },
  /** 催报名单. */
  missing: async ({ supervisingOffice, year, rows }: MissingJob) => {
    const title = missingTitle(supervisingOffice, year);
    return { title, bytes: await writeWorkbook({ title, unit: supervisingOffice }, buildMissingSheets(rows)) };
  },
  /** What stands out across the offices of a collection. */
  across: async ({ editionId, offices }: { editionId: string; offices: AcrossOffice[] }): Promise<Across> =>
    compareOffices(editionId, offices),
  acrossFile: async ({ format, ...input }: CircularInput & { format: "docx" | "xlsx" }) => {
    const title = circularTitle(input);
    const about = { title, unit: input.supervisingOffice };
    const document = () => writeDocument(buildCircular(input));
    return { title, bytes: await (format === "docx" ? document() : writeWorkbook(about, buildAcrossSheets(input))) };
  },
  assignmentSheet,
  assignmentSheets: async (sheets: SheetInput[]): Promise<Uint8Array> => {
    const files = [];
    for (const sheet of sheets) {
      const { title, bytes } = await assignmentSheet(sheet);
      files.push({ name: `${title}.xlsx`, bytes });
    }
    return zipFiles(files);
  },
  /** A draft pack as a file. */
  writePack,
  /** A file as a draft pack, or why it is none. */
  readPack: async (bytes: Uint8Array) => readPack(bytes),
  /** As a page shows it. */
  comparison: async (reports: CompareJob): Promise<Comparison> => shortened(compared(reports)),
  comparisonFile: async ({ format, reports }: { format: "docx" | "xlsx"; reports: CompareJob }) => {
    const comparison = compared(reports);
    const title = comparisonTitle(comparison);
    const head = { title, unit: comparison.units.at(-1) ?? "" };
    const bytes =
      format === "docx"
        ? await writeDocument(buildComparisonDocument(comparison))
        : await writeWorkbook(head, buildComparisonSheets(comparison));
    return { title, bytes };
  },
};

export type DeskJobs = typeof deskJobs;
export type DeskInput<Job extends keyof DeskJobs> = Parameters<DeskJobs[Job]>[0];
export type DeskValue<Job extends keyof DeskJobs> = Awaited<ReturnType<DeskJobs[Job]>>;

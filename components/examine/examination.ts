import type { Finding } from "@/lib/checks/finding";
import { partNotices } from "@/lib/checks/layout-findings";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import type { ReadFile } from "@/lib/proposal/read-file";
import { suggestedFigures } from "@/lib/proposal/settle";
import { isDecimal } from "@/lib/report/decimal";
import type { Report } from "@/lib/report/values";
import { call } from "../requests/call";
import { downloadFile } from "../requests/download-file";

/** A file on its way through the examination; nothing of it is stored. */
export type Examined = { id: number; file: string } & (
  | { state: "waiting" | "reading" }
  | { state: "failed"; detail: string }
  | { state: "done"; read: ReadFile; findings: Finding[]; comparedWith: number | null }
);
export type Done = Extract<Examined, { state: "done" }>;

/** What the source says, doubts settled as proposed, with the totals as it prints them. */
function statedReport({ printed, notices, origins, findings, source, ...report }: ReadFile): Report {
  const specs = figuresOf(editionById(report.edition));
  const totals = Object.entries(printed).filter(([address, value]) => specs.get(address)?.parts && isDecimal(value));
  return { ...report, figures: { ...suggestedFigures(report.figures, notices), ...Object.fromEntries(totals) } };
}

/** The body of a check: the report and, where it is among the files, last year's of the same unit. */
function checkBody({ read }: Done, lastYear: Done | undefined) {
  return { report: statedReport(read), ...(lastYear ? { lastYear: statedReport(lastYear.read) } : {}) };
}

/** One report writes 某某区人民政府, the next 某某市某某区人民政府. */
const sameUnit = (a: string, b: string) => a !== "" && b !== "" && (a.endsWith(b) || b.endsWith(a));

export const lastYearOf = ({ read }: Done, all: Examined[]): Done | undefined =>
  all.find(
    (other): other is Done =>
      other.state === "done" && sameUnit(other.read.unit.name, read.unit.name) && other.read.year === read.year - 1,
  );

/** The findings again, now with last year's report beside. */
export const checkWithLastYear = (done: Done, lastYear: Done) =>
  call("POST /api/checks", { body: checkBody(done, lastYear) });

/** The check report as a file, with what the page says of titles and rows too. @returns why there is none, or null. */
export function downloadReport(format: "docx" | "pdf", done: Done, lastYear: Done | undefined) {
  const notices = partNotices(done.read).layout.map(({ kind, where, addresses, message }) => ({
    kind,
    where,
    addresses,
    message,
  }));
  return downloadFile("POST /api/checks/{format}", {
    path: { format },
    body: { ...checkBody(done, lastYear), notices },
  });
}

import "server-only";
import type { ReportDocument } from "../document/document";
import type { Edition } from "../editions/edition";
import type { Comment } from "../report/comment";
import type { DraftMark } from "../report/draft-mark";
import type { AllFigures } from "../report/figures";
import type { Report } from "../report/values";
import type { Format } from "./formats";
import { writeDocx } from "./write-docx";
import { writeHtml } from "./write-html";
import { writeJson } from "./write-json";
import { writePdf } from "./write-pdf";
import { writeXlsx } from "./write-xlsx";

/** `document` is `buildDocument` of the other three; `figures` holds the derived ones too. */
export type WriterInput = {
  document: ReportDocument;
  report: Report;
  edition: Edition;
  figures: AllFigures;
  /** Of a finalised report; goes into the data alone. */
  finalised?: { at: string; sha256: string };
  /** Of a report that is not: the document has it too. */
  mark?: DraftMark;
  /** 批注 that go along in Word, at their places. */
  comments?: Comment[];
  /** The operator's own fonts, for the PDF. */
  fontsFolder?: string;
};

export type Writer = { extension: string; mediaType: string; write(input: WriterInput): Promise<Uint8Array> };

const office = "application/vnd.openxmlformats-officedocument";

/** Every format a report can be taken away in. Equal input gives equal bytes. */
export const writers: Record<Format, Writer> = {
  docx: { extension: "docx", mediaType: `${office}.wordprocessingml.document`, write: writeDocx },
  pdf: {
    extension: "pdf",
    mediaType: "application/pdf",
    write: ({ document, fontsFolder }) => writePdf(document, { fontsFolder }),
  },
  html: {
    extension: "html",
    mediaType: "text/html; charset=utf-8",
    write: ({ document, report }) => writeHtml(document, report.unit.kind),
  },
  xlsx: { extension: "xlsx", mediaType: `${office}.spreadsheetml.sheet`, write: writeXlsx },
  json: { extension: "json", mediaType: "application/json; charset=utf-8", write: writeJson },
};

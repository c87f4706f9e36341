import type { Finding } from "../checks/finding";
import type { ImportProposal } from "../import/proposal";

/** Where an office stands in a collection, by its last submission. */
export const officeStates = {
  missing: "未报",
  waiting: "待看",
  doubtful: "有疑",
  returned: "已退回",
  accepted: "已接收",
  published: "已公开",
} as const;
export type OfficeState = keyof typeof officeStates;
export const officeStateIds = Object.keys(officeStates) as OfficeState[];

/** The kinds of file that arrive, as the board names them. */
export const fileKinds = {
  docx: "Word",
  doc: "Word",
  pdf: "PDF",
  html: "网页",
  xlsx: "Excel",
  json: "数据",
  text: "文本",
  /** No file that somebody made: handed in by a program. */
  direct: "直报",
} as const;
export type FileKind = keyof typeof fileKinds;

/** One thing that an office is asked to change. */
export type DecisionItem = {
  /** Printed form of a place; blank where the whole report is meant. */
  place: string;
  /** What it says. */
  is: string;
  /** What it should say. */
  should: string;
  why: string;
  /** 需要修改, or 另请核对 for a warning. */
  severity: "error" | "warning";
};

export const decisions = ["accept", "return"] as const;
export type DecisionKind = (typeof decisions)[number];

/** What was decided on a submission. It is an event and never changes; a later one may follow it. */
export type Decision = {
  /** Number of the event in its collection. */
  sequence: number;
  decision: DecisionKind;
  /** Of a return. */
  items: DecisionItem[];
  /** When to send again, YYYY-MM-DD. */
  due: string | null;
  /** Why it was accepted with errors, or decided anew. */
  reason: string;
  at: string;
  by: string;
};

/** One version of one office's report as it arrived. */
export type Submission = {
  id: string;
  collectionId: string;
  officeId: string;
  /** 1 for the office's first of this collection. */
  number: number;
  /** Of the original's bytes, hexadecimal. */
  sha256: string;
  fileName: string;
  format: FileKind;
  arrivedAt: string;
  /** What was read, with the answers to its doubts; the report as it counts. */
  proposal: ImportProposal;
  /** Of the rules of a draft, against last year and the submission before, as found when it was read. */
  findings: Finding[];
  /** Doubts of reading that nobody has answered yet. */
  openDoubts: number;
  /** Oldest first. */
  decisions: Decision[];
};

/** What a list says of a submission without its contents. */
export type SubmissionLine = Pick<
  Submission,
  "id" | "officeId" | "number" | "sha256" | "fileName" | "format" | "arrivedAt" | "openDoubts"
> & { errors: number; warnings: number; decision: Decision | null };

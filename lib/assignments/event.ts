/** How a figure came: typed by whoever has an account, or in a 采集表. */
export type AnswerWay = "account" | "sheet";

export const assignmentKinds = [
  "given",
  "changed",
  "explained",
  "handedIn",
  "sheetCame",
  "reopened",
  "reminded",
  "taken",
  "withdrawn",
] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** What was given, by place: a figure as a decimal, an aspect as its text. */
export type Answers = Record<string, string>;

/** A cell of a sheet that could not be taken, in words that name it. */
export type SheetFault = { cell: string; detail: string };

/** Something that happened to an assignment. No event is ever changed. */
export type AssignmentEvent = {
  kind: AssignmentKind;
  at: string;
  by: string;
  /** Why it was reopened, what was changed, the name of the sheet, or why figures are far from last year's. */
  text: string;
  /** What lay there when it was explained, handed in, came or was taken: a later answer does not wipe it out. */
  answers: Answers;
  /** Cells of the sheet that could not be taken. */
  faults: SheetFault[];
};

import type { Asked, Standing } from "./assignment";
import type { AnswerWay, SheetFault } from "./event";

/** An answer as the drafter sees it beside what the report holds. */
export type AnswerView = {
  place: string;
  name: string;
  value: string;
  /** Why it cannot be put in as it is. */
  fault: string | null;
  /** What the report holds there now, and what last year's held. */
  now: string;
  lastYear: string;
  /** Why it is right though it is far from last year's; "" where nothing was written. */
  reason: string;
  by: string;
  at: string;
  way: AnswerWay;
  /** The drafter has not decided about it yet. */
  waits: boolean;
  /** Taking it writes over nothing of anybody else's. */
  safe: boolean;
};

export type AssignmentView = Asked & {
  id: string;
  parts: string[];
  due: string;
  at: string;
  by: string;
  standing: Standing;
  late: number;
  filled: number;
  asked: number;
  waiting: number;
  handedInAt: string | null;
  reopened: { by: string; at: string; text: string } | null;
  reminded: { times: number; at: string } | null;
  /** The sheet that came last, and what of it could not be taken. */
  sheet: { name: string; by: string; at: string; faults: SheetFault[] } | null;
  /** In the order of the form. */
  answers: AnswerView[];
};

/** Somebody with an account who may be asked. */
export type Contributor = { id: string; name: string; position: string };

export type GivenLastYear = Asked & { parts: string[]; due: string };

/** All that was given out of a report, and what nobody is asked for. */
export type AssignmentsView = {
  revision: number;
  /** Why nothing can be put into the report now; null where it can. */
  closed: string | null;
  edition: string;
  unit: string;
  year: number;
  /** YYYY-MM-DD in China. */
  today: string;
  assignments: AssignmentView[];
  unowned: string[];
  people: Contributor[];
  lastYear: GivenLastYear[];
};

export type AskedField = {
  place: string;
  /** The column's label; empty where the row has one field. */
  label: string;
  kind: "count" | "amount" | "change" | "text";
  lastYear: string;
  value: string;
  /** Why this value is right though it is far from last year's; "" where nothing was written. */
  reason: string;
  fault: string | null;
};

export type AskedRow = { key: string; name: string; help: string; fields: AskedField[] };

/** What somebody is asked for, and nothing else of the report. */
export type AskedView = {
  id: string;
  unit: string;
  year: number;
  drafter: string;
  section: string;
  due: string;
  /** In days; 0 while it is in time. */
  late: number;
  /** Why nothing can be filled in any more; null where it can. */
  closed: string | null;
  handedInAt: string | null;
  reopened: { by: string; at: string; text: string } | null;
  groups: { title: string; rows: AskedRow[] }[];
};

/** What was asked of somebody and is no more: whose report it is, and who took it back. */
export type WithdrawnView = Pick<AskedView, "id" | "unit" | "year"> & { by: string; at: string };

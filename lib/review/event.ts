import { type Absent, inSeatOf } from "../report/actor";
import type { Quote } from "../report/quote";
import type { ReviewStep } from "./steps";

/** Why a report is returned, and what of it. */
export const reasonKinds = ["数字", "文字", "格式", "涉密涉私", "其他"] as const;
export type ReasonKind = (typeof reasonKinds)[number];
/** One thing that a return asks for. */
export type ReturnReason = {
  kind: ReasonKind;
  text: string;
  /** Where, as it stood in the revision that was returned; without it, it is about no one place. */
  place?: string;
  quote?: Quote;
  /** The comment that said it. */
  comment?: string;
};

/**
 * `agree` is an opinion that passes the report on; `sign` is that of the last step, which finalises it; `answer` is what
 * the drafter says to one thing that was asked; `sendBack` is the return of who collects, its `step` their office.
 */
export const reviewKinds = [
  "submit",
  "agree",
  "return",
  "answer",
  "withdraw",
  "sign",
  "finalise",
  "reopen",
  "sendBack",
] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** What happened once to a report. `at` is an instant, `revision` the state of the report that it is about. */
export type ReviewEvent = {
  kind: ReviewKind;
  /** The name of the step that it was done in; empty for what the drafter did. */
  step: string;
  by: string;
  /** The account, where people log in: two of one office may have one name. */
  person?: string;
  /** In whose seat, where they were away: the record says 代. */
  for?: Absent;
  at: string;
  revision: number;
  text: string;
  /** Of a return: one at least. */
  reasons: ReturnReason[];
  /** Of a submission: the steps that this round goes through, whatever the office decides later. */
  steps: ReviewStep[];
  /** Of an answer: to which reason of the last return, counted from 0. */
  item?: number;
  /**
   * It was brought in by a pack: `along` with the text that it was said of, so that it holds; `aside` of a copy that went another
   * way, kept to be read.
   */
  came?: "along" | "aside";
};

/** Who did it, as it is printed: 沈某（代吕某某）. */
export const doneBy = ({ by, for: absent }: Pick<ReviewEvent, "by" | "for">): string => inSeatOf(by, absent);

/** An event as it is kept, with what binds it to all before. */
export type ChainedEvent = {
  sequence: number;
  event: ReviewEvent;
  hash: string;
};

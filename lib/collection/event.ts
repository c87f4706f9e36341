import type { Figures } from "../report/values";
import type { OfficeClass } from "./office-class";
import type { DecisionItem } from "./submission";

/**
 * What was done in a collection; of which office or submission stands beside it. States and sums are derived of these
 * and of nothing else.
 */
export type CollectionEvent =
  | { kind: "begun"; offices: number }
  | { kind: "added"; name: string; class: OfficeClass }
  | { kind: "changed"; before: Record<string, unknown>; after: Record<string, unknown> }
  /** Not expected any more. */
  | { kind: "left"; reason: string }
  | { kind: "cameBack" }
  | { kind: "arrived"; number: number; sha256: string; fileName: string }
  /** Doubts of reading were answered. */
  | { kind: "settled"; figures: Figures }
  | { kind: "accepted"; reason: string }
  | { kind: "returned"; items: DecisionItem[]; due: string | null; reason: string }
  | { kind: "published" }
  /** A later accepted submission replaced the one that the sums had. */
  | { kind: "takenOver" }
  /** A later accepted submission stays out of the sums. */
  | { kind: "notTaken"; reason: string }
  | { kind: "leftOut"; address: string; reason: string }
  | { kind: "putIn"; address: string }
  /** What was said to a question that the comparison of offices raised; `about` is its key. */
  | { kind: "acrossAnswered"; about: string; answer: "asked" | "answered" | "dropped"; text: string }
  /** The sums went into the government's own draft; events of older programs do not name who was missing. */
  | { kind: "summed"; report: string; figures: number; missing?: string[] };

/** An event as it lies in the order of its collection. */
export type RecordedEvent = {
  sequence: number;
  officeId: string | null;
  submissionId: string | null;
  event: CollectionEvent;
  at: string;
  by: string;
};

import type { PackedAssignment } from "../assignments/merge";
import type { SectionId } from "../editions/edition";
import type { CommentEventKind } from "../report/comment";
import type { FinalisedVersion } from "../report/finalised-version";
import type { InterchangeFile } from "../report/interchange";
import type { KeptVersion } from "../report/kept-version";
import type { LedgerCase, StoredLedger } from "../report/ledger-cases";
import type { Quote } from "../report/quote";
import type { Reason } from "../report/reason";
import type { StoredChanges } from "../report/stored-changes";
import type { FigureValue } from "../report/values";
import type { ChainedEvent } from "../review/event";

/** A save as it is stored, long texts by what differs. */
export type PackedSave = {
  revision: number;
  sectionId: SectionId;
  session: string;
  sequence: number;
  changes: StoredChanges;
  previous: StoredChanges;
  /** ISO 8601. */
  at: string;
  by: string;
};

/** A state of another copy that this one holds; `beside`: SHA-256 of what came without a history, by its key. */
export type PackPoint = { state: string; revision: number; beside: Record<string, string>; at: string };

/** A comment as it was said, with what became of it in its order. */
export type PackedComment = {
  id: string;
  place: string;
  quote: Quote | null;
  text: string;
  asks: boolean;
  revision: number;
  at: string;
  by: string;
  events: { kind: CommentEventKind; text: string; at: string; by: string }[];
};

type WithContent<Version> = Version & { content: InterchangeFile };

/** What of a report is no value that the office filled in. */
export type PackHead = {
  /** The report with which all copies began, and when: together they say whose copies these are. */
  origin: string;
  createdAt: string;
  updatedAt: string;
  revision: number;
  status: "drafting" | "finalised";
  published: boolean;
  example: boolean;
  lastSection: SectionId;
  /** The revision and the time of each section's last change. */
  sections: Partial<Record<SectionId, { revision: number; updatedAt: string }>>;
};

/** A report with everything that belongs to it, as it is carried from one computer to another. */
export type DraftPack = {
  head: PackHead;
  report: InterchangeFile;
  /** From the first save to the last. */
  history: PackedSave[];
  names: { revision: number; name: string; at: string; by: string }[];
  reasons: Reason[];
  versions: WithContent<FinalisedVersion>[];
  kept: WithContent<KeptVersion>[];
  ledgers: (StoredLedger & { cases: LedgerCase[] })[];
  points: PackPoint[];
  comments: PackedComment[];
  /** What happened in its rounds, as it is chained. */
  review: ChainedEvent[];
  assignments: PackedAssignment[];
};

/** What the clerk says of a conflict: which side stays. `here`: what stood here when it was shown. */
export type PackChoice = { place: string; take: "here" | "pack"; here: FigureValue };

/** A value that was changed differently here and in the pack, each from the same one; who and when where it is known. */
export type PackConflict = {
  /** The printed place; `reason:KEY` and `ledger:KIND` for what stands beside the values. */
  place: string;
  /** In words. */
  name: string;
  before: FigureValue;
  here: FigureValue;
  hereBy: string | null;
  hereAt: string | null;
  pack: FigureValue;
  packBy: string | null;
  packAt: string | null;
};

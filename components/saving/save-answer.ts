import type { SectionId } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import type { SectionPatch } from "@/lib/report/section-values";
import type { FigureValue } from "@/lib/report/values";

/** Whose a value is, and since when. */
export type Signature = { by: string; at: string };

/**
 * One value that somebody else has changed too, and what is stored there now; `from`: of a text what both were made of.
 */
export type Contradiction = Pick<Change, "place"> & Partial<Signature> & { theirs: FigureValue; from?: string };

/** `values` is what somebody else changed in the section meanwhile, conflicts apart; a text with what was sent in it. */
export type SaveAnswer =
  | { ok: true; revision: number; savedAt: string; values?: SectionPatch }
  | { ok: false; kind: "conflict"; revision: number; conflicts: Contradiction[]; values?: SectionPatch }
  /** Nothing was stored: a later save was there first. */
  | { ok: false; kind: "overtaken" }
  | Failure;

/** Why a save came to nothing, though the server may try it again. */
export type Failure = {
  ok: false;
  kind: "refused" | "offline";
  reason: string;
  /** What was sent is at fault: sent again it is refused again. */
  final?: boolean;
  /** JSON pointers in the body of the request, of what was at fault. */
  at?: string[];
  /** Nothing of this report is taken just now, or of whoever writes: it waits until somebody else decides. */
  held?: boolean;
};

/** What the contract takes of a section. */
export type SaveBody = {
  baseRevision: number;
  values: SectionPatch;
  session: string;
  sequence?: number;
  /** What was not chosen; it is kept in the history. */
  setAside?: SectionPatch;
};

export type Send = (section: SectionId, body: SaveBody, options: { keepalive: boolean }) => Promise<SaveAnswer>;

import type { SectionId } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import type { SectionPatch } from "@/lib/report/section-values";
import type { FigureValue } from "@/lib/report/values";

/** One value that somebody else has changed too, and what is stored there now. */
export type Contradiction = Pick<Change, "place"> & { theirs: FigureValue };

/** `values` is what somebody else changed in the section meanwhile, conflicts apart. */
export type SaveAnswer =
  | { ok: true; revision: number; savedAt: string; values?: SectionPatch }
  | { ok: false; kind: "conflict"; revision: number; conflicts: Contradiction[]; values?: SectionPatch }
  /** Nothing was stored: a later save was there first. */
  | { ok: false; kind: "overtaken" }
  | Failure;

/** Why a save came to nothing, though the server may try it again. */
export type Failure = { ok: false; kind: "refused" | "offline"; reason: string };

/** What the contract takes of a section. */
export type SaveBody = { baseRevision: number; values: SectionPatch; session: string; sequence: number };

export type Send = (section: SectionId, body: SaveBody, options: { keepalive: boolean }) => Promise<SaveAnswer>;

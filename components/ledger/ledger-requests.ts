import type { SaveAnswer } from "@/components/saving/save-answer";
import { refusedSave } from "@/components/saving/send-section";
import type { AnswerOf } from "@/lib/contract/operations";
import type { LedgerColumns } from "@/lib/ledger/columns";
import type { LedgerFieldId } from "@/lib/ledger/fields";
import type { LedgerKind, StoredLedger } from "@/lib/report/ledger-cases";
import { groupLeftOut, type LeftOutAnswers } from "@/lib/report/left-out";
import { call } from "../requests/call";
import { follow } from "../requests/follow";

export type ReadLedger = AnswerOf<"POST /api/reports/{reportId}/ledgers">;
/** A column of the ledger as the program understands it, and what its words may mean. */
export type AskedField = ReadLedger["fields"][number];

/** What the clerk has decided: official id by the office's own word. The server remembers it. */
export type Words = Partial<Record<LedgerFieldId, Record<string, string>>>;
export const withWord = (words: Words = {}, field: LedgerFieldId, word: string, id: string): Words => ({
  ...words,
  [field]: { ...words[field], [word]: id },
});

export type Question = { kind: LedgerKind; columns?: LedgerColumns; words?: Words; answers?: LeftOutAnswers };

type Follow = { signal: AbortSignal; onProgress: (share: number) => void };

/** Sends the ledger to be counted; only dates, kinds and outcomes come back. `onProgress` hears shares from 0 to 1. */
export const countLedger = (reportId: string, file: File, question: Question, { signal, onProgress }: Follow) =>
  follow("POST /api/reports/{reportId}/ledgers", { path: { reportId }, body: { file, question }, signal }, onProgress);

export type FilledFromLedger = SaveAnswer & { ledger?: StoredLedger };

/**
 * Stores the figures that a ledger makes, the counted lines so that the cells can open them, and which ones were left
 * out: all of it at once.
 */
export async function fillFromLedger(
  reportId: string,
  { kind, rows, cases, notCounted, figures }: ReadLedger,
  baseRevision: number,
): Promise<FilledFromLedger> {
  const counted = new Set(Object.values(rows).flat());
  const body = {
    cases: cases.filter(({ row }) => counted.has(row)),
    leftOut: groupLeftOut(notCounted),
    fill: { baseRevision, figures },
  };
  const answer = await call("PUT /api/reports/{reportId}/ledgers/{kind}", { path: { reportId, kind }, body });
  if (!answer.ok) return refusedSave(answer.problem);
  const { saved, ...ledger } = answer.value;
  return saved ? { ok: true, ...saved, ledger } : { ok: false, kind: "refused", reason: "数没有存上" };
}

export const dropCases = (reportId: string, kind: LedgerKind) =>
  call("DELETE /api/reports/{reportId}/ledgers/{kind}", { path: { reportId, kind } });

/** The lines behind a figure or a total, a page at a time; `from` says how many are known already. */
export const casesBehind = (reportId: string, kind: LedgerKind, address: string, from: number) =>
  call("GET /api/reports/{reportId}/ledgers/{kind}", {
    path: { reportId, kind },
    query: { address, from: String(from) },
  });

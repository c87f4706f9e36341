import type { LedgerColumns } from "@/lib/import/ledger-columns";
import type { LedgerFieldId } from "@/lib/import/ledger-fields";
import type { LedgerReading } from "@/lib/import/read-ledger";
import type { LedgerCase, LedgerKind, StoredLedger } from "@/lib/report/ledger-cases";
import { groupLeftOut, type LeftOutAnswers } from "@/lib/report/left-out";
import { type Answer, refusalOf, request, unreachable } from "../requests/request";
import type { SaveAnswer } from "../wizard/autosave";
import { refusedSave } from "../wizard/send-section";
import { readLines } from "./read-lines";

/** A column of the ledger as the program understands it, and what its words may mean. */
export type AskedField = {
  id: LedgerFieldId;
  header: string;
  required: boolean;
  meanings: { id: string; label: string }[];
};
export type ReadLedger = LedgerReading & { fields: AskedField[] };

/** What the clerk has decided: official id by the office's own word. The server remembers it. */
export type Words = Partial<Record<LedgerFieldId, Record<string, string>>>;
export const withWord = (words: Words = {}, field: LedgerFieldId, word: string, id: string): Words => ({
  ...words,
  [field]: { ...words[field], [word]: id },
});

export type Question = { kind: LedgerKind; columns?: LedgerColumns; words?: Words; answers?: LeftOutAnswers };

export type CasesPage = { total: number; cases: LedgerCase[] };

type Follow = { signal: AbortSignal; onProgress: (share: number) => void };
type Line = { progress: number } | { value: ReadLedger } | { problem: { detail: string } };

/** Sends the ledger to be counted; only dates, kinds and outcomes come back. `onProgress` hears shares from 0 to 1. */
export async function countLedger(
  reportId: string,
  file: File,
  question: Question,
  { signal, onProgress }: Follow,
): Promise<Answer<ReadLedger>> {
  const form = new FormData();
  form.set("file", file);
  form.set("question", JSON.stringify(question));
  const headers = { accept: "application/x-ndjson" };
  try {
    const response = await fetch(`/api/reports/${reportId}/ledgers`, { method: "POST", headers, body: form, signal });
    if (!response.ok || !response.body) return { ok: false, problem: await refusalOf(response) };
    for await (const line of readLines<Line>(response.body)) {
      if ("value" in line) return { ok: true, value: line.value };
      if ("problem" in line) return { ok: false, problem: line.problem };
      onProgress(line.progress);
    }
  } catch {
    // Left, or out of reach: there is no ledger either way.
  }
  return { ok: false, problem: unreachable };
}

const placeOf = (reportId: string, kind: LedgerKind) => `/api/reports/${reportId}/ledgers/${kind}`;

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
  const answer = await request<StoredLedger & { saved: { revision: number; savedAt: string } }>(
    "PUT",
    placeOf(reportId, kind),
    body,
  );
  if (answer.ok) {
    const { saved, ...ledger } = answer.value;
    return { ok: true, ...saved, ledger };
  }
  return refusedSave(answer.problem);
}

export const dropCases = (reportId: string, kind: LedgerKind): Promise<Answer<object>> =>
  request("DELETE", placeOf(reportId, kind));

/** The lines behind a figure or a total, a page at a time; `from` says how many are known already. */
export const casesBehind = (
  reportId: string,
  kind: LedgerKind,
  address: string,
  from: number,
): Promise<Answer<CasesPage>> =>
  request("GET", `${placeOf(reportId, kind)}?${new URLSearchParams({ address, from: String(from) })}`);

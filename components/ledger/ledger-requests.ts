import type { LedgerColumns } from "@/lib/import/ledger-columns";
import type { LedgerFieldId, LedgerKind } from "@/lib/import/ledger-fields";
import type { LedgerReading } from "@/lib/import/read-ledger";
import { type Answer, request } from "../start/report-requests";

/** A column of the ledger as the program understands it, and what its words may mean. */
export type AskedField = {
  id: LedgerFieldId;
  header: string;
  required: boolean;
  meanings: { id: string; label: string }[];
};
export type ReadLedger = LedgerReading & { fields: AskedField[] };

/** What the clerk decided: official id by the office's own word. */
export type Words = Partial<Record<LedgerFieldId, Record<string, string>>>;
export type Question = { kind: LedgerKind; columns?: LedgerColumns; words: Words };

/** Sends the ledger to be counted; only dates, kinds and outcomes come back. */
export function countLedger(
  reportId: string,
  file: File,
  question: Question,
  signal: AbortSignal,
): Promise<Answer<ReadLedger>> {
  const form = new FormData();
  form.set("file", file);
  form.set("question", JSON.stringify(question));
  return request("POST", `/api/reports/${reportId}/ledgers`, form, signal);
}

const place = (kind: LedgerKind) => `ledger-words-${kind}`;

/** The office's words as decided before, on this computer. */
export function rememberedWords(kind: LedgerKind): Words {
  try {
    return JSON.parse(localStorage.getItem(place(kind)) ?? "{}");
  } catch {
    return {};
  }
}

export function rememberWords(kind: LedgerKind, words: Words): void {
  try {
    localStorage.setItem(place(kind), JSON.stringify(words));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

import "server-only";
import { and, eq } from "drizzle-orm";
import type { LedgerFieldId } from "../lib/import/ledger-fields";
import type { LedgerMapping } from "../lib/import/read-ledger";
import type { LedgerKind } from "../lib/report/ledger-cases";
import { database } from "./client";
import { ledgerMappings } from "./schema";

const nothing: LedgerMapping = { heads: {}, words: {} };

/** @returns what offices' heads and words were decided to mean, in every report of this edition. */
export async function loadMapping(kind: LedgerKind, editionId: string): Promise<LedgerMapping> {
  return stored(kind, editionId);
}

function stored(kind: LedgerKind, editionId: string): LedgerMapping {
  const where = and(eq(ledgerMappings.kind, kind), eq(ledgerMappings.editionId, editionId));
  return (
    database().select({ mapping: ledgerMappings.mapping }).from(ledgerMappings).where(where).get()?.mapping ?? nothing
  );
}

/** Remembers decisions for the next ledger. */
export async function rememberMapping(kind: LedgerKind, editionId: string, decided: LedgerMapping): Promise<void> {
  const db = database();
  db.transaction(
    () => {
      const mapping = withDecisions(stored(kind, editionId), decided);
      db.insert(ledgerMappings)
        .values({ kind, editionId, mapping })
        .onConflictDoUpdate({ target: [ledgerMappings.kind, ledgerMappings.editionId], set: { mapping } })
        .run();
    },
    { behavior: "immediate" },
  );
}

/** Ledgers of many offices have some hundred words; what was decided first is forgotten first. */
const mostRemembered = 2000;
const latest = (words: Record<string, string>) => Object.fromEntries(Object.entries(words).slice(-mostRemembered));

/** @returns what was remembered with the decisions added; the last one about a word or a column stands. */
export function withDecisions(before: LedgerMapping, decided: LedgerMapping): LedgerMapping {
  const fields = Object.keys({ ...before.words, ...decided.words }) as LedgerFieldId[];
  const words = fields.map((field) => [field, latest({ ...before.words[field], ...decided.words[field] })]);
  return { heads: { ...before.heads, ...decided.heads }, words: Object.fromEntries(words) };
}

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

/** Adds decisions to those remembered; the last one about a word or a column stands. @returns all of them. */
export async function rememberMapping(
  kind: LedgerKind,
  editionId: string,
  decided: LedgerMapping,
): Promise<LedgerMapping> {
  const db = database();
  return db.transaction(
    () => {
      const mapping = merged(stored(kind, editionId), decided);
      db.insert(ledgerMappings)
        .values({ kind, editionId, mapping })
        .onConflictDoUpdate({ target: [ledgerMappings.kind, ledgerMappings.editionId], set: { mapping } })
        .run();
      return mapping;
    },
    { behavior: "immediate" },
  );
}

function merged(before: LedgerMapping, decided: LedgerMapping): LedgerMapping {
  const fields = Object.keys({ ...before.words, ...decided.words }) as LedgerFieldId[];
  const words = fields.map((field) => [field, { ...before.words[field], ...decided.words[field] }]);
  return { heads: { ...before.heads, ...decided.heads }, words: Object.fromEntries(words) };
}

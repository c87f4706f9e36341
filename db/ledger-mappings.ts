import "server-only";
import { and, eq } from "drizzle-orm";
import type { LedgerFieldId } from "@/lib/ledger/fields";
import type { LedgerMapping } from "@/lib/ledger/read-ledger";
import type { LedgerKind } from "../lib/report/ledger-cases";
import { ledgerMappings } from "./schema";
import type { Transaction } from "./transaction";

const nothing: LedgerMapping = { heads: {}, words: {} };

/** Whose ledger, which table it fills, and in which edition. */
export type LedgerPlace = { officeId: string; kind: LedgerKind; editionId: string };

/** @returns what an office's heads and words were decided to mean, in every report of this edition. */
export async function loadMapping(tx: Transaction, { officeId, kind, editionId }: LedgerPlace): Promise<LedgerMapping> {
  const ofOffice = and(eq(ledgerMappings.officeId, officeId), eq(ledgerMappings.kind, kind));
  const [stored] = await tx
    .select({ mapping: ledgerMappings.mapping })
    .from(ledgerMappings)
    .where(and(ofOffice, eq(ledgerMappings.editionId, editionId)));
  return stored?.mapping ?? nothing;
}

/** Remembers decisions for the office's next ledger. */
export async function rememberMapping(tx: Transaction, place: LedgerPlace, decided: LedgerMapping): Promise<void> {
  const mapping = withDecisions(await loadMapping(tx, place), decided);
  const { officeId, kind, editionId } = ledgerMappings;
  await tx
    .insert(ledgerMappings)
    .values({ ...place, mapping })
    .onConflictDoUpdate({ target: [officeId, kind, editionId], set: { mapping } });
}

/** What one office has decided becomes another's; where both have decided, the other's own stands. */
export async function handMappingsOver(tx: Transaction, from: string, to: string): Promise<void> {
  for (const given of await tx.select().from(ledgerMappings).where(eq(ledgerMappings.officeId, from))) {
    const place = { ...given, officeId: to };
    const own = await loadMapping(tx, place);
    await rememberMapping(tx, place, withDecisions(given.mapping, own));
  }
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

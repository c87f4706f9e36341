import "server-only";
import { and, eq } from "drizzle-orm";
import type { LedgerCase, LedgerKind, StoredLedger } from "../lib/report/ledger-cases";
import { ledgers } from "./schema";
import type { Transaction } from "./transaction";

const heads = { kind: ledgers.kind, takenAt: ledgers.takenAt, counts: ledgers.counts, leftOut: ledgers.leftOut };
const of = (reportId: string, kind: LedgerKind) => and(eq(ledgers.reportId, reportId), eq(ledgers.kind, kind));

/** @returns the ledgers that tables of this report were filled from. */
export async function listLedgers(tx: Transaction, reportId: string): Promise<StoredLedger[]> {
  return tx.select(heads).from(ledgers).where(eq(ledgers.reportId, reportId)).orderBy(ledgers.kind);
}

/** @returns the counted lines in the ledger's order, or null when there is no ledger of this kind. */
export async function loadCases(tx: Transaction, reportId: string, kind: LedgerKind): Promise<LedgerCase[] | null> {
  const [found] = await tx.select({ cases: ledgers.cases }).from(ledgers).where(of(reportId, kind));
  return found?.cases ?? null;
}

/** Stores a ledger in the place of an earlier one of the same kind. */
export async function saveLedger(
  tx: Transaction,
  reportId: string,
  { kind, counts, leftOut, cases }: Omit<StoredLedger, "takenAt"> & { cases: LedgerCase[] },
): Promise<StoredLedger> {
  const ledger = { kind, counts, leftOut, takenAt: new Date().toISOString() };
  await tx
    .insert(ledgers)
    .values({ reportId, ...ledger, cases })
    .onConflictDoUpdate({ target: [ledgers.reportId, ledgers.kind], set: { ...ledger, cases } });
  return ledger;
}

/** @returns whether there was one. */
export async function removeLedger(tx: Transaction, reportId: string, kind: LedgerKind): Promise<boolean> {
  const gone = await tx.delete(ledgers).where(of(reportId, kind)).returning({ kind: ledgers.kind });
  return gone.length > 0;
}

/** A copy's figures come from the same lines. */
export async function copyLedgers(tx: Transaction, from: string, to: string): Promise<void> {
  for (const ledger of await tx.select().from(ledgers).where(eq(ledgers.reportId, from)))
    await tx.insert(ledgers).values({ ...ledger, reportId: to });
}

import "server-only";
import { and, eq } from "drizzle-orm";
import type { LedgerCase, LedgerKind, StoredLedger } from "../lib/report/ledger-cases";
import { database } from "./client";
import { ledgers } from "./schema";

const heads = { kind: ledgers.kind, takenAt: ledgers.takenAt, counts: ledgers.counts, leftOut: ledgers.leftOut };
const of = (reportId: string, kind: LedgerKind) => and(eq(ledgers.reportId, reportId), eq(ledgers.kind, kind));

/** @returns the ledgers that tables of this report were filled from. */
export async function listLedgers(reportId: string): Promise<StoredLedger[]> {
  return database().select(heads).from(ledgers).where(eq(ledgers.reportId, reportId)).orderBy(ledgers.kind).all();
}

/** @returns the counted lines in the ledger's order, or null when there is no ledger of this kind. */
export async function loadCases(reportId: string, kind: LedgerKind): Promise<LedgerCase[] | null> {
  return database().select({ cases: ledgers.cases }).from(ledgers).where(of(reportId, kind)).get()?.cases ?? null;
}

/** Stores a ledger in the place of an earlier one of the same kind. */
export async function saveLedger(
  reportId: string,
  { kind, counts, leftOut, cases }: Omit<StoredLedger, "takenAt"> & { cases: LedgerCase[] },
): Promise<StoredLedger> {
  const ledger = { kind, counts, leftOut, takenAt: new Date().toISOString() };
  database()
    .insert(ledgers)
    .values({ reportId, ...ledger, cases })
    .onConflictDoUpdate({ target: [ledgers.reportId, ledgers.kind], set: { ...ledger, cases } })
    .run();
  return ledger;
}

/** @returns whether there was one. */
export async function removeLedger(reportId: string, kind: LedgerKind): Promise<boolean> {
  return database().delete(ledgers).where(of(reportId, kind)).run().changes > 0;
}

/** A copy's figures come from the same lines; call it within the transaction that makes the copy. */
export function copyLedgers(from: string, to: string): void {
  const db = database();
  for (const ledger of db.select().from(ledgers).where(eq(ledgers.reportId, from)).all())
    db.insert(ledgers)
      .values({ ...ledger, reportId: to })
      .run();
}

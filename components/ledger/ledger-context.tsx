"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { SectionId } from "@/lib/editions/edition";
import type { LedgerKind, StoredLedger } from "@/lib/report/ledger-cases";

type LedgerContextValue = {
  ledgers: readonly StoredLedger[];
  keep: (ledger: StoredLedger) => void;
  drop: (kind: LedgerKind) => void;
};

const LedgerContext = createContext<LedgerContextValue | null>(null);

/** The ledgers behind the report's tables: how many lines each figure counts. The lines are fetched when a cell opens them. */
export function LedgerProvider({ stored, children }: { stored: StoredLedger[]; children: ReactNode }) {
  const [ledgers, setLedgers] = useState(stored);
  const value = useMemo(() => {
    const without = (list: readonly StoredLedger[], kind: LedgerKind) => list.filter((each) => each.kind !== kind);
    return {
      ledgers,
      keep: (ledger: StoredLedger) => setLedgers((list) => [...without(list, ledger.kind), ledger]),
      drop: (kind: LedgerKind) => setLedgers((list) => without(list, kind)),
    };
  }, [ledgers]);
  return <LedgerContext value={value}>{children}</LedgerContext>;
}

export function useLedgers(): LedgerContextValue {
  const value = useContext(LedgerContext);
  if (!value) throw new Error("A ledger stands outside its report");
  return value;
}

/** @returns the ledger that this section was filled from, or null. */
export const useLedger = (section: SectionId): StoredLedger | null =>
  useLedgers().ledgers.find(({ kind }) => kind === section) ?? null;

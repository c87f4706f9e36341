"use client";

import { useGrid } from "@/components/grid/grid-context";
import { later } from "@/components/ui/later";
import { useLedger } from "./ledger-context";

const LedgerComparison = later(() => import("./ledger-comparison").then((module) => module.LedgerComparison));

/** Under a table that was filled from a ledger. */
export function SectionLedger() {
  const ledger = useLedger(useGrid().section.id);
  return ledger && <LedgerComparison ledger={ledger} />;
}

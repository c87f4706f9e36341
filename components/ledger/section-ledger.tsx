"use client";

import dynamic from "next/dynamic";
import { useGrid } from "@/components/grid/grid-context";
import { useLedger } from "./ledger-context";

const LedgerComparison = dynamic(() => import("./ledger-comparison").then((module) => module.LedgerComparison), {
  ssr: false,
});

/** Nothing of ledgers is loaded for a table that was not filled from one. */
export function SectionLedger() {
  const ledger = useLedger(useGrid().section.id);
  return ledger && <LedgerComparison ledger={ledger} />;
}

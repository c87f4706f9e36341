"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import { afterPaint } from "@/components/browser/after-paint";
import { useGrid } from "@/components/grid/grid-context";
import { useLedger } from "./ledger-context";

const load = () => import("./ledger-comparison");

const LedgerComparison = dynamic(() => load().then((module) => module.LedgerComparison), { ssr: false });

/** What stands under a table filled from a ledger comes before its step is opened: walking through asks for nothing. */
export const useComparisonAhead = (some: boolean): void =>
  useEffect(() => (some ? afterPaint(() => void load()) : undefined), [some]);

/** Nothing of ledgers is loaded for a table that was not filled from one. */
export function SectionLedger() {
  const ledger = useLedger(useGrid().section.id);
  return ledger && <LedgerComparison ledger={ledger} />;
}

"use client";

import { useGrid } from "@/components/grid/grid-context";
import type { GridCell } from "@/components/grid/grid-model";
import { CellLedgerPanel } from "./cell-ledger-panel";
import { LedgerButton } from "./ledger-button";
import { useLedger } from "./ledger-context";

/** On the phone a total has no bar of its own: its lines are opened below it. */
export function PhoneLedger({ cell, label }: { cell: GridCell; label?: string }) {
  const ledger = useLedger(useGrid().section.id);
  if (!ledger) return null;
  return (
    <div className="phone-cell-bar">
      {label && <span>{label}</span>}
      <LedgerButton cell={cell} />
      <CellLedgerPanel only={cell.address} />
    </div>
  );
}

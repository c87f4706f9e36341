"use client";

import dynamic from "next/dynamic";
import { useGrid, useGridView } from "@/components/grid/grid-context";

const CellLedger = dynamic(() => import("./cell-ledger").then((module) => module.CellLedger), { ssr: false });

/** The lines that lie open; where a bar belongs to one cell, `only` those of this cell. */
export function CellLedgerPanel({ only }: { only?: string }) {
  const grid = useGrid();
  const address = useGridView(({ panel }) => (panel?.kind === "ledger" ? panel.address : null));
  const cell = grid.cell(address);
  if (!cell || (only && only !== address)) return null;
  return <CellLedger key={cell.address} cell={cell} />;
}

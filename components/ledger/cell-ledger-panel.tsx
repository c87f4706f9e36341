"use client";

import { useGrid, useGridView } from "@/components/grid/grid-context";
import { later } from "@/components/ui/later";

const CellLedger = later(() => import("./cell-ledger").then((module) => module.CellLedger));

/** The lines that lie open; where a bar belongs to one cell, `only` those of this cell. */
export function CellLedgerPanel({ only }: { only?: string }) {
  const grid = useGrid();
  const address = useGridView(({ panel }) => (panel?.kind === "ledger" ? panel.address : null));
  const cell = grid.cell(address);
  if (!cell || (only && only !== address)) return null;
  return <CellLedger key={cell.address} cell={cell} inRow={only !== undefined} />;
}

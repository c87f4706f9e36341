"use client";

import { useGrid, useGridView } from "@/components/grid/grid-context";
import type { GridCell } from "@/components/grid/grid-model";
import { useFigure } from "@/components/report/report-context";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { countedIn } from "./counted-in";
import { useLedger } from "./ledger-context";

/** 台账 12 行: opens the lines behind a cell; says so where the cell holds another number. F4 does the same. */
export function LedgerButton({ cell }: { cell: GridCell }) {
  const grid = useGrid();
  const ledger = useLedger(grid.section.id);
  const counted = ledger && countedIn(ledger, cell);
  const differs = useFigure(cell.address) !== counted;
  const open = useGridView(({ panel }) => panel?.kind === "ledger" && panel.address === cell.address);
  if (counted === null) return null;
  return (
    <LinkButton
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-keyshortcuts="F4"
      title="F4"
      onClick={() => grid.openPanel("ledger", cell.address)}
    >
      {differs && <Icon name="warning" size={14} className="mr-1 text-warn" />}
      台账 {counted} 行{differs && "，不一样"}
    </LinkButton>
  );
}

"use client";

import { type ComponentProps, useMemo } from "react";
import { CheckedTable } from "@/components/checks/checked-table";
import type { CaseSlots } from "@/components/grid/grid-slots";
import { CellLedgerPanel } from "./cell-ledger-panel";
import { LedgerButton } from "./ledger-button";
import { useLedger } from "./ledger-context";
import { LedgerTool } from "./ledger-tool";
import { PhoneLedger } from "./phone-ledger";
import { SectionLedger } from "./section-ledger";

/** A table whose figures may have been counted out of a ledger: its lines lie behind the cells. */
export function LedgerTable({ section, lastYear }: Omit<ComponentProps<typeof CheckedTable>, "cases">) {
  const counted = useLedger(section.id) !== null;
  const cases = useMemo(
    (): CaseSlots => ({
      counted,
      tool: <LedgerTool section={section} />,
      button: (cell) => <LedgerButton cell={cell} />,
      panel: (only) => <CellLedgerPanel only={only} />,
      totalBar: (cell, label) => <PhoneLedger cell={cell} label={label} />,
      below: <SectionLedger />,
    }),
    [counted, section],
  );
  return <CheckedTable section={section} lastYear={lastYear} cases={cases} />;
}

"use client";

import type { ComponentProps } from "react";
import { useCheckContext } from "@/components/checks/check-context";
import { CheckProvider } from "@/components/checks/check-provider";
import { useDraftMark } from "@/components/checks/use-draft-mark";
import { useLedgers } from "@/components/ledger/ledger-context";
import { PrintSheet } from "@/components/preview/print-sheet";

/** The report's checks, which count its ledgers too, and the sheet that is printed, which bears what they say. */
export function CheckedReport({ children, ...stored }: Omit<ComponentProps<typeof CheckProvider>, "ledgers">) {
  const { ledgers } = useLedgers();
  return (
    <CheckProvider {...stored} ledgers={ledgers}>
      {children}
      <MarkedSheet />
    </CheckProvider>
  );
}

function MarkedSheet() {
  const { checks } = useCheckContext();
  return <PrintSheet mark={useDraftMark()} judge={checks.checkNow} />;
}

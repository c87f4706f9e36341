"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useLedgers } from "@/components/ledger/ledger-context";
import { useReportContext } from "@/components/report/report-context";
import { checkedReport } from "@/lib/checks/check-input";
import type { Finding } from "@/lib/checks/finding";
import { dayInChina } from "@/lib/report/deadline";
import type { KeptVersion } from "@/lib/report/kept-version";
import type { FinalisedVersion, Reason } from "@/lib/report/reason";
import { afterKeys, afterPaint } from "./after-paint";
import type { CheckState } from "./check-state";
import { CheckStore } from "./check-store";
import { ReasonDialog } from "./reason-dialog";
import "./checks.css";

/** What a reason is asked for: a warning, or a number that speaks of another scope than the tables. */
export type ReasonSubject = Pick<Finding, "rule" | "section" | "message" | "group"> & {
  key: string;
  values: string;
  /** The figure under whose table the reason may be printed. */
  noteAt: string | null;
  given: Reason | null;
};

type CheckContextValue = {
  checks: CheckStore;
  versions: FinalisedVersion[];
  kept: KeptVersion[];
  askReason: (subject: ReasonSubject) => void;
};

const CheckContext = createContext<CheckContextValue | null>(null);

type ProviderProps = { reasons: Reason[]; versions: FinalisedVersion[]; kept: KeptVersion[]; children: ReactNode };

/** Checks the report of this page for everything inside. */
export function CheckProvider({ reasons, versions, kept, children }: ProviderProps) {
  const { store, place, lastYear } = useReportContext();
  const { ledgers } = useLedgers();
  const [asked, askReason] = useState<ReasonSubject | null>(null);
  const [checks] = useState(() => {
    const last = lastYear ? checkedReport(lastYear) : undefined;
    const today = dayInChina(new Date().toISOString());
    return new CheckStore({ store, place, lastYear: last, today, reasons, ledgers, schedule: afterKeys, run: null });
  });
  useEffect(() => checks.connect(), [checks]);
  useEffect(() => checks.takeLedgers(ledgers), [checks, ledgers]);
  // The page is there to write in before its checks are.
  useEffect(
    () => afterPaint(() => void import("@/lib/checks/run-checks").then(({ runChecks }) => checks.begin(runChecks))),
    [checks],
  );
  const value = useMemo(() => ({ checks, versions, kept, askReason }), [checks, versions, kept]);
  return (
    <CheckContext value={value}>
      {children}
      {asked && <ReasonDialog subject={asked} onClose={() => askReason(null)} />}
    </CheckContext>
  );
}

export function useCheckContext(): CheckContextValue {
  const value = useContext(CheckContext);
  if (!value) throw new Error("Checks are shown outside the report that they belong to");
  return value;
}

/** Draws again only when the selected value changes; `select` must return the same object for the same state. */
export function useChecks<T>(select: (state: CheckState) => T): T {
  const { checks } = useCheckContext();
  const read = () => select(checks.current());
  return useSyncExternalStore(checks.subscribe, read, read);
}

/** What the cell at this address is marked with. */
export const useCellMark = (address: string): "error" | "warning" | null =>
  useChecks(({ marks }) => marks.get(address) ?? null);

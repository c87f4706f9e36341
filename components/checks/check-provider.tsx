"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { afterKeys } from "@/components/browser/after-paint";
import { useReportContext } from "@/components/report/report-context";
import { later, useLater } from "@/components/ui/later";
import { LaterModule } from "@/components/ui/later-module";
import type { FigureGiver } from "@/lib/assignments/giver";
import { checkedReport } from "@/lib/checks/check-input";
import type { ReasonSubject } from "@/lib/checks/standing/reason-subject";
import { dayInChina } from "@/lib/report/deadline";
import type { FinalisedVersion } from "@/lib/report/finalised-version";
import type { KeptVersion } from "@/lib/report/kept-version";
import type { StoredLedger } from "@/lib/report/ledger-cases";
import type { Reason } from "@/lib/report/reason";
import type { SummedFigure } from "@/lib/report/summed-figure";
import { CheckContext } from "./check-context";
import { CheckStore } from "./check-store";
import "./checks.css";
import { useSums } from "./use-sums";

/** The page is there to write in before its checks are. */
const checkRules = new LaterModule(() => import("@/lib/checks/run-checks"));
const ReasonDialog = later(() => import("./reason-dialog").then((module) => module.ReasonDialog), { says: "over" });

type ProviderProps = {
  reasons: Reason[];
  versions: FinalisedVersion[];
  kept: KeptVersion[];
  ledgers: readonly StoredLedger[];
  sums: readonly SummedFigure[];
  givers: readonly FigureGiver[];
  children: ReactNode;
};

/** Checks the report of this page for everything inside. */
export function CheckProvider({ reasons, versions, kept, ledgers, sums: loaded, givers, children }: ProviderProps) {
  const { store, place, lastYear } = useReportContext();
  const sums = useSums(loaded);
  const [asked, askReason] = useState<ReasonSubject | null>(null);
  const [checks] = useState(() => {
    const last = lastYear ? checkedReport(lastYear) : undefined;
    const today = dayInChina(new Date().toISOString());
    return new CheckStore({
      store,
      place,
      lastYear: last,
      today,
      reasons,
      ledgers,
      sums,
      schedule: afterKeys,
      run: null,
    });
  });
  useEffect(() => checks.connect(), [checks]);
  useEffect(() => checks.holdAgainst({ ledgers, sums }), [checks, ledgers, sums]);
  const rules = useLater(checkRules);
  useEffect(() => {
    if (rules) checks.begin(rules.runChecks);
  }, [checks, rules]);
  const value = useMemo(
    () => ({ checks, versions, kept, sums, givers, askReason }),
    [checks, versions, kept, sums, givers],
  );
  return (
    <CheckContext value={value}>
      {children}
      {asked && <ReasonDialog subject={asked} onClose={() => askReason(null)} />}
    </CheckContext>
  );
}

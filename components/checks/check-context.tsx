"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { FigureGiver } from "@/lib/assignments/giver";
import type { CheckState } from "@/lib/checks/standing/check-state";
import type { ReasonSubject } from "@/lib/checks/standing/reason-subject";
import type { FinalisedVersion } from "@/lib/report/finalised-version";
import type { KeptVersion } from "@/lib/report/kept-version";
import type { SummedFigure } from "@/lib/report/summed-figure";
import type { CheckStore } from "./check-store";

type CheckContextValue = {
  checks: CheckStore;
  versions: FinalisedVersion[];
  kept: KeptVersion[];
  /** Of which sums figures were made, where a supervising office collected them. */
  sums: readonly SummedFigure[];
  /** Who gave figures that were given out. */
  givers: readonly FigureGiver[];
  askReason: (subject: ReasonSubject) => void;
};

export const CheckContext = createContext<CheckContextValue | null>(null);

export function useCheckContext(): CheckContextValue {
  const value = useContext(CheckContext);
  if (!value) throw new Error("Checks outside of a report");
  return value;
}

/** Whether it is final: somebody who only looks, or waits for a round, may not write either. */
export const useFinalised = (): boolean => useCheckContext().versions.some(({ reopenedAt }) => reopenedAt === null);

/** Draws again only when the selected value changes; `select` must return the same object for the same state. */
export function useChecks<T>(select: (state: CheckState) => T): T {
  const { checks } = useCheckContext();
  const read = () => select(checks.current());
  return useSyncExternalStore(checks.subscribe, read, read);
}

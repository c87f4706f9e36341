"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { useReportStore } from "./report-context";

export type UndoDirection = "undo" | "redo";

const UndoContext = createContext<(direction: UndoDirection) => void>(() => undefined);

export const UndoProvider = UndoContext;

/** The one undo of the wizard, for buttons: what would be taken back or done again, null when nothing would. */
export function useUndoAction(direction: UndoDirection): { label: string | null; run: () => void } {
  const act = useContext(UndoContext);
  const { steps, subscribe } = useReportStore();
  const read = () => (direction === "undo" ? steps.last() : steps.next())?.label ?? null;
  const label = useSyncExternalStore(subscribe, read, read);
  return { label, run: () => act(direction) };
}

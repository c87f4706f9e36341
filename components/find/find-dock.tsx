"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useReportStore } from "@/components/report/report-context";
import { useLater } from "@/components/ui/later";
import { LaterModule } from "@/components/ui/later-module";
import { findPanelName, findStoreOf } from "./find-store";

const keys: Record<string, "find" | "replace"> = { KeyF: "find", KeyH: "replace" };

/** Whoever presses Ctrl+F types on at once, and every key must have its place: until it has come, the browser searches. */
const findPanel = new LaterModule(() => import("./find-panel"));

/** Ctrl+F and Ctrl+H look through the whole report, not through what this step happens to show. */
export function FindDock() {
  const store = findStoreOf(useReportStore());
  const FindPanel = useLater(findPanel)?.FindPanel;
  const { open } = useSyncExternalStore(store.subscribe, store.get, store.get);
  useEffect(() => {
    if (!FindPanel) return;
    const onKey = (event: KeyboardEvent) => {
      const wanted = keys[event.code] ?? { f: "find", h: "replace" }[event.key.toLowerCase()];
      if (!wanted || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const panel = document.activeElement?.closest(`[data-part=${findPanelName}]`);
      if ((wanted === "find" && panel) || document.querySelector("dialog:modal")) return;
      event.preventDefault();
      store.ask(wanted === "replace");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [store, FindPanel]);
  return open && FindPanel && <FindPanel />;
}

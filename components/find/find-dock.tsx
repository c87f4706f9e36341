"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { afterPaint } from "@/components/browser/after-paint";
import { useReportStore } from "@/components/report/report-context";
import { findPanelName, findStoreOf } from "./find-store";

const keys: Record<string, "find" | "replace"> = { KeyF: "find", KeyH: "replace" };

/** Fetched once the page has been painted: whoever presses Ctrl+F types on at once, and every key must have its place. */
function useFindPanel(): ComponentType | null {
  const [panel, setPanel] = useState<ComponentType | null>(null);
  useEffect(() => afterPaint(() => void import("./find-panel").then(({ FindPanel }) => setPanel(() => FindPanel))), []);
  return panel;
}

/** Ctrl+F and Ctrl+H look through the whole report, not through what this step happens to show. */
export function FindDock() {
  const store = findStoreOf(useReportStore());
  const FindPanel = useFindPanel();
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

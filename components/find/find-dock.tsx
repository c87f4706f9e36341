"use client";

import dynamic from "next/dynamic";
import { useEffect, useSyncExternalStore } from "react";
import { useReportStore } from "@/components/wizard/report-context";
import { findStoreOf } from "./find-store";

const FindPanel = dynamic(() => import("./find-panel").then((module) => module.FindPanel), { ssr: false });

/** Marks what Ctrl+F opens: pressed there again, the browser's own search comes. */
export const findPanelName = "find-panel";

const keys: Record<string, "find" | "replace"> = { KeyF: "find", KeyH: "replace" };

/** Ctrl+F and Ctrl+H look through the whole report, not through what this step happens to show. */
export function FindDock() {
  const store = findStoreOf(useReportStore());
  const { open } = useSyncExternalStore(store.subscribe, store.get, store.get);
  useEffect(() => {
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
  }, [store]);
  return open && <FindPanel />;
}

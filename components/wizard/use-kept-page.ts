import { useEffect } from "react";
import { afterPaint } from "@/components/browser/after-paint";
import { whenStill } from "@/components/browser/when-still";
import type { Autosave } from "@/components/saving/autosave";
import { askForAll } from "@/components/ui/later-module";
import type { StoredReport } from "./wizard";

/** The page is read and typed in before tens of megabytes are kept: nobody has pressed a key for so long, in ms. */
const quiet = 8000;

/**
 * Fetches what a press may open, and has the browser keep the page with it: once all of it has come, whenever the
 * server has given other values than those of a form, and when a page is left on which something was stored.
 */
export function useKeptPage(stored: StoredReport, autosave: Autosave): void {
  useEffect(() => {
    const { unit, year } = stored.report;
    const name = `${unit.name} ${year} 年度报告`;
    const call = { off: false };
    const keep = async () => (await import("@/components/browser/keep-page")).keepPage(name);
    const keepAll = async () => {
      await askForAll();
      const kept = await keep();
      await whenStill(quiet);
      if (kept && !call.off) await (await import("@/components/preview/paged/keep-typesetter")).keepTypesetter();
    };
    // Where the server goes away meanwhile, the next page that opens does it.
    const stop = afterPaint(() => void keepAll().catch(() => {}));
    let storedSince = false;
    const stopHearing = autosave.subscribe(() => {
      storedSince ||= autosave.current().kind === "saved";
    });
    const whenHidden = () => {
      if (document.visibilityState !== "hidden" || !storedSince) return;
      storedSince = false;
      void keep();
    };
    document.addEventListener("visibilitychange", whenHidden);
    return () => {
      call.off = true;
      stop();
      stopHearing();
      document.removeEventListener("visibilitychange", whenHidden);
    };
  }, [stored, autosave]);
}

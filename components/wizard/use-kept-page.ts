import { useEffect } from "react";
import { afterPaint } from "@/components/browser/after-paint";
import type { Autosave } from "@/components/saving/autosave";
import type { StoredReport } from "./wizard";

/** Has the browser keep the page for a time without the server, once it is there to write in. */
export function useKeptPage(stored: StoredReport, autosave: Autosave): void {
  useEffect(() => {
    const { unit, year } = stored.report;
    const left = new AbortController();
    const begin = async () => {
      const { keepWhileOpen } = await import("./keep-while-open");
      if (!left.signal.aborted) keepWhileOpen(`${unit.name} ${year} 年度报告`, autosave, left.signal);
    };
    // Where the server is away, the next page that opens does it.
    const stop = afterPaint(() => void begin().catch(() => {}));
    return () => {
      stop();
      left.abort();
    };
  }, [stored, autosave]);
}

import { keepPage } from "@/components/browser/keep-page";
import { whenStill } from "@/components/browser/when-still";
import type { Autosave } from "@/components/saving/autosave";
import { askForAll } from "@/components/ui/later-module";

/** The page is read and typed in before tens of megabytes are kept: nobody has pressed a key for so long, in ms. */
const quiet = 8000;

async function keepAll(name: string, left: AbortSignal): Promise<void> {
  await askForAll();
  const kept = await keepPage(name);
  await whenStill(quiet);
  if (kept && !left.aborted) await (await import("@/components/preview/paged/keep-typesetter")).keepTypesetter();
}

/**
 * Fetches what a press may open, and has the browser keep the page with it: once all of it has come, whenever the
 * server has given other values than those of a form, and when a page is left on which something was stored.
 */
export function keepWhileOpen(name: string, autosave: Autosave, left: AbortSignal): void {
  // Where the server goes away meanwhile, the next page that opens does it.
  void keepAll(name, left).catch(() => {});
  let storedSince = false;
  const stopHearing = autosave.subscribe(() => {
    storedSince ||= autosave.current().kind === "saved";
  });
  const whenHidden = () => {
    if (document.visibilityState !== "hidden" || !storedSince) return;
    storedSince = false;
    void keepPage(name);
  };
  document.addEventListener("visibilitychange", whenHidden, { signal: left });
  left.addEventListener("abort", stopHearing);
}

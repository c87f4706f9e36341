import { useState, useSyncExternalStore } from "react";
import type { ReportStore } from "@/components/report/report-store";
import type { FieldPlace } from "@/lib/report/place";
import { fieldOf } from "./field-of";

/** Tells the store of words that are composed in lines and cells; an editor of prose tells of its own. @returns how it ends */
export function followComposing(store: ReportStore): () => void {
  let field: FieldPlace | null = null;
  const become = (next: FieldPlace | null) => {
    if (field) store.setComposing(field, false);
    field = next;
    if (field) store.setComposing(field, true);
  };
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener("compositionstart", ({ target }) => become(fieldOf(target)), { signal });
  // A field that goes away within a word need not say that the word has ended.
  for (const end of ["compositionend", "focusout", "focusin"])
    window.addEventListener(end, () => field && become(null), { signal });
  return () => stop.abort();
}

/** @returns what is `wanted`, while a word is being composed what was: a field that closes within a word breaks it off */
export function useAfterWord(store: ReportStore, wanted: boolean): boolean {
  const [shown, setShown] = useState(wanted);
  const waits = shown !== wanted;
  // Nothing is drawn anew for the words themselves.
  const composing = useSyncExternalStore(
    store.subscribeComposing,
    () => waits && store.isComposing(),
    () => false,
  );
  if (waits && !composing) setShown(wanted);
  return shown;
}

import { useEffect } from "react";
import { findStoreOf } from "@/components/find/find-store";
import { useReportStore } from "@/components/report/report-context";
import type { ProseId } from "@/lib/editions/edition";
import type { ProseEditor } from "./prose-editor";

/** Lets the editor show what a search has found in its text. */
export function useFoundWords(id: ProseId, editor: ProseEditor | null): void {
  const store = useReportStore();
  useEffect(() => {
    if (!editor) return;
    const finder = findStoreOf(store);
    const show = () => {
      const { hits, current } = finder.get();
      const now = hits[current];
      editor.showFound({ hits: hits.filter((hit) => hit.id === id), now: now?.id === id ? now : null });
    };
    show();
    return finder.subscribe(show);
  }, [store, id, editor]);
}

import { useMemo } from "react";
import { useReportContext } from "@/components/report/report-context";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import { type AskedItem, askedItems } from "@/lib/review/asked-items";

/** What the last return asked for, and what has become of it as the report stands on the page. */
export function useAskedItems(): AskedItem[] {
  const { round, store } = useReportContext();
  const { report, figures } = useSettledSnapshot();
  return useMemo(
    () => (round.returned ? askedItems(round.returned, store.edition, report, figures) : []),
    [round.returned, store, report, figures],
  );
}

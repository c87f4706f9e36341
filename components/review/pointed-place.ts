import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import type { ReportStore } from "@/components/report/report-store";
import { parsePlace } from "@/lib/report/place";
import type { Quote } from "@/lib/report/quote";
import { quoteAt } from "@/lib/report/quote-at";

/** What stands at a printed place now; null where nothing can. */
export function quoteNow({ edition, snapshot }: ReportStore, printed: string): Quote | null {
  const place = parsePlace(printed);
  const { report, figures } = snapshot();
  return place && quoteAt(edition, report, figures, place);
}

/** What is pointed at on the paper, as somebody means it who writes a reason now; null where that is no place. */
export function usePointedPlace(): string | null {
  const { store } = useReportContext();
  const anchor = useActiveAnchor();
  return anchor !== null && quoteNow(store, anchor) !== null ? anchor : null;
}

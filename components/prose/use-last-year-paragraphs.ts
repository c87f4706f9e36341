import { useMemo } from "react";
import { useReportContext } from "@/components/report/report-context";
import type { ProseId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { type CarriedParagraph, carriedParagraphs } from "@/lib/report/carried-paragraphs";
import { deriveFigures } from "@/lib/report/figures";

/** @returns last year's paragraphs of this section, ready for this year's text; none without last year's report. */
export function useLastYearParagraphs(id: ProseId): CarriedParagraph[] {
  const { store, lastYear } = useReportContext();
  return useMemo(() => {
    if (!lastYear) return [];
    const last = deriveFigures(editionById(lastYear.edition), lastYear.figures);
    return carriedParagraphs(lastYear.text[id], last, store.snapshot().figures);
  }, [store, lastYear, id]);
}

import type { TableSection } from "@/lib/editions/edition";
import type { AllFigures } from "@/lib/report/figures";
import { InForceBridge } from "./in-force-bridge";
import { LastYearComparison } from "./last-year-comparison";

/** Under a table, where last year's report is known: what of it has no place beside the cells themselves. */
export function BesideLastYear({ section, lastYear }: { section: TableSection; lastYear: AllFigures }) {
  return (
    <>
      <LastYearComparison lastYear={lastYear} />
      <InForceBridge section={section} lastYear={lastYear} />
    </>
  );
}

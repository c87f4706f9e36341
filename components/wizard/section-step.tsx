import { useMemo } from "react";
import { CheckedProse } from "@/components/checks/checked-prose";
import { LedgerTable } from "@/components/ledger/ledger-table";
import { useReportContext } from "@/components/report/report-context";
import { showSideTab } from "@/components/report/side-tab";
import { stepOfAnchor } from "@/components/report/steps";
import type { Section } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";

/** Fields of one of the six sections, drawn from the edition. */
export function SectionStep({ section }: { section: Section }) {
  const { goTo, lastYear, store } = useReportContext();
  const lastFigures = useMemo(
    () => (lastYear ? deriveFigures(editionById(lastYear.edition), lastYear.figures) : null),
    [lastYear],
  );
  return (
    <>
      <p className="lead">{section.guidance}</p>
      {section.kind === "table" ? (
        <LedgerTable section={section} lastYear={lastFigures} />
      ) : (
        <CheckedProse
          id={section.id}
          section={section}
          onGoTo={(anchor) => goTo(stepOfAnchor(store.edition, anchor), anchor)}
          onShowOfficial={() => showSideTab("official")}
        />
      )}
    </>
  );
}

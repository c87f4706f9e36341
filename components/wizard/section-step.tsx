import { useMemo } from "react";
import { CheckedProse } from "@/components/checks/checked-prose";
import { TableSection } from "@/components/fields/table-section";
import type { Section } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import { useReportContext } from "./report-context";
import { showSideTab } from "./side-tab";
import { stepOfAnchor } from "./steps";

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
        <TableSection section={section} lastYear={lastFigures} />
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

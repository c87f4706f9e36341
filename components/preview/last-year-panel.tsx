import Link from "next/link";
import { useMemo } from "react";
import { compareWithLastYear } from "@/components/compare/compared-offices";
import { useReportContext } from "@/components/report/report-context";
import { buildSection } from "@/lib/document/build-document";
import { buildSectionMarkup } from "@/lib/document/markup";
import { buildStyleSheet } from "@/lib/document/style-sheet";
import type { Section } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import { viewOf } from "./markup-view";

/** The same section of last year's report, for comparison. */
export function LastYearPanel({ section }: { section: Section }) {
  const { lastYear, reportId } = useReportContext();
  const printed = useMemo(() => {
    if (!lastYear) return null;
    const edition = editionById(lastYear.edition);
    return viewOf(
      buildSectionMarkup(
        buildSection(edition, section.id, { ...lastYear, figures: deriveFigures(edition, lastYear.figures) }),
      ),
    );
  }, [lastYear, section.id]);
  if (!lastYear) return null;
  return (
    <div className="panel last-year">
      <p className="source">
        {lastYear.unit.name} {lastYear.year} 年度　
        <Link href={compareWithLastYear(reportId)} prefetch={false}>
          两年并排比较
        </Link>
      </p>
      <style>{buildStyleSheet(".last-year-report")}</style>
      <div className="last-year-report">{printed}</div>
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readPage } from "@/app/_store/read-page";
import { ReportThen, TooLong } from "@/components/history/report-then";
import { viewOf } from "@/components/preview/markup-view";
import { reportAt } from "@/db/history";
import { loadReport } from "@/db/reports";
import { isLong } from "@/lib/beside/is-long";
import { buildDocument } from "@/lib/document/build-document";
import { buildMarkup } from "@/lib/document/markup";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import type { Report } from "@/lib/report/values";

export const metadata: Metadata = { title: "那时的全文" };
export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ reportId: string; revision: string }> };

/** The full text of a report as it stood at a revision. */
export default async function StateOfReport({ params }: PageProps) {
  const { reportId, revision } = await params;
  const report = await readPage({ needs: "report.read", reportId }, async (tx) => {
    const stored = /^\d{1,9}$/.test(revision) ? await loadReport(tx, reportId) : null;
    return stored && reportAt(tx, stored, Number(revision));
  });
  if (!report) notFound();
  return (
    <ReportThen reportId={reportId} year={report.year} revision={revision}>
      {isLong(report) ? <TooLong reportId={reportId} revision={revision} /> : drawn(report)}
    </ReportThen>
  );
}

function drawn(report: Report) {
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  return viewOf(buildMarkup(buildDocument(edition, { ...report, figures })));
}

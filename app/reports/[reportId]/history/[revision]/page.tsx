import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { viewOf } from "@/components/preview/markup-view";
import { historyPath } from "@/components/report/steps";
import { Icon } from "@/components/ui/icon";
import { reportAt } from "@/db/history";
import { loadReport } from "@/db/reports";
import { read } from "@/db/store";
import { buildDocument } from "@/lib/document/build-document";
import { buildMarkup } from "@/lib/document/markup";
import { buildStyleSheet } from "@/lib/document/style-sheet";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";

export const metadata: Metadata = { title: "那时的全文" };
export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ reportId: string; revision: string }> };

/** A report as it stood at a revision, as the document it would have been. */
export default async function ReportThen({ params }: PageProps) {
  const { reportId, revision } = await params;
  const report = await read(async (tx) => {
    const stored = /^\d{1,9}$/.test(revision) ? await loadReport(tx, reportId) : null;
    return stored && reportAt(tx, stored, Number(revision));
  });
  if (!report) notFound();
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  return (
    <>
      <header className="flex min-h-[52px] items-center gap-4 border-b border-line-2 bg-paper px-5">
        <Link
          href={`${historyPath(reportId)}?step=${revision}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-1.5 text-ink-2 no-underline hover:underline"
        >
          <Icon name="back" />
          历史
        </Link>
        <h1 className="border-l border-line-2 pl-4 text-base">
          {report.year} 年度报告，第 {revision} 版的全文
        </h1>
      </header>
      <main className="mx-auto max-w-[860px] px-4 py-6">
        <style>{buildStyleSheet(".report")}</style>
        <div className="bg-paper p-8 shadow-sheet max-tablet:p-4">
          {viewOf(buildMarkup(buildDocument(edition, { ...report, figures })))}
        </div>
      </main>
    </>
  );
}

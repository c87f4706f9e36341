import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readPage } from "@/app/_store/read-page";
import { MarkupPage } from "@/components/markup/markup-page";
import { loadReport } from "@/db/reports";
import { reportTitle } from "@/lib/report/values";

export const metadata: Metadata = { title: "收回批注过的 Word" };
export const dynamic = "force-dynamic";

export default async function MarkupOfReport({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const found = await readPage({ needs: "report.comment", reportId }, async (tx, { rights }) => {
    const stored = await loadReport(tx, reportId);
    return stored && { report: stored.report, mayWrite: rights.includes("report.write") };
  });
  if (!found) notFound();
  const { report, mayWrite } = found;
  return (
    <MarkupPage report={{ id: reportId, title: reportTitle(report), edition: report.edition }} mayWrite={mayWrite} />
  );
}

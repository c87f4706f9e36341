import { notFound, redirect } from "next/navigation";
import { readPage } from "@/app/_store/read-page";
import { reviewPath, stepPath } from "@/components/report/steps";
import { loadReport } from "@/db/reports";

type PageProps = { params: Promise<{ reportId: string }> };

/** Goes on where the writing stopped; who reviews the report goes on there. */
export default async function ReportPage({ params }: PageProps) {
  const { reportId } = await params;
  const { stored, writes } = await readPage({ needs: "report.read", reportId }, async (tx, { rights }) => ({
    stored: await loadReport(tx, reportId),
    writes: rights.includes("report.write"),
  }));
  if (!stored) notFound();
  if (stored.review && !writes) redirect(reviewPath(stored.id));
  redirect(stepPath(stored.id, stored.lastSection));
}

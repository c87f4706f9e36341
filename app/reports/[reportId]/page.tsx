import { notFound, redirect } from "next/navigation";
import { readPage } from "@/app/_store/read-page";
import { stepPath } from "@/components/report/steps";
import { loadReport } from "@/db/reports";

type PageProps = { params: Promise<{ reportId: string }> };

/** Goes on where the writing stopped. */
export default async function ReportPage({ params }: PageProps) {
  const { reportId } = await params;
  const stored = await readPage({ needs: "report.read", reportId }, (tx) => loadReport(tx, reportId));
  if (!stored) notFound();
  redirect(stepPath(stored.id, stored.lastSection));
}

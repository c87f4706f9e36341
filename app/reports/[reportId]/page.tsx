import { notFound, redirect } from "next/navigation";
import { stepPath } from "@/components/report/steps";
import { loadReport } from "@/db/reports";
import { read } from "@/db/store";

type PageProps = { params: Promise<{ reportId: string }> };

/** Goes on where the writing stopped. */
export default async function ReportPage({ params }: PageProps) {
  const { reportId } = await params;
  const stored = await read((tx) => loadReport(tx, reportId));
  if (!stored) notFound();
  redirect(stepPath(stored.id, stored.lastSection));
}

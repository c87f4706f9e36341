import { notFound, redirect } from "next/navigation";
import { stepPath } from "@/components/wizard/steps";
import { loadReport } from "@/db/reports";

type PageProps = { params: Promise<{ reportId: string }> };

/** Goes on where the writing stopped. */
export default async function ReportPage({ params }: PageProps) {
  const stored = await loadReport((await params).reportId);
  if (!stored) notFound();
  redirect(stepPath(stored.id, stored.lastSection));
}

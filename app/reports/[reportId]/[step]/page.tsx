import { notFound } from "next/navigation";
import { isStepId } from "@/components/wizard/steps";
import { loadReport } from "@/db/reports";
import { editionById } from "@/lib/editions/register";

type PageProps = { params: Promise<{ reportId: string; step: string }> };

/** The wizard in the layout draws the step; the address only has to name one. */
export default async function StepPage({ params }: PageProps) {
  const { reportId, step } = await params;
  const stored = await loadReport(reportId);
  if (!stored || !isStepId(editionById(stored.report.edition), step)) notFound();
  return null;
}

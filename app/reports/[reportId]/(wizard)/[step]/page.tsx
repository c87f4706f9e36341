import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readPage } from "@/app/_store/read-page";
import { isStepId, stepsOf, stepTitle } from "@/components/report/steps";
import { loadReport } from "@/db/reports";
import { editionById } from "@/lib/editions/register";

type PageProps = { params: Promise<{ reportId: string; step: string }> };

/** Of the step that is opened first; the wizard names the later ones. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { reportId, step } = await params;
  const report = (await readPage({ needs: "report.read", reportId }, (tx) => loadReport(tx, reportId)))?.report;
  const opened = report && stepsOf(editionById(report.edition)).find(({ id }) => id === step);
  return opened ? { title: stepTitle(opened, report) } : {};
}

/** The wizard in the layout draws the step; the address only has to name one. */
export default async function StepPage({ params }: PageProps) {
  const { reportId, step } = await params;
  const stored = await readPage({ needs: "report.read", reportId }, (tx) => loadReport(tx, reportId));
  if (!stored || !isStepId(editionById(stored.report.edition), step)) notFound();
  return null;
}

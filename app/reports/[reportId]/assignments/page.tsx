import type { Metadata } from "next";
import { assignmentsView } from "@/app/_assignments/assignments-view";
import { readPage } from "@/app/_store/read-page";
import { AssignmentsPage } from "@/components/assignments/assignments-page";

export const metadata: Metadata = { title: "分工" };
export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ reportId: string }> };

/** Who has which rows of a report. */
export default async function Assignments({ params }: PageProps) {
  const { reportId } = await params;
  const { view, writes } = await readPage({ needs: "report.read", reportId }, async (tx, { rights }) => ({
    view: await assignmentsView(tx, reportId, new Date().toISOString()),
    writes: rights.includes("report.write"),
  }));
  return <AssignmentsPage {...{ reportId, view, writes }} />;
}

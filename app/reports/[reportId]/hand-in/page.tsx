import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { handInOf } from "@/app/_collection/hand-in";
import { ownFingerprint } from "@/app/_collection/signed-file";
import { readPage } from "@/app/_store/read-page";
import { HandInPage } from "@/components/hand-in/hand-in-page";
import { loadReport } from "@/db/reports";

export const metadata: Metadata = { title: "报送" };
export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ reportId: string }> };

/** To whom a report goes, and what became of it there. */
export default async function HandInOfReport({ params }: PageProps) {
  const { reportId } = await params;
  const now = new Date().toISOString();
  const loaded = await readPage({ needs: "report.read", reportId }, async (tx, { rights }) => {
    const stored = await loadReport(tx, reportId);
    if (!stored) return null;
    const { edition, unit, year } = stored.report;
    return {
      report: { id: stored.id, edition, unit: unit.name, year },
      handIn: await handInOf(tx, stored),
      rights,
    };
  });
  if (!loaded) notFound();
  const handIn = { ...loaded.handIn, fingerprint: await ownFingerprint() };
  return <HandInPage {...loaded} handIn={handIn} now={now} />;
}

import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { earlyKeysScript } from "@/components/wizard/early-keys";
import { Wizard } from "@/components/wizard/wizard";
import { readEnvironment } from "@/db/environment.mjs";
import { listLedgers } from "@/db/ledgers";
import { listReasons } from "@/db/reasons";
import { loadLastYear, loadReport } from "@/db/reports";
import { listVersions } from "@/db/versions";
import { startPdf } from "@/lib/export/write-pdf";

export const dynamic = "force-dynamic";

type LayoutProps = { params: Promise<{ reportId: string }>; children: ReactNode };

/** Loads the report once; the form lives here while the steps below change. */
export default async function ReportLayout({ params, children }: LayoutProps) {
  const { reportId } = await params;
  const stored = await loadReport(reportId);
  if (!stored) notFound();
  const { id, revision, status, updatedAt, report } = stored;
  const lastYear = await loadLastYear(report);
  // The fonts are read while the clerk writes, so that the first PDF does not wait for them.
  void startPdf({ fontsFolder: readEnvironment().fontsDir });
  const [reasons, versions, ledgers] = [await listReasons(id), await listVersions(id), await listLedgers(id)];
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, which must run before the fields are shown */}
      <script dangerouslySetInnerHTML={{ __html: earlyKeysScript }} />
      <Wizard
        stored={{ id, revision, status, savedAt: updatedAt, report, reasons, versions, ledgers }}
        lastYear={lastYear}
      >
        {children}
      </Wizard>
    </>
  );
}

import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { closingOf } from "@/app/_review/closing";
import { lastEventFor } from "@/app/_review/last-event";
import { pageNonce } from "@/app/_store/page-nonce";
import { readPage, type Viewer } from "@/app/_store/read-page";
import { earlyKeysScript } from "@/components/report/early-keys";
import { LongWizard } from "@/components/wizard/long-wizard";
import { Wizard } from "@/components/wizard/wizard";
import { readEnvironment } from "@/db/environment.mjs";
import { listGivers } from "@/db/figure-givers";
import { listKept } from "@/db/kept-versions";
import { listLedgers } from "@/db/ledgers";
import { loadOffice } from "@/db/offices";
import { listReasons } from "@/db/reasons";
import { loadLastYear, loadReport } from "@/db/reports";
import { listSummed } from "@/db/summed-figures";
import type { Transaction } from "@/db/transaction";
import { listVersions } from "@/db/versions";
import { isLong } from "@/lib/beside/is-long";
import { startPdf } from "@/lib/export/write-pdf";

export const dynamic = "force-dynamic";

type LayoutProps = { params: Promise<{ reportId: string }>; children: ReactNode };

/** @returns null when there is no such report, or when it lies in the bin. */
async function loadAll(tx: Transaction, reportId: string, { actor, rights }: Viewer) {
  const found = await loadReport(tx, reportId);
  if (!found) return null;
  const { id, officeId, revision, status, updatedAt: savedAt, report, review } = found;
  const closing = await closingOf(tx, { id, officeId, review, year: report.year });
  const { returned, events } = closing.stands;
  const round = {
    ...{ review, returned },
    ...{ events: events.length, last: lastEventFor(actor, events) },
  };
  const [reasons, versions, kept] = [await listReasons(tx, id), await listVersions(tx, id), await listKept(tx, id)];
  const [ledgers, sums, givers] = [await listLedgers(tx, id), await listSummed(tx, id), await listGivers(tx, id)];
  const stored = {
    id,
    revision,
    status,
    savedAt,
    report,
    reasons,
    versions,
    kept,
    ledgers,
    sums,
    givers,
    round,
    closing,
    rights,
  };
  const office = await loadOffice(tx, officeId);
  return { stored, office, lastYear: await loadLastYear(tx, officeId, report.year) };
}

/** Loads the report once; the form lives here while the steps below change. */
export default async function ReportLayout({ params, children }: LayoutProps) {
  const { reportId } = await params;
  const loaded = await readPage({ needs: "report.read", reportId }, (tx, viewer) => loadAll(tx, reportId, viewer));
  if (!loaded) notFound();
  // The fonts are read while the clerk writes, so that the first PDF does not wait for them.
  void startPdf({ fontsFolder: readEnvironment().fontsDir });
  const { stored, office, lastYear } = loaded;
  const Drawn = isLong([stored.report, lastYear]) ? LongWizard : Wizard;
  return (
    <>
      {/* The browser hides the nonce from the page once it has judged by it. */}
      <script nonce={await pageNonce()} suppressHydrationWarning>
        {earlyKeysScript}
      </script>
      <Drawn stored={stored} office={office} lastYear={lastYear}>
        {children}
      </Drawn>
    </>
  );
}

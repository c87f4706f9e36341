import { EmptyStart } from "@/components/start/empty-start";
import { PageFrame } from "@/components/start/page-frame";
import { buildRow } from "@/components/start/report-row";
import { ShelfPage } from "@/components/start/shelf-page";
import { StartMessages } from "@/components/start/start-messages";
import { listReports } from "@/db/reports";
import { read } from "@/db/store";
import { dayInChina } from "@/lib/report/deadline";

export const dynamic = "force-dynamic";

export default async function StartPage() {
  const now = new Date().toISOString();
  const today = dayInChina(now);
  const rows = (await read(listReports)).map((stored) => buildRow(stored, now));
  return (
    <PageFrame current="/">
      <StartMessages>
        {rows.length === 0 ? <EmptyStart today={today} /> : <ShelfPage rows={rows} today={today} />}
      </StartMessages>
    </PageFrame>
  );
}

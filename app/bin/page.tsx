import type { Metadata } from "next";
import { readPage, type Viewer } from "@/app/_store/read-page";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { BinList } from "@/components/start/bin-list";
import { readListQuery } from "@/components/start/list-query";
import { buildRow } from "@/components/start/report-row";
import { countMatching, listReports } from "@/db/report-list";
import type { Transaction } from "@/db/transaction";
import { dayInChina } from "@/lib/report/deadline";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "回收站" };

type Address = Promise<Record<string, string | string[] | undefined>>;

export default async function BinPage({ searchParams }: { searchParams: Address }) {
  const { shown } = readListQuery(await searchParams);
  const now = new Date().toISOString();
  const load = async (tx: Transaction, { offices }: Viewer) => {
    const bin = { bin: true, among: offices, today: dayInChina(now) };
    return { page: await listReports(tx, { ...bin, limit: shown }), total: await countMatching(tx, bin) };
  };
  const { page, total } = await readPage({ needs: "report.discard" }, load);
  return (
    <PageFrame current="/bin">
      <PageTitle>回收站</PageTitle>
      <BinList rows={(page?.reports ?? []).map((each) => buildRow(each, now))} total={total} />
    </PageFrame>
  );
}

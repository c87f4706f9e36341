import type { Metadata } from "next";
import { BinList } from "@/components/start/bin-list";
import { PageFrame, PageTitle } from "@/components/start/page-frame";
import { buildRow } from "@/components/start/report-row";
import { listBin } from "@/db/reports";
import { read } from "@/db/store";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "回收站" };

export default async function BinPage() {
  const now = new Date().toISOString();
  const rows = (await read(listBin)).map((stored) => buildRow(stored, now));
  return (
    <PageFrame current="/bin">
      <PageTitle>回收站</PageTitle>
      <BinList rows={rows} />
    </PageFrame>
  );
}

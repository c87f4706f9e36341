import { redirect } from "next/navigation";
import { landingOf } from "@/app/_access/landing";
import { readPage } from "@/app/_store/read-page";
import { PageFrame } from "@/components/frame/page-frame";
import { EmptyStart } from "@/components/start/empty-start";
import { readListQuery } from "@/components/start/list-query";
import { ShelfPage } from "@/components/start/shelf-page";
import { StartMessages } from "@/components/start/start-messages";
import { officesOf } from "@/lib/access/may";
import { dayInChina } from "@/lib/report/deadline";
import { loadShelf } from "./_start/load-shelf";

export const dynamic = "force-dynamic";

type Address = Promise<Record<string, string | string[] | undefined>>;

export default async function StartPage({ searchParams }: { searchParams: Address }) {
  const query = readListQuery(await searchParams);
  const now = new Date().toISOString();
  const { landing, shelf, writes } = await readPage({ needs: "program" }, async (tx, { actor }) => ({
    landing: landingOf(actor),
    shelf: await loadShelf(tx, query, now, officesOf(actor, "reports.list")),
    writes: officesOf(actor, "reports.create")?.length !== 0,
  }));
  if (landing) redirect(landing);
  return (
    <PageFrame current="/">
      <StartMessages>
        {shelf ? <ShelfPage shelf={shelf} query={query} /> : <EmptyStart today={dayInChina(now)} writes={writes} />}
      </StartMessages>
    </PageFrame>
  );
}

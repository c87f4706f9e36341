import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadHistory, stepsAtOnce } from "@/app/_history/load-history";
import { readPage } from "@/app/_store/read-page";
import { HistoryPage } from "@/components/history/history-page";

export const metadata: Metadata = { title: "历史" };
export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const numberOf = (value: string | string[] | undefined): number | undefined =>
  typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : undefined;

/** How a report came to be what it is. */
export default async function HistoryOfReport({ params, searchParams }: PageProps) {
  const { reportId } = await params;
  const { step, since, shown } = await searchParams;
  const query = { step: numberOf(step), since: numberOf(since), shown: numberOf(shown) ?? stepsAtOnce };
  const history = await readPage({ needs: "report.read", reportId }, (tx) => loadHistory(tx, reportId, query));
  if (!history) notFound();
  return <HistoryPage history={history} picked={query.step !== undefined} />;
}

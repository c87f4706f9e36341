import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { acrossAnswer } from "@/app/_across/across-answer";
import { listedPairs, pairView } from "@/app/_across/alike-view";
import { type AcrossFound, acrossOf } from "@/app/_across/load-across";
import { openPage } from "@/app/_store/read-page";
import { AcrossPage } from "@/components/across/across-page";
import { type AcrossView, type TabId, tabIds } from "@/components/across/across-view";
import { AlikePairs } from "@/components/across/alike-pairs";
import { FaultLists } from "@/components/across/fault-lists";
import { TimeView } from "@/components/across/time-view";
import { ValuesTable } from "@/components/across/values-table";
import { type Collection, loadCollection } from "@/db/collections";
import type { Transaction } from "@/db/transaction";
import { dayInChina } from "@/lib/report/deadline";

export const metadata: Metadata = { title: "各单位对比" };
export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ collectionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function find(tx: Transaction, id: string): Promise<Collection> {
  const collection = await loadCollection(tx, id);
  if (!collection) notFound();
  return collection;
}

const described = ({ id, office, year, editionId }: Collection) => ({
  id,
  office: office.name,
  year,
  edition: editionId,
});

/** The pairs of the list and the one that is looked at. */
async function alike(found: AcrossFound, view: AcrossView, asked: string | string[] | undefined) {
  const { shown, parts } = await listedPairs(found, view);
  const at = typeof asked === "string" && /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  const line = shown[at] ?? shown[0];
  return { shown, parts, pair: line ? await pairView(found, line) : null };
}

/** What stands out across the offices of a collection. */
export default async function Across({ params, searchParams }: PageProps) {
  const { collectionId } = await params;
  const { tab: asked, pair } = await searchParams;
  const tab: TabId = tabIds.find((id) => id === asked) ?? "values";
  await openPage({ needs: "collections.read", collectionId });
  const found = await acrossOf((tx) => find(tx, collectionId));
  const view = acrossAnswer(found);
  const submissions = Object.fromEntries(
    found.expected.flatMap(({ office, submission }) => (submission ? [[office.id, submission]] : [])),
  );
  const given = { collection: described(found.collection), view, submissions };
  return (
    <AcrossPage {...given} today={dayInChina(new Date().toISOString())} tab={tab}>
      {tab === "values" && <ValuesTable {...given} />}
      {tab === "alike" && <AlikePairs {...given} {...(await alike(found, view, pair))} />}
      {tab === "faults" && <FaultLists {...given} />}
      {tab === "time" && <TimeView {...given} />}
    </AcrossPage>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { lackedLastYear } from "@/app/_collection/lacked-last-year";
import { mayOpen } from "@/app/_collection/may-open";
import { sumsOf } from "@/app/_collection/sums-of";
import { readPage } from "@/app/_store/read-page";
import { readSumsAddress } from "@/components/collection/sums-address";
import { SumsPage } from "@/components/collection/sums-page";
import { lastSummed } from "@/db/collection-events";
import { type Collection, loadCollection } from "@/db/collections";
import { listNotCounted } from "@/db/not-counted";
import { countExpected } from "@/db/sums";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { type Scope, scopeIds } from "@/lib/collection/office-class";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "汇总" };

type Given = {
  params: Promise<{ collectionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** More than these are looked at on the board. */
const mostNamed = 200;

async function carriedOf(tx: Transaction, actor: Actor, collectionId: string) {
  const last = await lastSummed(tx, collectionId);
  return last && { ...last, seen: await mayOpen(tx, actor, last.report) };
}

async function beside(tx: Transaction, actor: Actor, collection: Collection, scope: Scope) {
  const expected: [Scope, number][] = [];
  for (const each of scopeIds) expected.push([each, await countExpected(tx, collection.id, each)]);
  return {
    expected: Object.fromEntries(expected) as Record<Scope, number>,
    notCounted: await listNotCounted(tx, collection, scope, mostNamed),
    carried: await carriedOf(tx, actor, collection.id),
  };
}

export default async function SumsRoute({ params, searchParams }: Given) {
  const { collectionId } = await params;
  const view = readSumsAddress(await searchParams);
  const loaded = await readPage({ needs: "collections.read", collectionId }, async (tx, { actor }) => {
    const collection = await loadCollection(tx, collectionId);
    if (!collection) return null;
    const sums = await sumsOf(tx, collection, view.scope);
    const lacked = await lackedLastYear(tx, collection, view.scope, sums.coverage.missing);
    return { collection, sums, lacked, ...(await beside(tx, actor, collection, view.scope)) };
  });
  if (!loaded) notFound();
  const { collection, ...given } = loaded;
  const { id, year, editionId, office } = collection;
  return <SumsPage key={view.scope} collection={{ id, year, edition: editionId, office }} {...given} view={view} />;
}

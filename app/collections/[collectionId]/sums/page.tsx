import { notFound } from "next/navigation";
import { sumsOf } from "@/app/_collection/sums-of";
import { readPage } from "@/app/_store/read-page";
import { SumsPage } from "@/components/collection/sums-page";
import { loadCollection } from "@/db/collections";

export const dynamic = "force-dynamic";

type Given = {
  params: Promise<{ collectionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SumsRoute({ params, searchParams }: Given) {
  const { collectionId } = await params;
  const scope = (await searchParams).scope === "own-level" ? "own-level" : "region";
  const loaded = await readPage(async (tx) => {
    const collection = await loadCollection(tx, collectionId);
    return collection && { collection, sums: await sumsOf(tx, collection, scope) };
  });
  if (!loaded) notFound();
  const { id, year, editionId, office } = loaded.collection;
  return <SumsPage collection={{ id, year, edition: editionId, office }} sums={loaded.sums} scope={scope} />;
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readPage } from "@/app/_store/read-page";
import { CollectionList } from "@/components/collection/collection-list";
import { countStates } from "@/db/board";
import { listCollections } from "@/db/collections";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "收报" };

/** The collections of all years; who has none begins with a roster. */
export default async function CollectionsPage() {
  const collections = await readPage(async (tx) => {
    const found = [];
    for (const each of await listCollections(tx)) found.push({ ...each, counts: await countStates(tx, each) });
    return found;
  });
  if (collections.length === 0) redirect("/collections/new");
  return <CollectionList collections={collections} />;
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readPage } from "@/app/_store/read-page";
import { CollectionList } from "@/components/collection/collection-list";
import { countBoard } from "@/db/board-counts";
import { listCollections } from "@/db/collections";
import { dayInChina } from "@/lib/report/deadline";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "收报" };

/** The collections of all years; who has none begins with a roster. */
export default async function CollectionsPage() {
  const today = dayInChina(new Date().toISOString());
  const collections = await readPage({ needs: "collections.read" }, async (tx, { offices }) => {
    const found = [];
    for (const each of await listCollections(tx, offices))
      found.push({ ...each, counts: (await countBoard(tx, each, today)).states });
    return found;
  });
  if (collections.length === 0) redirect("/collections/new");
  return <CollectionList collections={collections} />;
}

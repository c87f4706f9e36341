import { notFound } from "next/navigation";
import { readPage } from "@/app/_store/read-page";
import { RosterPage } from "@/components/collection/roster-page";
import { loadCollection } from "@/db/collections";
import { loadRoster } from "@/db/roster";

export const dynamic = "force-dynamic";

export default async function RosterRoute({ params }: { params: Promise<{ collectionId: string }> }) {
  const { collectionId } = await params;
  const loaded = await readPage({ needs: "collections.read", collectionId }, async (tx) => {
    const collection = await loadCollection(tx, collectionId);
    return collection && { collection, offices: await loadRoster(tx, collection) };
  });
  if (!loaded) notFound();
  const { id, year, deadlines, contact } = loaded.collection;
  return <RosterPage collection={{ id, year, deadlines, contact }} offices={loaded.offices} />;
}

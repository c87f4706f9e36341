import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { rosterPage } from "@/app/_collection/roster-page";
import { readPage } from "@/app/_store/read-page";
import { RosterPage } from "@/components/collection/roster-page";
import { loadCollection } from "@/db/collections";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "名册" };

type Given = {
  params: Promise<{ collectionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** So many rows come with the page; the others are asked for as they come into sight. */
const firstRows = 200;

export default async function RosterRoute({ params, searchParams }: Given) {
  const { collectionId } = await params;
  const { q } = await searchParams;
  const words = typeof q === "string" ? q.slice(0, 100) : "";
  const loaded = await readPage({ needs: "collections.read", collectionId }, async (tx) => {
    const collection = await loadCollection(tx, collectionId);
    if (!collection) return null;
    const roster = await rosterPage(tx, collection, { words, from: 0, limit: firstRows });
    const { found: all } = words === "" ? roster : await rosterPage(tx, collection, { from: 0, limit: 1 });
    return { collection, roster, all };
  });
  if (!loaded) notFound();
  const { id, year, deadlines, contact } = loaded.collection;
  const { roster, all } = loaded;
  return <RosterPage collection={{ id, year, deadlines, contact }} {...{ roster, words, all }} />;
}

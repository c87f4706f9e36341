import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { boardOf } from "@/app/_collection/board-of";
import { listCollected } from "@/app/_collection/list-collected";
import { readPage } from "@/app/_store/read-page";
import { readBoardAddress } from "@/components/collection/board-address";
import { BoardPage } from "@/components/collection/board-page";
import { loadCollection } from "@/db/collections";
import { loadRoster } from "@/db/roster";
import { firstToLookAt } from "@/db/to-look-at";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "收报台" };

type Given = {
  params: Promise<{ collectionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** So many rows come with the page; the others are asked for as they come into sight. */
const firstRows = 200;

export default async function CollectionPage({ params, searchParams }: Given) {
  const { collectionId } = await params;
  const query = readBoardAddress(await searchParams);
  const now = new Date().toISOString();
  const loaded = await readPage({ needs: "collections.read", collectionId }, async (tx) => {
    const collection = await loadCollection(tx, collectionId);
    if (!collection) return null;
    const files = await listCollected(tx, collection);
    const asks = files.files.some(({ state }) => state === "unmatched");
    const roster = asks ? await loadRoster(tx, collection) : [];
    return {
      board: await boardOf(tx, collection, { ...query, from: 0, limit: firstRows }, now),
      files,
      offices: roster.map(({ office: { id, name } }) => ({ id, name })),
      first: await firstToLookAt(tx, collectionId),
    };
  });
  if (!loaded) notFound();
  return <BoardPage {...loaded} query={query} now={now} />;
}

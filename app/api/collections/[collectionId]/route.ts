import { boardOf } from "@/app/_collection/board-of";
import { collectionOf } from "@/app/_collection/collection-of";
import { changeCollection } from "@/db/collections";
import { read, write } from "@/db/store";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}", {
  /** A page of the board: filters choose, `sort` orders, `after` goes on. */
  GET: async ({ path: { collectionId }, query: { q: words, after = "0", ...query } }) => {
    const now = new Date().toISOString();
    return read(async (tx) =>
      boardOf(tx, await collectionOf(tx, collectionId), { ...query, words, from: Number(after) }, now),
    );
  },

  PATCH: async ({ path: { collectionId }, body }) => {
    const change = await body();
    await write(async (tx) => changeCollection(tx, await collectionOf(tx, collectionId), change));
  },
});

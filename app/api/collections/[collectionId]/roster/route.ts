import { collectionOf } from "@/app/_collection/collection-of";
import { rosterPage } from "@/app/_collection/roster-page";
import { changeManyEntries } from "@/db/change-many-entries";
import { addToRoster } from "@/db/roster";
import { read, write } from "@/db/store";
import { guessClass } from "@/lib/collection/guess-class";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/roster", {
  /** Every office that is or was expected, in the order of publication. */
  GET: async ({ path: { collectionId }, query: { q, after, limit } }) =>
    read(async (tx) =>
      rosterPage(tx, await collectionOf(tx, collectionId), { words: q, from: Number(after ?? 0), limit }),
    ),

  /** One unit of work: all of them are changed, or none is. */
  PATCH: async ({ path: { collectionId }, body }) => {
    const { offices, ...change } = await body();
    return write(async (tx) => {
      const { id } = await collectionOf(tx, collectionId);
      return { changed: await changeManyEntries(tx, id, offices, change) };
    });
  },

  /** Puts offices at the end; one that is there already stays as it is, and is told. */
  POST: async ({ path: { collectionId }, body }) => {
    const { roster } = await body();
    const lines = roster.map((line) => ({ ...line, class: line.class ?? guessClass(line.name) }));
    return write(async (tx) => {
      const { id } = await collectionOf(tx, collectionId);
      return addToRoster(tx, id, lines);
    });
  },
});

import { collectionOf } from "@/app/_collection/collection-of";
import { addToRoster, loadRoster } from "@/db/roster";
import { read, write } from "@/db/store";
import { guessClass } from "@/lib/collection/guess-class";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/roster", {
  /** Every office that is or was expected, in the order of publication. */
  GET: async ({ path: { collectionId } }) =>
    read(async (tx) => ({ offices: await loadRoster(tx, await collectionOf(tx, collectionId)) })),

  /** Puts offices at the end; one that is there already stays as it is. */
  POST: async ({ path: { collectionId }, body }) => {
    const { roster } = await body();
    const lines = roster.map((line) => ({ ...line, class: line.class ?? guessClass(line.name) }));
    return write(async (tx) => {
      const { id } = await collectionOf(tx, collectionId);
      return { added: await addToRoster(tx, id, lines) };
    });
  },
});

import { collectionOf } from "@/app/_collection/collection-of";
import { wakeReading } from "@/app/_collection/reading-desk";
import { setReading } from "@/db/collections";
import { write } from "@/db/store";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/reading", {
  /** The file in hand is read to its end; the others wait until reading goes on. */
  PUT: async ({ path: { collectionId }, body }) => {
    const { reading } = await body();
    await write(async (tx) => setReading(tx, (await collectionOf(tx, collectionId)).id, reading));
    if (reading) wakeReading();
    return { reading };
  },
});

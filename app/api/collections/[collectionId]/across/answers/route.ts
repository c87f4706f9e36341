import { collectionOf } from "@/app/_collection/collection-of";
import { recordEvents } from "@/db/collection-events";
import { write } from "@/db/store";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/across/answers",
  {
    /** Keeps what was said to a question. It is an event: a later one takes its place and it stays. */
    POST: async ({ path: { collectionId }, body }) => {
      const { about, answer, text } = await body();
      await write(async (tx) => {
        const { id } = await collectionOf(tx, collectionId);
        await recordEvents(tx, id, [{ event: { kind: "acrossAnswered", about, answer, text } }]);
      });
    },
  },
);

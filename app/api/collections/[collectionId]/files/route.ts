import { collectionOf } from "@/app/_collection/collection-of";
import { listCollected } from "@/app/_collection/list-collected";
import { wakeReading } from "@/app/_collection/reading-desk";
import { lineWhenRead, receiveAll } from "@/app/_collection/take-files";
import { read } from "@/db/store";
import { answerLines } from "../../../_http/answer-lines";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/files", {
  /** How far reading is, and what waits for an answer. */
  GET: async ({ path: { collectionId } }) => {
    const listed = await read(async (tx) => listCollected(tx, await collectionOf(tx, collectionId)));
    if (listed.reading && listed.counts.waiting) wakeReading();
    return listed;
  },

  /** Keeps all files first, then tells of each as it has been read. Reading goes on when nobody listens any more. */
  POST: async ({ request, path: { collectionId }, query: { wait } }) => {
    await read((tx) => collectionOf(tx, collectionId));
    const kept = await receiveAll(request, collectionId);
    wakeReading();
    return answerLines(
      (async function* () {
        for (const each of kept) yield await lineWhenRead(collectionId, each, wait);
      })(),
    );
  },
});

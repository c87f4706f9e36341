import { acrossAnswer } from "@/app/_across/across-answer";
import { acrossOf } from "@/app/_across/load-across";
import { collectionOf } from "@/app/_collection/collection-of";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/across", {
  /** 各单位对比. */
  GET: async ({ path: { collectionId } }) => acrossAnswer(await acrossOf((tx) => collectionOf(tx, collectionId))),
});

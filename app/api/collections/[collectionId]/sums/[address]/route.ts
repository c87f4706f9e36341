import { collectionOf } from "@/app/_collection/collection-of";
import { figureAt, partsOfSum } from "@/app/_collection/sums-of";
import { read } from "@/db/store";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/sums/{address}",
  {
    /** Who a sum is made of; a derived figure is the sum of its parts. */
    GET: async ({ path: { collectionId, address }, query: { scope, after = "0", limit } }) =>
      read(async (tx) => {
        const collection = await collectionOf(tx, collectionId);
        figureAt(collection, address);
        return partsOfSum(tx, collection, scope, { address, from: Number(after), limit });
      }),
  },
);

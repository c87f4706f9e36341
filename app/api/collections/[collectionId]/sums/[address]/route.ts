import { collectionOf } from "@/app/_collection/collection-of";
import { partsOfSum } from "@/app/_collection/sums-of";
import type { Collection } from "@/db/collections";
import { read } from "@/db/store";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { ReportError } from "../../../../_http/problem";
import { serve } from "../../../../_http/serve";

function mustBeFigure({ editionId }: Collection, address: string): void {
  if (!figuresOf(editionById(editionId)).has(address))
    throw new ReportError("notFound", `表里没有“${address.slice(0, 80)}”这一格。`);
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/sums/{address}",
  {
    /** Who a sum is made of; a derived figure is the sum of its parts. */
    GET: async ({ path: { collectionId, address }, query: { scope, after = "0", limit } }) =>
      read(async (tx) => {
        const collection = await collectionOf(tx, collectionId);
        mustBeFigure(collection, address);
        return partsOfSum(tx, collection, scope, { address, from: Number(after), limit });
      }),
  },
);

import { workbookFile } from "@/app/_across/paper-files";
import { collectionOf } from "@/app/_collection/collection-of";
import { figureAt, partsOfSum } from "@/app/_collection/sums-of";
import { read } from "@/db/store";
import { listLeftOut } from "@/db/sums";
import { desk } from "@/lib/beside/desk";
import { labelOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { dayInChina } from "@/lib/report/deadline";
import { enteredPartsOf } from "@/lib/report/figures";
import { serve } from "../../../../../_http/serve";

const all = { from: 0, limit: Number.POSITIVE_INFINITY };

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/sums/{address}/parts.xlsx",
  {
    /** 这个数的明细. */
    GET: async ({ path: { collectionId, address }, query: { scope } }) => {
      const job = await read(async (tx) => {
        const collection = await collectionOf(tx, collectionId);
        const label = labelOf(figureAt(collection, address));
        const entered = enteredPartsOf(editionById(collection.editionId), address);
        const { value, coverage, offices } = await partsOfSum(tx, collection, scope, { address, ...all });
        const left = await listLeftOut(tx, collection.id, scope);
        return {
          ...{ supervisingOffice: collection.office.name, year: collection.year, label, value, coverage },
          ...{ asOf: dayInChina(new Date().toISOString()), parts: offices },
          leftOut: left.filter((each) => entered.includes(each.address)),
        };
      });
      return workbookFile(await desk().run("sumParts", job), "parts.xlsx");
    },
  },
);

import { collectionOf, noOffice } from "@/app/_collection/collection-of";
import { leaveOut } from "@/db/left-out-figures";
import { namesOfOffices } from "@/db/offices";
import { write } from "@/db/store";
import { isExpected } from "@/db/submissions";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { ReportError } from "../../../../../_http/problem";
import { serve } from "../../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/sums/{address}/left-out",
  {
    /** Co-defendants are counted once (国办公开办函〔2016〕201号): one of the offices is left out of a figure, with the reason. */
    PUT: async ({ path: { collectionId, address }, body, note }) => {
      const { office, reason } = await body();
      await write(async (tx) => {
        const { id, editionId } = await collectionOf(tx, collectionId);
        const spec = figuresOf(editionById(editionId)).get(address);
        if (!spec || spec.parts)
          throw new ReportError("notFound", `“${address.slice(0, 80)}”不是填报的格，不能单独不计。`);
        if (!(await isExpected(tx, id, office))) throw noOffice();
        const name = (await namesOfOffices(tx, [office])).get(office);
        note(`${name}的一个数${reason === null ? "又计入" : "不计入"}`);
        await leaveOut(tx, { collectionId: id, officeId: office, address }, reason);
      });
    },
  },
);

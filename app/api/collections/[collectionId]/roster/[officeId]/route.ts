import { collectionOf, noOffice } from "@/app/_collection/collection-of";
import { changeRosterEntry } from "@/db/change-roster";
import { namesOfOffices } from "@/db/offices";
import { write } from "@/db/store";
import { ReportError } from "../../../../_http/problem";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/roster/{officeId}",
  {
    PATCH: async ({ path: { collectionId, officeId }, body, note }) => {
      const change = await body();
      await write(async (tx) => {
        const { id } = await collectionOf(tx, collectionId);
        note(`名册里的${(await namesOfOffices(tx, [officeId])).get(officeId)}`);
        const outcome = await changeRosterEntry(tx, id, officeId, change);
        if (outcome === "missing") throw noOffice();
        if (outcome === "taken") throw new ReportError("exists", `另一个单位已经叫“${change.name}”。`);
      });
    },
  },
);

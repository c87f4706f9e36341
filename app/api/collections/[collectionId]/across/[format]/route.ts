import { withoutDropped } from "@/app/_across/dropped";
import { acrossOf } from "@/app/_across/load-across";
import { collectionOf } from "@/app/_collection/collection-of";
import { desk } from "@/lib/beside/desk";
import { writers } from "@/lib/export/writers";
import { dayInChina } from "@/lib/report/deadline";
import { download } from "../../../../_http/download";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/across/{format}",
  {
    /** 通报, or everything as lists. What was said to be nothing is in neither. */
    GET: async ({ path: { collectionId, format } }) => {
      const found = await acrossOf((tx) => collectionOf(tx, collectionId));
      const { office, year, editionId } = found.collection;
      const { title, bytes } = await desk().run("acrossFile", {
        ...{ format, across: withoutDropped(found), offices: found.expected.map((each) => each.office) },
        ...{ supervisingOffice: office.name, year, edition: editionId, today: dayInChina(new Date().toISOString()) },
      });
      return download(bytes, writers[format].mediaType, `${title}.${format}`, `across.${format}`);
    },
  },
);

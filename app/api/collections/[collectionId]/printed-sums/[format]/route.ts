import { collectionOf } from "@/app/_collection/collection-of";
import { sumsOf } from "@/app/_collection/sums-of";
import { readEnvironment } from "@/db/environment.mjs";
import { read } from "@/db/store";
import { desk } from "@/lib/beside/desk";
import { writers } from "@/lib/export/writers";
import { dayInChina } from "@/lib/report/deadline";
import { download } from "../../../../_http/download";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/collections/{collectionId}/printed-sums/{format}",
  {
    /** The sums in the tables of the format, as Word or PDF. */
    GET: async ({ path: { collectionId, format }, query: { scope } }) => {
      const sums = await read(async (tx) => {
        const collection = await collectionOf(tx, collectionId);
        const { office, year, editionId: edition } = collection;
        const { figures, coverage, asOf, leftOut, broken } = await sumsOf(tx, collection, scope);
        const about = { supervisingOffice: office.name, year, edition, asOf: dayInChina(asOf) };
        return { ...about, figures, coverage, leftOut, broken };
      });
      const { fontsDir: fontsFolder } = readEnvironment();
      const { title, bytes } = await desk().run("printedSums", { sums, format, fontsFolder });
      return download(bytes, writers[format].mediaType, `${title}.${format}`, `sums.${format}`);
    },
  },
);

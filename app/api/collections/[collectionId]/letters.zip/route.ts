import { lettersOf } from "@/app/_across/letter-of";
import { lettersFile } from "@/app/_across/paper-files";
import { collectionOf } from "@/app/_collection/collection-of";
import { returnedSubmissions } from "@/db/collected-reports";
import { read } from "@/db/store";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/letters.zip", {
  /** 退回函 of the offices whose reports stand returned. */
  GET: async ({ path: { collectionId }, query: { format, offices: only } }) => {
    const { collection, letters } = await read(async (tx) => {
      const found = await collectionOf(tx, collectionId);
      const returned = await returnedSubmissions(tx, found);
      const wanted = returned.filter(({ officeId }) => only === undefined || only.includes(officeId));
      return {
        collection: found,
        letters: await lettersOf(
          tx,
          wanted.map(({ id }) => id),
        ),
      };
    });
    if (letters.length === 0) throw new ReportError("notFound", "现在没有退回着的报送，没有退回函可下载。");
    return lettersFile(letters, format, `${collection.year}年度退回函（${letters.length}份）`);
  },
});
